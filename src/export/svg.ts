import { xml, XML_HEAD } from "./xml.ts";

/** A picture as it is seen, in pixels from the upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Colours of the ground, of texts and of what is behind texts. */
  readonly ground: string;
  readonly ink: string;
  readonly halo: string;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}
export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly shape: Shape;
  /** What stands beside it; none where there is no room. */
  readonly label?: string | undefined;
}
export interface DrawnEdge {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number; readonly radius: number };
  readonly width: number;
  readonly colour: string;
  /** How far it bends, as a share of its length; 0 is straight. */
  readonly bend: number;
  readonly label?: string | undefined;
}
export type Shape = keyof typeof FORMS;

/** Forms about the middle with radius 1: a path, or nothing for a circle. */
const FORMS = {
  circle: undefined,
  square: "M-.86-.86H.86V.86H-.86z",
  diamond: "M0-1 1 0 0 1-1 0z",
  triangle: "M0-1 .9.75-.9.75z",
  hexagon: "M0-1 .87-.5 .87.5 0 1-.87.5-.87-.5z",
  pentagon: "M0-1 .95-.31 .59.81-.59.81-.95-.31z",
  cross: "M-.42-1H.42V-.42H1V.42H.42V1H-.42V.42H-1V-.42H-.42z",
  star: "M0-1 .26-.34 .95-.31 .42.14 .59.81 0 .44-.59.81-.42.14-.95-.31-.26-.34z",
} as const;

const FONT = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";
const ARROW = 6;

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A picture as SVG 1.1: shapes, lines with arrows, and texts that a drawing program can change. Pure. */
export function svg({ width, height, ground, ink, halo, nodes, edges }: Drawing): string {
  const text = `font-family="${FONT}" fill="${ink}" stroke="${halo}" paint-order="stroke" stroke-linejoin="round"`;
  return [
    `${XML_HEAD}<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" `,
    `viewBox="0 0 ${n(width)} ${n(height)}">\n<rect width="100%" height="100%" fill="${ground}"/>\n<g fill="none">\n`,
    ...edges.map(line),
    "</g>\n<g>\n",
    ...nodes.map(shape),
    `</g>\n<g ${text} stroke-width="3" font-size="10.5" text-anchor="middle">\n`,
    ...edges.flatMap((edge) => (edge.label ? [label(middle(edge), edge.label)] : [])),
    `</g>\n<g ${text} stroke-width="3" font-size="12">\n`,
    ...nodes.flatMap((node) => (node.label ? [label({ x: node.x + node.radius + 3, y: node.y + 4 }, node.label)] : [])),
    "</g>\n</svg>\n",
  ].join("");
}

/** The point towards which a line bends. */
function control({ from, to, bend }: DrawnEdge): { readonly x: number; readonly y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend };
}

const middle = (edge: DrawnEdge): { readonly x: number; readonly y: number } => {
  const at = control(edge);
  return { x: (edge.from.x + 2 * at.x + edge.to.x) / 4, y: (edge.from.y + 2 * at.y + edge.to.y) / 4 };
};

function line(edge: DrawnEdge): string {
  const { from, to, colour, width } = edge;
  const at = control(edge);
  const length = Math.hypot(to.x - at.x, to.y - at.y) || 1;
  const [ux, uy] = [(to.x - at.x) / length, (to.y - at.y) / length];
  // The tip touches the node, the line ends within the arrow.
  const tip = { x: to.x - ux * to.radius, y: to.y - uy * to.radius };
  const end = { x: tip.x - ux * ARROW, y: tip.y - uy * ARROW };
  const side = (sign: number): string =>
    `${n(end.x - sign * uy * ARROW * 0.45)} ${n(end.y + sign * ux * ARROW * 0.45)}`;
  return (
    `<path d="M${n(from.x)} ${n(from.y)}Q${n(at.x)} ${n(at.y)} ${n(end.x)} ${n(end.y)}" stroke="${colour}" stroke-width="${n(width)}"/>` +
    `<path d="M${n(tip.x)} ${n(tip.y)}L${side(1)} ${side(-1)}z" fill="${colour}"/>\n`
  );
}

function shape({ x, y, radius, colour, shape }: DrawnNode): string {
  const path = FORMS[shape];
  return path === undefined
    ? `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${colour}"/>\n`
    : `<path d="${path}" transform="translate(${n(x)} ${n(y)}) scale(${n(radius)})" fill="${colour}"/>\n`;
}

const label = (at: { readonly x: number; readonly y: number }, text: string): string =>
  `<text x="${n(at.x)}" y="${n(at.y)}">${xml(text)}</text>\n`;

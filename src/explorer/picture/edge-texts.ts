import type { EdgeLabelDrawingFunction } from "sigma/rendering";
import type { Disc, Room, Style } from "./labels.ts";

interface Wanted {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radians, never upside down. */
  readonly angle: number;
  /** Pixels between the nodes' edges. */
  readonly length: number;
}

/** What a line says, at its middle and along it; only where it fits and nothing else stands. */
export class EdgeTexts {
  #wanted: Wanted[] = [];
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
  }

  readonly want: EdgeLabelDrawingFunction = (_context, edge, source, target) => {
    const { label, curvature = 0 } = edge as typeof edge & { curvature?: number };
    if (!label) return;
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const distance = Math.hypot(dx, dy);
    const angle = Math.atan2(dy, dx);
    this.#wanted.push({
      text: label,
      // A curve passes its middle half as far off as its control point stands, which is `curvature` times the distance.
      x: (source.x + target.x) / 2 + (dy * curvature) / 2,
      y: (source.y + target.y) / 2 - (dx * curvature) / 2,
      angle: Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle,
      length: distance - source.size - target.size,
    });
  };

  /** @param discs what lies over the lines, beside what was held before */
  draw(canvas: HTMLCanvasElement, { font, size, ink, halo }: Style, discs: readonly Disc[]): void {
    const context = canvas.getContext("2d");
    for (const disc of discs) this.#room.hold(disc);
    if (context) {
      context.font = `${size}px ${font}`;
      context.textBaseline = "middle";
      context.textAlign = "center";
      context.lineJoin = "round";
      context.lineWidth = 3;
      context.strokeStyle = halo;
      context.fillStyle = ink;
      for (const { text, x, y, angle, length } of this.#wanted) {
        const width = context.measureText(text).width;
        if (width > length) continue;
        const across = (Math.abs(width * Math.cos(angle)) + Math.abs(size * Math.sin(angle))) / 2;
        const down = (Math.abs(width * Math.sin(angle)) + Math.abs(size * Math.cos(angle))) / 2;
        if (!this.#room.take({ left: x - across, right: x + across, top: y - down, bottom: y + down })) continue;
        context.save();
        context.translate(x, y);
        context.rotate(angle);
        context.strokeText(text, 0, 0);
        context.fillText(text, 0, 0);
        context.restore();
      }
    }
    this.#wanted = [];
  }
}

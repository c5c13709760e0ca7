/** A box of the screen, in pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const CELL = 64;

/** Where a node is drawn, in pixels of the screen. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Room on the screen that is taken, for one frame. */
export class Room {
  readonly #cells = new Map<number, Box[]>();

  clear(): void {
    this.#cells.clear();
  }

  /** Takes room whatever is there. */
  hold({ x, y, radius }: Disc): void {
    const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    for (const cell of cellsOf(box)) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), box]);
  }

  /** Takes the box where it is free; false where something is there. */
  take(box: Box): boolean {
    const cells = [...cellsOf(box)];
    for (const cell of cells) {
      if (this.#cells.get(cell)?.some((other) => meets(box, other))) return false;
    }
    for (const cell of cells) {
      const taken = this.#cells.get(cell);
      if (taken) taken.push(box);
      else this.#cells.set(cell, [box]);
    }
    return true;
  }
}

function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * 4096 + y;
  }
}

const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A name that wants to be drawn. */
export interface Label {
  /** Shortened unless it is emphatic. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the node that it stands beside; pixels. */
  readonly radius: number;
  /** The greater ones are placed first. */
  readonly weight: number;
  readonly emphatic: boolean;
}

export interface Style {
  readonly font: string;
  /** Pixels. */
  readonly size: number;
  readonly ink: string;
  readonly halo: string;
}

/** Characters of a label at most, in a picture of a screen's width and in a narrow one. */
const LONGEST = 16;
const LONGEST_NARROW = 10;
const NARROW = 500;
/** What a label says: a long name is cut in its middle, for names of bodies differ at both ends. */
const shortened = (name: string, longest: number): string => {
  const letters = [...name];
  if (letters.length <= longest) return name;
  return `${letters.slice(0, longest / 2).join("")}…${letters.slice(1 - longest / 2).join("")}`;
};

/**
 * Draws labels so that none meets another or is cut by the edge: each takes the first free place of right, left, below and above its
 * node, the weightiest first; one that finds none is left out. An emphatic one is drawn all the same.
 * @param width of the picture, in pixels
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  style: Style,
  room: Room,
  width: number,
): void {
  context.font = `${style.size}px ${style.font}`;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  const half = style.size / 2 + 1;
  const longest = width < NARROW ? LONGEST_NARROW : LONGEST;
  for (const label of labels.toSorted((one, other) => other.weight - one.weight)) {
    const text = label.emphatic ? label.name : shortened(label.name, longest);
    const long = widthOf(context, text);
    const gap = label.radius + 4;
    const places = [
      [label.x + gap, label.y],
      [label.x - gap - long, label.y],
      [label.x - long / 2, label.y + gap + half],
      [label.x - long / 2, label.y - gap - half],
    ] as const;
    const isWhole = ([x]: readonly [number, number]): boolean => x >= 0 && x + long <= width;
    const take = ([x, y]: readonly [number, number]): boolean =>
      room.take({ left: x - 2, right: x + long + 2, top: y - half, bottom: y + half });
    const whole = places.filter(isWhole);
    const place = whole.find(take) ?? (label.emphatic ? (whole[0] ?? places[0]) : undefined);
    if (!place) continue;
    context.strokeStyle = style.halo;
    context.fillStyle = style.ink;
    if (label.emphatic) context.font = `600 ${style.size}px ${style.font}`;
    context.strokeText(text, ...place);
    context.fillText(text, ...place);
    if (label.emphatic) context.font = `${style.size}px ${style.font}`;
  }
}

const widths = new Map<string, number>();
/** To measure is the dearest part of drawing a label, so widths are kept. */
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    widths.set(key, (width = context.measureText(text).width));
  }
  return width;
}

import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import { drawLabels, type Disc, type Label, type Room, type Style } from "./labels.ts";
import type { INK, Theme } from "./palette.ts";

/** Names beside nodes. Sigma asks for each in turn; they are gathered, and drawn together when all are known. */
export class NodeTexts {
  #wanted: Label[] = [];
  readonly #room: Room;
  ink: (typeof INK)[Theme] | undefined;

  constructor(room: Room) {
    this.#room = room;
  }

  readonly want: NodeLabelDrawingFunction = (_context, data) => {
    const { label, x, y, size, emphatic, faint } = data as typeof data & { emphatic?: boolean; faint?: boolean };
    if (!label || faint) return;
    this.#wanted.push({
      name: label,
      x,
      y,
      radius: size,
      weight: size + (emphatic ? 1e6 : 0),
      emphatic: emphatic === true,
    });
  };

  /** The whole name over all else, on a ground of its own. */
  readonly hover: NodeHoverDrawingFunction = (context, data, settings) => {
    const { label, x, y, size } = data;
    if (!label || !this.ink) return;
    context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
    const width = context.measureText(label).width;
    context.fillStyle = this.ink.hover;
    context.strokeStyle = this.ink.strong;
    context.lineWidth = 1;
    const right = x + size + 1;
    // On the other side where the edge of the picture would cut it.
    const at = right + width + 12 > context.canvas.clientWidth ? Math.max(0, x - size - 13 - width) : right;
    context.beginPath();
    context.roundRect(at, y - settings.labelSize, width + 12, settings.labelSize * 2, 4);
    context.fill();
    context.stroke();
    context.fillStyle = this.ink.label;
    context.textBaseline = "middle";
    context.fillText(label, at + 6, y);
  };

  /** @param discs what no text may cover */
  draw(canvas: HTMLCanvasElement, style: Style, discs: readonly Disc[]): void {
    const context = canvas.getContext("2d");
    this.#room.clear();
    for (const disc of discs) this.#room.hold(disc);
    if (context) drawLabels(context, this.#wanted, style, this.#room, canvas.clientWidth);
    this.#wanted = [];
  }
}

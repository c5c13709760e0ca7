import type { Line } from "./line.ts";

export interface Cell {
  readonly text: string;
  readonly start: number;
}

export interface TableRow {
  readonly line: Line;
  readonly cells: readonly Cell[];
}

/** Cells of a line that tabs or bars divide, empty ones kept in their place; fewer than two is no row. */
export function cellsOf(text: string): Cell[] {
  const mark = text.includes("\t") ? "\t" : text.includes("|") ? "|" : undefined;
  if (!mark) return [];
  const cells: Cell[] = [];
  let start = 0;
  for (const part of text.split(mark)) {
    const trimmed = part.trim();
    cells.push({ text: trimmed, start: start + (trimmed ? part.indexOf(trimmed) : 0) });
    start += part.length + 1;
  }
  // | a | b |: the bars at the ends enclose no cell.
  if (mark === "|" && cells[0]!.text === "") cells.shift();
  if (mark === "|" && cells.at(-1)?.text === "") cells.pop();
  return cells.filter(({ text }) => text).length >= 2 ? cells : [];
}

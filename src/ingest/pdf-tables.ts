import type { PageLine, Segment } from "./pdf-lines.ts";

/** In sizes of the text: lines of one cell are no farther apart; rows are. */
const IN_CELL = 1.65;

interface Column {
  left: number;
  right: number;
}

/**
 * The table that begins at a line of a page: two lines or more that are divided into columns, each row in a line with
 * its cells joined by ` | `. A cell of several lines is put together. Undefined where there is none. Pure.
 * @returns the rows, and the number of the line after the table
 */
export function tableAt(page: readonly PageLine[], start: number): { rows: string[]; end: number } | undefined {
  if (!page[start]!.divided) return undefined;
  const columns: Column[] = [];
  let end = start;
  let wide = 0;
  for (; end < page.length; end++) {
    const line = page[end]!;
    if (line.divided) wide++;
    else if (!isCellOf(columns, line, page[end - 1]!)) break;
    for (const segment of line.segments) take(columns, segment);
  }
  if (wide < 2 || columns.length < 2) return undefined;
  columns.sort((a, b) => a.left - b.left);
  const rows = rowsOf(page.slice(start, end), columns);
  return { rows: rows.map((cells) => cells.join(" | ").trim()), end };
}

/** A line by itself within one column, as near to the line before as the lines of a cell are. */
function isCellOf(columns: readonly Column[], { segments, y, size }: PageLine, before: PageLine): boolean {
  if (before.y - y > IN_CELL * size) return false;
  // Within a column each, or a short cell beside a full one.
  return segments.every((segment) => columns.filter((column) => overlap(column, segment)).length === 1);
}

const overlap = (a: Column, b: Segment): boolean => a.left < b.right && b.left < a.right;

/** Widens the columns by a segment; columns that it bridges become one. */
function take(columns: Column[], { left, right }: Segment): void {
  const met = columns.filter((column) => column.left < right && left < column.right);
  const all = [...met, { left, right }];
  for (const column of met) columns.splice(columns.indexOf(column), 1);
  columns.push({ left: Math.min(...all.map((c) => c.left)), right: Math.max(...all.map((c) => c.right)) });
}

function rowsOf(lines: readonly PageLine[], columns: readonly Column[]): string[][] {
  const rows: string[][] = [];
  let before: PageLine | undefined;
  for (const line of lines) {
    const cells = columns.map((column) =>
      line.segments
        .filter((each) => overlap(column, each))
        .map(({ text }) => text)
        .join(" "),
    );
    const row = rows.at(-1);
    const near = before !== undefined && before.y - line.y <= IN_CELL * line.size;
    // A row begins with its first cell; where that one is in the middle of taller cells, the distance tells.
    if (row && near && !(row[0] && cells[0])) cells.forEach((text, i) => (row[i] += text));
    else rows.push(cells);
    before = line;
  }
  return rows;
}

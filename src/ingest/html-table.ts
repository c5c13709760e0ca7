import { childrenOf, type Element, isElement, outermost } from "./html-tree.ts";

const TABLE = new Set(["table"]);
const ROWS = new Set(["tr"]);
/** Spans that no table has. */
const WIDEST = 100;
const TALLEST = 2000;
/** A table of more cells is not laid out as a grid. */
const MOST_CELLS = 200_000;
/** A cell with more characters holds a text, and its table is there for the layout. */
const LONGEST_CELL = 400;

/** The rows of a table without those of tables inside it. */
const rowsOf = (table: Element): Element[] => [...outermost(table, ROWS)];
const cellsOf = (row: Element): Element[] =>
  [...childrenOf(row)].filter(isElement).filter(({ localName }) => localName === "td" || localName === "th");

/** Whether a table has data in rows and columns; others place the parts of a page. */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute("role") === "presentation") return false;
  let wide = 0;
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row);
    for (const cell of cells) {
      if (lengthOf(cell) > LONGEST_CELL || [...outermost(cell, TABLE)].length > 0) return false;
    }
    if (cells.filter((cell) => lengthOf(cell) > 0).length > 1) wide++;
  }
  return wide > 1;
}
const lengthOf = (cell: Element): number => (cell.textContent ?? "").replace(/\s+/g, "").length;

/**
 * A data table as lines: the cells of a row joined by ` | `, a cell that spans rows or columns in each of them, so that
 * every row can be read by itself. A row of one cell is that cell.
 * @param textOf the text of a cell in one line
 */
export function tableLines(table: Element, textOf: (cell: Element) => string): string[] {
  const rows = rowsOf(table);
  const grid: (Placed | undefined)[][] = rows.map(() => []);
  let count = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]![x]) x++;
      const text = textOf(cell).replaceAll("|", "/");
      const placed: Placed = { text };
      const wide = span(cell, "colspan", WIDEST);
      const tall = Math.min(span(cell, "rowspan", TALLEST), rows.length - y);
      if ((count += wide * tall) > MOST_CELLS) return rows.map((each) => cellsOf(each).map(textOf).join(" | "));
      for (let dy = 0; dy < tall; dy++) for (let dx = 0; dx < wide; dx++) grid[y + dy]![x + dx] = placed;
      x += wide;
    }
  }
  return grid.map((row) => {
    const filled = Array.from(row, (cell) => cell?.text ?? "");
    const one = new Set(row.filter((cell) => cell && cell.text !== "")).size <= 1;
    return one ? (filled.find((text) => text !== "") ?? "") : filled.join(" | ").trim();
  });
}

interface Placed {
  readonly text: string;
}

/** The number of columns or rows that a cell takes; 0 rows means all that follow. */
function span(cell: Element, name: "colspan" | "rowspan", most: number): number {
  const given = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  if (given === 0 && name === "rowspan") return most;
  return given >= 1 ? Math.min(given, most) : 1;
}

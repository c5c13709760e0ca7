import type { Table } from "../store/store.ts";
import { counted, print, printJson, warn } from "./output.ts";
import { csv, table } from "../ask/table.ts";

export interface Form {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Cells of a table on a terminal are cut at this many columns; in a pipe they are whole. */
const WIDEST_ON_A_TERMINAL = 60;

/**
 * Prints an answer as JSON lines, as CSV or as a table, and says where rows are left out. Side effect: prints.
 */
export function printRows({ columns, rows, truncated }: Table, form: Form): void {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  if (form.json) rows.forEach(printJson);
  else if (form.csv) process.stdout.write(csv(columns, cells));
  else {
    table(columns, cells, process.stdout.isTTY ? WIDEST_ON_A_TERMINAL : Infinity).forEach(print);
    print(`(${counted(rows.length, "row")}${truncated ? ", and more" : ""})`);
  }
  if (!truncated) return;
  const setting = truncated === "rows" ? "MAX_ROWS" : "MAX_ANSWER_MB";
  warn(`Truncated: only the first ${counted(rows.length, "row")}. Ask for less, or raise ${setting}.`);
}

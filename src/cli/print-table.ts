import type { Row } from "../store/store.ts";
import { counted, print, printJson, warn } from "./output.ts";
import { csv, table } from "./table.ts";

export interface Form {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Cells of a table on a terminal are cut at this many columns; in a pipe they are whole. */
const WIDEST_ON_A_TERMINAL = 60;

/**
 * Prints an answer as JSON lines, as CSV or as a table, and says where rows are left out. Side effect: prints.
 */
export function printRows(
  answer: { readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly truncated: boolean },
  form: Form,
): void {
  const { columns, rows, truncated } = answer;
  const cells = rows.map((row) => columns.map((column) => row[column]));
  if (form.json) rows.forEach(printJson);
  else if (form.csv) process.stdout.write(csv(columns, cells));
  else {
    table(columns, cells, process.stdout.isTTY ? WIDEST_ON_A_TERMINAL : Infinity).forEach(print);
    print(`(${counted(rows.length, "row")}${truncated ? ", and more" : ""})`);
  }
  if (truncated) warn(`Truncated: only the first ${counted(rows.length, "row")}. Ask for less, or raise MAX_ROWS.`);
}

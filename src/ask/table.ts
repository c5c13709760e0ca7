import stringWidth from "string-width";
import { noFormula, quoted } from "../model/csv.ts";
import type { Value } from "../store/store.ts";
import { printable } from "./printable.ts";

export type Cells = readonly (Value | undefined)[];

/**
 * An aligned table: a line of headings, a rule, a line a row. Widths are terminal columns, of which a Chinese
 * character takes two. Pure.
 * @param most terminal columns for the widest cells; longer text is cut with an ellipsis. No limit where absent
 */
export function table(columns: readonly string[], rows: readonly Cells[], most = Infinity): string[] {
  const lines = [columns, ...rows].map((cells) => columns.map((_, i) => cut(cellText(cells[i]), most)));
  const widths = columns.map((_, i) => Math.max(...lines.map((cells) => stringWidth(cells[i]!))));
  const numeric = columns.map((_, i) => rows.length > 0 && rows.every((cells) => typeof cells[i] === "number"));
  const format = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const space = " ".repeat(widths[i]! - stringWidth(cell));
        return numeric[i] ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [format(lines[0]!), rule, ...lines.slice(1).map(format)];
}

/**
 * RFC 4180, CR LF at the end of a line. A text that a spreadsheet would take for a formula gets an apostrophe before it, as
 * in `export`; numbers stay as they are. Pure.
 */
export function csv(columns: readonly string[], rows: readonly Cells[]): string {
  const field = (value: Value | undefined) => {
    const plain = plainText(value);
    return quoted(typeof value === "number" ? plain : noFormula(plain));
  };
  return [columns, ...rows].map((cells) => `${columns.map((_, i) => field(cells[i])).join(",")}\r\n`).join("");
}

/** A value as text: nothing for null, a list joined by `; `, a map as JSON. */
function plainText(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => plainText(item as Value)).join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const cellText = (value: Value | undefined): string => printable(plainText(value).replace(/\s*[\r\n]+\s*/g, " ⏎ "));

const SEGMENTS = new Intl.Segmenter();

function cut(text: string, most: number): string {
  if (stringWidth(text) <= most) return text;
  let [kept, width] = ["", 0];
  for (const { segment } of SEGMENTS.segment(text)) {
    width += stringWidth(segment);
    if (width > most - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

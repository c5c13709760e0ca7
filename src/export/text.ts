import type { Cell } from "./graph.ts";

/** What no XML file may hold, and no reader of text is glad of: control characters but tab and line ends, and U+FFFE and U+FFFF. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/**
 * A text that every format can hold: halves of surrogate pairs and control characters become U+FFFD, the same in all
 * formats, so that they say the same. Pure.
 */
export function plain(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.replace(UNWANTED, "\ufffd");
}

/** Between the texts of a list that stands in one cell or attribute. */
export const BETWEEN = "; ";

/** A value as plain text; undefined for what is not there, so that an empty text and nothing are not the same. */
export function textOf(cell: Cell): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === "string") return plain(cell);
  if (typeof cell !== "object") return String(cell);
  return cell.length === 0 ? undefined : plain(cell.join(BETWEEN));
}

/** A value as JSON has it, its texts plain; undefined for what is not there. */
export function valueOf(cell: Cell): string | number | boolean | string[] | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === "string") return plain(cell);
  return typeof cell === "object" ? cell.map(plain) : cell;
}

import { noFormula, quoted } from "../model/csv.ts";
import {
  EDGE_FIELDS,
  NODE_FIELDS,
  type Cell,
  type EdgeField,
  type GraphEdge,
  type NodeField,
  type Writer,
} from "./graph.ts";
import { textOf } from "./text.ts";

/** By this Excel knows UTF-8; without it Chinese comes out as other characters. */
export const BYTE_ORDER_MARK = "\ufeff";

/** What most cells are: nothing in them to look after, told by one look. */
const SIMPLE =
  /^(?:[^=+\-@＝＋－＠\s",;\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff][^",;\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]*)?$/;

/**
 * One cell of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it, as a
 * spreadsheet marks text; numbers stay as they are. Pure.
 */
export function csvCell(cell: Cell): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "string" && SIMPLE.test(cell)) return cell;
  const text = textOf(cell);
  if (text === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return text;
  return quoted(noFormula(text));
}

/** One line of CSV with its CR LF. Pure. */
export function csvLine(cells: readonly Cell[]): string {
  let line = "";
  for (let i = 0; i < cells.length; i++) line += i === 0 ? csvCell(cells[i]) : `,${csvCell(cells[i])}`;
  return `${line}\r\n`;
}

/** A table as CSV, with the mark that Excel wants. Pure. */
export const csvTable = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + [columns, ...rows].map(csvLine).join("");

export const NODE_NAMES = Object.keys(NODE_FIELDS) as NodeField[];
export const EDGE_NAMES = Object.keys(EDGE_FIELDS) as EdgeField[];

/** Where a relationship comes from, each source once, and what it says: the cells `sources` and `quotes`. */
export const provenance = ({ quotes }: GraphEdge): [Cell, Cell] => [
  quotes.length === 0 ? undefined : [...new Set(quotes.map(({ source }) => source))],
  quotes.length === 0 ? undefined : quotes.map(({ text }) => text),
];

/** Nodes as a table for spreadsheets, with a byte order mark. */
export const csvNodes = (): Writer => ({
  head: BYTE_ORDER_MARK + csvLine(["id", "kind", "name", ...NODE_NAMES]),
  node: ({ id, kind, name, fields }) => csvLine([id, kind, name, ...NODE_NAMES.map((field) => fields[field])]),
});

const ENDS = ["from", "fromKind", "fromName", "to", "toKind", "toName"];

/** Relationships as a table for spreadsheets, with the names of both ends, a byte order mark, sources and sentences. */
export const csvEdges = (): Writer => ({
  head: BYTE_ORDER_MARK + csvLine(["key", "type", ...ENDS, ...EDGE_NAMES, "sources", "quotes"]),
  edge: (edge) => {
    const { key, type, from, to, fields } = edge;
    const ends = [from.id, from.kind, from.name, to.id, to.kind, to.name];
    return csvLine([key, type, ...ends, ...EDGE_NAMES.map((field) => fields[field]), ...provenance(edge)]);
  },
});

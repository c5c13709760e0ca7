import { isHan } from "./chars.ts";
import type { Edit, Tape } from "./tape.ts";

function columnsOf(text: string): number {
  let columns = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) columns++;
  return columns;
}

/** How a program counts the width of a line, and the narrowest that text is set in: in characters, or in columns of a terminal. */
const MEASURES = [
  { widthOf: (text: string) => text.length, narrowest: 18 },
  { widthOf: columnsOf, narrowest: 36 },
] as const;
/** A line may end so much before the margin: a character or a mark of punctuation that did not fit. */
const SLACK = 3;
/** So many lines must be full, and broken within a sentence. */
const LEAST_BROKEN = 3;
/** Lines longer than the margin, such as an address of the web, as a share of the full ones. */
const MOST_LONGER = 0.34;
const ENDS = new Set(Array.from("。!?;:…", (mark) => mark.charCodeAt(0)));
const CLOSERS = new Set(Array.from("”’\"')）】》」』", (mark) => mark.charCodeAt(0)));
/** What a paragraph or an item begins with: 一、 (一) 1. ① • — */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,3}[.、)](?!\d)|[①-⑳•·●■◆▲\-—])/;

interface Row {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** Does not end as a sentence does. */
  readonly open: boolean;
  /** Ends in a word or a name, and the next line goes on. */
  readonly broken: boolean;
}

/**
 * Joins the lines of a text that a mail program, a terminal or a PDF broke at a margin, in mid-word: lines of one width that
 * end within a sentence are each joined to the next one. Where no margin shows, nothing is changed. Runs after the
 * lines that are the page's own were taken out, which are told by their line ends.
 */
export function wrappedEdits({ text }: Tape): Edit[] {
  for (const { widthOf, narrowest } of MEASURES) {
    const rows = rowsOf(text, widthOf);
    const margin = marginOf(rows, narrowest);
    if (margin !== undefined) return joins(text, rows, margin);
  }
  return [];
}

function joins(text: string, rows: readonly Row[], margin: number): Edit[] {
  const edits: Edit[] = [];
  for (const [n, row] of rows.entries()) {
    const next = rows[n + 1];
    if (!next || !row.open || row.width < margin - SLACK || row.width > margin) continue;
    if (next.end === next.start || isNewParagraph(text, next)) continue;
    // Between Latin words the line end stands for a blank.
    const words = isWord(text.charCodeAt(row.end - 1)) && isWord(text.charCodeAt(next.start));
    edits.push({ start: row.end, end: next.start, by: words ? " " : "", kind: "hard-wrapped" });
  }
  return edits;
}

function rowsOf(text: string, widthOf: (line: string) => number): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const stop = newline < 0 ? text.length : newline;
    let end = stop;
    while (end > start && text.charCodeAt(end - 1) === 0x20) end--;
    const open = end > start && !endsSentence(text, start, end);
    const goesOn = isHan(text.charCodeAt(stop + 1)) || isWord(text.charCodeAt(stop + 1));
    const last = text.charCodeAt(end - 1);
    const broken = open && goesOn && (isHan(last) || isWord(last));
    rows.push({ start, end, width: widthOf(text.slice(start, end)), open, broken });
    start = stop + 1;
  }
  return rows;
}

/** The width at which lines were broken, or undefined. */
function marginOf(rows: readonly Row[], narrowest: number): number | undefined {
  const widths = new Map<number, number>();
  for (const { width, broken } of rows) {
    if (broken && width >= narrowest) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let margin: number | undefined;
  for (const [width, count] of widths) if (count >= LEAST_BROKEN && width > (margin ?? 0)) margin = width;
  if (margin === undefined) return undefined;
  const full = rows.filter(({ width }) => width >= margin - SLACK && width <= margin);
  const longer = rows.filter(({ width }) => width > margin).length;
  const cut = rows.filter(({ open }) => open).length;
  // A list of names may have three of one length by chance; then most of its lines are shorter.
  return longer <= full.length * MOST_LONGER && full.length * 3 >= cut ? margin : undefined;
}

function endsSentence(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && CLOSERS.has(text.charCodeAt(at))) at--;
  return ENDS.has(text.charCodeAt(at));
}

const isNewParagraph = (text: string, { start }: Row): boolean =>
  text.charCodeAt(start) === 0x20 || ITEM.test(text.slice(start, start + 6));

const isWord = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

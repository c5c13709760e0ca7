import { isHan } from "./chars.ts";
import type { Edit, Tape } from "./tape.ts";

/** In columns of a terminal, of which a Chinese character takes two: no text is set narrower. */
const NARROWEST = 36;
/** A line may end so many columns before the margin: a character or a mark of punctuation that did not fit. */
const SLACK = 3;
/** So many lines must be full, and broken within a sentence. */
const LEAST_BROKEN = 3;
/** Lines longer than the margin, such as an address of the web, as a share of the full ones. */
const MOST_LONGER = 0.1;
const ENDS = new Set(Array.from("。!?;:…", (mark) => mark.charCodeAt(0)));
const CLOSERS = new Set(Array.from("”’\"')）】》」』", (mark) => mark.charCodeAt(0)));
/** What a paragraph or an item begins with: 一、 (一) 1. ① • — */
const ITEM = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,3}[.、)](?!\d)|[①-⑳•·●■◆▲\-—])/;

interface Row {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly broken: boolean;
}

/**
 * Joins the lines of a text that a mail program, a terminal or a PDF broke at a margin, in mid-word: lines of one width that
 * end within a sentence are each joined to the next one. Where no margin shows, nothing is changed. Runs after the
 * lines that are the page's own were taken out, which are told by their line ends.
 */
export function wrappedEdits({ text }: Tape): Edit[] {
  const rows = rowsOf(text);
  const margin = marginOf(rows);
  if (margin === undefined) return [];
  const edits: Edit[] = [];
  for (const [n, row] of rows.entries()) {
    const next = rows[n + 1];
    if (!next || !row.broken || row.width < margin - SLACK || row.width > margin) continue;
    if (next.end === next.start || isNewParagraph(text, next)) continue;
    // Between Latin words the line end stands for a blank.
    const by = isHan(text.charCodeAt(row.end - 1)) || isHan(text.charCodeAt(next.start)) ? "" : " ";
    const blank = by === " " && isWord(text.charCodeAt(row.end - 1)) && isWord(text.charCodeAt(next.start));
    edits.push({ start: row.end, end: next.start, by: blank ? " " : "", kind: "hard-wrapped" });
  }
  return edits;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const stop = newline < 0 ? text.length : newline;
    let end = stop;
    while (end > start && text.charCodeAt(end - 1) === 0x20) end--;
    rows.push({ start, end, width: widthOf(text, start, end), broken: end > start && !endsSentence(text, start, end) });
    start = stop + 1;
  }
  return rows;
}

/** The width at which lines were broken, or undefined. */
function marginOf(rows: readonly Row[]): number | undefined {
  const widths = new Map<number, number>();
  for (const { width, broken } of rows) {
    if (broken && width >= NARROWEST) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let margin: number | undefined;
  for (const [width, count] of widths) if (count >= LEAST_BROKEN && width > (margin ?? 0)) margin = width;
  if (margin === undefined) return undefined;
  const full = rows.filter(({ width }) => width >= margin - SLACK && width <= margin);
  const longer = rows.filter(({ width }) => width > margin).length;
  const divided = rows.filter(({ broken }) => broken).length;
  // A list of names may have three of one length by chance; then most of its lines are shorter.
  return longer <= full.length * MOST_LONGER && full.length * 3 >= divided ? margin : undefined;
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

function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) width += text.charCodeAt(i) > 0xff ? 2 : 1;
  return width;
}

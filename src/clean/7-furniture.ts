import { HEAD, headlineOf, markRepeats } from "./headline.ts";
import * as words from "./lexicon/furniture.ts";
import { indexWords, linesOf, wordAt, type Line } from "./lines.ts";
import { furnitureWords, metadataOf, type Metadata } from "./metadata.ts";
import type { Edit, Tape } from "./tape.ts";

export interface FurnitureFound {
  readonly edits: readonly Edit[];
  readonly title?: string;
  readonly site?: string;
  readonly published?: string;
  /** Lines taken out: where a name on a bread crumb or in a footer may still be looked up. */
  readonly removed: readonly string[];
}

const OPENING_WORDS = indexWords(words.OPENINGS);
const CRUMB_OPENING_WORDS = indexWords(words.CRUMB_OPENINGS);
const LEGAL_OPENING_WORDS = indexWords(words.LEGAL_OPENINGS);
const FARM_OPENING_WORDS = indexWords(words.FARM_OPENINGS);
const NAVIGATION_WORDS = words.NAVIGATION.split(/\s+/);
const FARM_WORDS = words.FARM_WORDS.split(/\s+/);
const IMAGE_FILE = /\.(?:jpe?g|png|gif|bmp|webp|svg|tiff?)$/i;
const SENTENCE = /[。;!?,]/;

/** What a line says by itself: the kind of noise that it is, and what it says of the page. */
interface LineReading {
  readonly kind: string | undefined;
  readonly fact: Metadata | undefined;
}
/** Lines read before, by their text: a page is gone through more than once. */
export type LinesRead = Map<string, LineReading>;

function readLine(text: string, known: LinesRead): LineReading {
  let reading = known.get(text);
  if (!reading) known.set(text, (reading = { kind: kindOf(text), fact: metadataOf(bare(text)) }));
  return reading;
}

/**
 * Finds the lines that belong to the page, not to the article, and what they say of it.
 * @param known lines of this page read before; those that are new are added
 */
export function furnitureOf({ text }: Tape, known: LinesRead = new Map()): FurnitureFound {
  const lines = linesOf(text);
  const readings = lines.map(({ text }) => readLine(text, known));
  const kinds = readings.map(({ kind }) => kind);
  const facts = readings.map(({ fact }) => fact);
  const crumbs = new Set(
    lines
      .filter((_, n) => kinds[n] === "page-furniture")
      .flatMap(({ text }) => text.split(/[>»›:|]+/).map((part) => part.trim())),
  );
  markColumns(lines, kinds);
  let article = 0;
  for (const [n, { text }] of lines.entries()) {
    if (text.length === 0 || kinds[n] !== undefined) continue;
    const fact = facts[n];
    if (fact && isOwnLine(lines, facts, n)) kinds[n] = "page-furniture";
    else if (article++ < HEAD && text.length <= 8 && crumbs.has(text)) kinds[n] = "page-furniture";
  }
  markNumbers(lines, kinds);
  const headline = headlineOf(lines, kinds, facts);
  if (headline !== undefined) markRepeats(lines, kinds, headline);
  return { ...result(lines, kinds, facts), ...(headline !== undefined && { title: lines[headline]!.text }) };
}

function result(
  lines: readonly Line[],
  kinds: readonly (string | undefined)[],
  facts: readonly (Metadata | undefined)[],
) {
  const edits: Edit[] = [];
  const removed: string[] = [];
  let published: Metadata["published"];
  let site: string | undefined;
  for (const [n, line] of lines.entries()) {
    const fact = facts[n];
    // A date alone at the foot of a notice tells its day and is part of it; 时间: in an agenda does not.
    const own = kinds[n] !== undefined || (fact?.published?.weight === 1 && !fact.ambiguous);
    if (own && fact?.published && (!published || fact.published.weight > published.weight)) published = fact.published;
    if (kinds[n] === undefined) {
      const byline = trailingByline(line);
      if (byline) edits.push(byline);
      continue;
    }
    if (fact?.site) site ??= fact.site;
    removed.push(line.text);
    const last = n === lines.length - 1;
    edits.push({
      start: last ? Math.max(0, line.start - 1) : line.start,
      end: last ? line.end : line.end + 1,
      by: "",
      kind: kinds[n],
    });
  }
  return { edits: joined(edits), removed, ...(published && { published: published.date }), ...(site && { site }) };
}

/** `…。(文:刘辉 图:唐军 审核:王建)` */
function trailingByline({ text, start, indent }: Line): Edit | undefined {
  if (!text.endsWith(")")) return undefined;
  const open = text.lastIndexOf("(");
  if (open < 1 || !metadataOf(text.slice(open + 1, -1))?.byline) return undefined;
  return { start: start + indent + open, end: start + indent + text.length, by: "", kind: "page-furniture" };
}

/** Edits of neighbouring lines may meet at a line end: none overlaps. */
function joined(edits: Edit[]): Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const floor = out.at(-1)?.end ?? 0;
    const start = Math.max(floor, edit.start);
    if (start < edit.end) out.push({ ...edit, start });
  }
  return out;
}

/** Kind of noise that a line is by itself; undefined for text. */
function kindOf(line: string): string | undefined {
  if (line.length === 0) return undefined;
  if (/^[·.•]+$/.test(line)) return "page-furniture";
  if (line.length <= 100 && IMAGE_FILE.test(line) && !SENTENCE.test(line)) return "image-placeholder";
  if (isFarm(line)) return "seo-footer";
  if (line.length <= LONGEST_NOTICE && opensFurniture(unbracketed(line))) return "page-furniture";
  if (line.length > 120) return undefined;
  if (isCrumbs(line) || isNavigation(line)) return "page-furniture";
  if (furnitureWords(line) > 0) return /^[([【]?图片?[)\]】]?$/.test(line) ? "image-placeholder" : "page-furniture";
  return undefined;
}

/** Longest notice of the site about itself. */
const LONGEST_NOTICE = 300;

function opensFurniture(line: string): boolean {
  if (wordAt(LEGAL_OPENING_WORDS, line, 0) !== undefined) return true;
  if (line.includes("。")) return false;
  if (line.length <= 80 && /ICP备|网安备/.test(line)) return true;
  if (wordAt(OPENING_WORDS, line, 0) !== undefined) return true;
  const crumb = wordAt(CRUMB_OPENING_WORDS, line, 0);
  return crumb !== undefined && (/^(?:是)? ?[:>»›]/.test(line.slice(crumb.length)) || /[>»›]/.test(line));
}

const unbracketed = (line: string): string => line.replace(/^[\s【[(<《·•|>-]+/, "");
/** The line without the brackets around it and the bullet before it. */
function bare(line: string): string {
  let end = line.length;
  while (end > 0 && /[)\]】\s|]/.test(line[end - 1]!)) end--;
  return line.slice(0, end).replace(/^[\s•·▲|([【-]+/, "");
}

/** `首页 > 要闻 > 正文` */
function isCrumbs(line: string): boolean {
  if (!/[>»›→]/.test(line) || SENTENCE.test(line)) return false;
  const parts = line.split(/\s*(?:>+|»|›|→|::)\s*/).filter(Boolean);
  if (parts.length < 2) return false;
  return (
    parts.every((part) => part.length <= 16) && (furnitureWords(parts[0]!) > 0 || furnitureWords(parts.at(-1)!) > 0)
  );
}

/** `首页 | 学校概况 | 机构设置 | 招生就业`: short cells, one of them a word of navigation. */
function isNavigation(line: string): boolean {
  if (!/[|┊丨\s]/.test(line) || SENTENCE.test(line) || /\d/.test(line)) return false;
  const bars = line
    .split(/[|┊丨]/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const cells = bars.length >= 3 ? bars : line.split(/\s+/);
  if (cells.length < 3 || !cells.every((cell) => cell.length <= 8)) return false;
  const hits = cells.filter((cell) => NAVIGATION_WORDS.some((word) => cell.includes(word))).length;
  return bars.length >= 3 ? hits >= 1 : hits >= 2 && hits * 3 >= cells.length;
}

/** A link farm: very many short cells and no sentence, with its opening or with words that only link farms use. */
function isFarm(line: string): boolean {
  if (!line.includes("|")) return false;
  const cells = line.split("|");
  const opening = wordAt(FARM_OPENING_WORDS, line, 0) !== undefined && /^.{2,8}[::]/.test(line);
  if (cells.length < (opening ? 2 : 8)) return false;
  if (cells.some((cell) => cell.length > 40 || /[。;]/.test(cell))) return false;
  if (opening || cells.length >= 20) return true;
  return cells.filter((cell) => FARM_WORDS.some((word) => cell.includes(word))).length >= 3;
}

/** A navigation set as a column: at least four very short lines in a row, two of them words of navigation. */
function markColumns(lines: readonly Line[], kinds: (string | undefined)[]): void {
  for (let from = 0; from < lines.length;) {
    let to = from;
    let hits = 0;
    while (to < lines.length && isItem(lines[to]!.text)) {
      if (NAVIGATION_WORDS.some((word) => lines[to]!.text.includes(word))) hits++;
      to++;
    }
    if (to - from >= 4 && hits >= 2 && hits * 3 >= to - from) kinds.fill("page-furniture", from, to);
    from = Math.max(to, from + 1);
  }
}
const isItem = (line: string): boolean => line.length > 0 && line.length <= 8 && !/[\d,。;:、()]/.test(line);

/** 时间: alone may open an agenda; beside other metadata it does not. */
function isOwnLine(lines: readonly Line[], facts: readonly (Metadata | undefined)[], n: number): boolean {
  const fact = facts[n]!;
  const stampAlone = fact.published?.weight === 1;
  if (!fact.ambiguous && !stampAlone) return true;
  if (stampAlone) return lines.slice(0, n).filter(({ text }) => text.length > 0).length <= 4;
  return facts[n - 1] !== undefined || facts[n + 1] !== undefined;
}

/** A line of digits beside furniture is a counter. */
function markNumbers(lines: readonly Line[], kinds: (string | undefined)[]): void {
  for (const [n, { text }] of lines.entries()) {
    if ((kinds[n - 1] ?? kinds[n + 1]) === "page-furniture" && /^\d{1,7}$/.test(text)) kinds[n] = "page-furniture";
  }
}

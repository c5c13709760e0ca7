import { rangesOf, rawEndOf, rawStartOf, type OffsetMap } from "./offsets.ts";

/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One piece of noise that cleaning found: what kind, what it was, and where it stood in the raw text. */
export interface Noise extends Span {
  /** e.g. `emoji`, `page-furniture`, `seo-footer`, `traditional`, `brand-hijack:安信8平台`. */
  readonly kind: string;
  /** What stood there, shortened to 80 characters. */
  readonly text: string;
}

/** A betting brand (or the like) that stands on the page where a school's name should stand. */
export interface Hijack {
  /** The string as it stands, after cleaning. */
  readonly name: string;
  /** Shorter forms that leak into common words (企业与安信8搭建); they make no entity. */
  readonly leaks: readonly string[];
  /** Why it was taken for one, in the order of weight. */
  readonly reasons: readonly string[];
}

/** Cleaned text. Every UTF-16 unit of `text` stands for a range of the raw text; neither end of these ever decreases. */
export interface CleanText {
  readonly text: string;
  /** The text before cleaning; absent where only the cleaned one is at hand. */
  readonly raw?: string;
  readonly offsets: OffsetMap;
  readonly noise: readonly Noise[];
  readonly hijack?: Hijack;
  readonly title?: string;
  readonly site?: string;
  readonly published?: string;
}

/** The range of the raw text that a non-empty range of the cleaned text stands for. */
export function rawSpan(clean: CleanText, { start, end }: Span): Span {
  if (!(start >= 0 && end > start && end <= clean.text.length)) {
    throw new RangeError(`span ${start}..${end} is empty or outside a text of ${clean.text.length} characters`);
  }
  return { start: rawStartOf(clean.offsets, start), end: rawEndOf(clean.offsets, end - 1) };
}

/** Where cleaned and raw text differ: for [start, end) of the cleaned text there stood `raw`. Either may be empty. */
export interface Change extends Span {
  readonly raw: string;
}

/** All differences between raw and cleaned text, in order: with the cleaned text they give back the raw one. Pure. */
export function changesOf(raw: string, { text, offsets }: CleanText): Change[] {
  const changes: Change[] = [];
  /** So much of the raw text is accounted for. */
  let at = 0;
  let open: { readonly start: number; readonly rawStart: number } | undefined;
  const close = (end: number): void => {
    if (open) changes.push({ start: open.start, end, raw: raw.slice(open.rawStart, at) });
    open = undefined;
  };
  for (const [index, rawStart, rawEnd] of rangesOf(offsets)) {
    const isSame = rawStart === at && rawEnd === at + 1 && raw[at] === text[index];
    if (isSame) close(index);
    else open ??= { start: index, rawStart: at };
    at = Math.max(at, rawEnd);
  }
  if (at < raw.length) {
    open ??= { start: text.length, rawStart: at };
    at = raw.length;
  }
  close(text.length);
  return changes;
}

/** The raw text, from the cleaned one and what `changesOf` gave. Pure. */
export function rawText(text: string, changes: readonly Change[]): string {
  let raw = "";
  let at = 0;
  for (const change of changes) {
    raw += text.slice(at, change.start) + change.raw;
    at = change.end;
  }
  return raw + text.slice(at);
}

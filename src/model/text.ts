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

/**
 * Cleaned text. Every UTF-16 unit of `text` stands for a range of the raw text:
 * unit i for [rawStart[i], rawEnd[i]). Both arrays are as long as `text`, and never decrease.
 */
export interface CleanText {
  readonly text: string;
  readonly rawStart: Uint32Array;
  readonly rawEnd: Uint32Array;
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
  return { start: clean.rawStart[start]!, end: clean.rawEnd[end - 1]! };
}

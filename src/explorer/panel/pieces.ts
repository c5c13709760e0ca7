import type { Noise } from "../fetch/document.ts";

/** A stretch of a text that is all of one sort. */
export interface Piece {
  readonly text: string;
  /** Kinds of noise that it is part of, each once. */
  readonly kinds: readonly string[];
  readonly isQuote: boolean;
}

/** A text cut wherever noise or the quote begins or ends; pieces joined give the text. */
export function pieces(
  text: string,
  noise: readonly Noise[],
  quote: { readonly start: number; readonly end: number },
): readonly Piece[] {
  const inside = (at: number) => Math.min(Math.max(at, 0), text.length);
  const ends = [0, text.length, quote.start, quote.end, ...noise.flatMap(({ start, end }) => [start, end])].map(inside);
  const cuts = [...new Set(ends)].toSorted((one, other) => one - other);
  const starts = noise.toSorted((one, other) => one.start - other.start);
  let open: readonly Noise[] = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, index) => {
    while (next < starts.length && starts[next]!.start <= start) open = [...open, starts[next++]!];
    open = open.filter(({ end }) => end > start);
    return {
      text: text.slice(start, cuts[index + 1]),
      kinds: [...new Set(open.map(({ kind }) => kind))],
      isQuote: quote.end > quote.start && start >= quote.start && start < quote.end,
    };
  });
}

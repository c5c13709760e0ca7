import type { Span } from "../model/text.ts";

/** A line of the text: its range without the line end, and what stands in it without the spaces around. */
export interface Line extends Span {
  readonly text: string;
  /** Spaces before `text`. */
  readonly indent: number;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    lines.push({ start, end, text: line.trim(), indent: line.length - line.trimStart().length });
    start = end + 1;
  }
  return lines;
}

/** Words by their first character, the longest first. */
export type WordIndex = ReadonlyMap<string, readonly string[]>;

export function indexWords(words: string): WordIndex {
  const index = new Map<string, string[]>();
  for (const word of words.split(/\s+/)) {
    const starting = index.get(word.charAt(0));
    if (starting) starting.push(word);
    else index.set(word.charAt(0), [word]);
  }
  for (const starting of index.values()) starting.sort((a, b) => b.length - a.length);
  return index;
}

/** The longest word of the index that stands at `at`, or undefined. */
export const wordAt = (index: WordIndex, text: string, at: number): string | undefined =>
  index.get(text.charAt(at))?.find((word) => text.startsWith(word, at));

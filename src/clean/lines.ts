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

/** Words by their first unit, the longest first. */
export type WordIndex = ReadonlyMap<number, readonly string[]>;

/** @param words divided by white space */
export function indexWords(words: string): WordIndex {
  const sorted = words.split(/\s+/).sort((a, b) => b.length - a.length);
  return Map.groupBy(sorted, (word) => word.charCodeAt(0));
}

/** The longest word of the index that stands at `at`, or undefined. */
export function wordAt(index: WordIndex, text: string, at: number): string | undefined {
  const starting = index.get(text.charCodeAt(at));
  if (starting) for (const word of starting) if (text.startsWith(word, at)) return word;
  return undefined;
}

import type { Span } from "../model/text.ts";
import { firstUnits } from "./starts.ts";

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
export interface WordIndex {
  /** A byte for each unit: 1 where a word begins with it. */
  readonly starts: Uint8Array;
  readonly words: ReadonlyMap<number, readonly string[]>;
}

/** @param words divided by white space */
export function indexWords(words: string): WordIndex {
  const sorted = words.split(/\s+/).sort((a, b) => b.length - a.length);
  return { starts: firstUnits(sorted), words: Map.groupBy(sorted, (word) => word.charCodeAt(0)) };
}

/** The longest word of the index that stands at `at`, or undefined. */
export function wordAt({ starts, words }: WordIndex, text: string, at: number): string | undefined {
  if (at >= text.length) return undefined;
  const unit = text.charCodeAt(at);
  // Most places begin none: a table says so before the map is asked.
  if (starts[unit] === 0) return undefined;
  for (const word of words.get(unit)!) if (text.startsWith(word, at)) return word;
  return undefined;
}

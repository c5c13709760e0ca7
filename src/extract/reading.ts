import type { CleanText } from "../model/text.ts";
import type { Draft } from "./entities.ts";
import type { Facts } from "./facts.ts";
import type { Line } from "./line.ts";
import type { Registry } from "./registry.ts";
import { matchesOf } from "./matches.ts";

/** The state of one document while the passes read it. */
export interface Reading {
  readonly clean: CleanText;
  readonly lines: readonly Line[];
  readonly registry: Registry;
  readonly facts: Facts;
  /** Words in a title's place that no pass understood. */
  readonly notUnderstood: Set<string>;
  /** The occasion that the page reports. */
  occasion: Draft | undefined;
  /** The consortium named by its name in the sentence or two before: what a sentence without one speaks of. */
  topic: Draft | undefined;
}

/** A stretch of a line between full stops. */
export interface Sentence {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

/** Sentences longer than this are cut: no rule looks further, and time stays linear. */
const MAX_SENTENCE = 3000;

export function sentencesOf(line: Line): Sentence[] {
  const found: Sentence[] = [];
  const { text } = line;
  const push = (from: number, to: number): void => {
    for (let start = from; start < to; start += MAX_SENTENCE) {
      const end = Math.min(start + MAX_SENTENCE, to);
      if (text.slice(start, end).trim()) found.push({ line, start, end });
    }
  };
  let start = 0;
  for (const { index } of matchesOf(text, /[。!?]/g)) {
    if (line.books.some((book) => index > book.start && index < book.end)) continue;
    push(start, index + 1);
    start = index + 1;
  }
  push(start, text.length);
  return found;
}

/** A span of a line as a span of the document's cleaned text. */
export const spanOf = (line: Line, start: number, end: number): { start: number; end: number } => ({
  start: line.base + start,
  end: line.base + end,
});

/** The whole sentence, without the white space around it, as evidence. */
export function sentenceSpan({ line, start, end }: Sentence): { start: number; end: number } {
  const text = line.text.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = end - (text.length - text.trimEnd().length);
  return spanOf(line, from, Math.max(to, from + 1));
}

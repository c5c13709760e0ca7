import type { Span } from "../model/text.ts";
import { TO_PROGRAMS, TO_WRITERS } from "./lexicon.ts";

/** Stands for a character that is evidence of nothing; no cleaned text has it. */
export const MASK = "\u0000";
/** A sentence is followed no further than this, so that a page without stops costs no more. */
const REACH = 400;
const SENTENCE_END = /[。!?！？;；\n]/u;

/** A text without what speaks to the reader. */
export interface Plain {
  /** As long as the text: offsets stay, masked characters are MASK. */
  readonly text: string;
  /** Passages that speak to a program, each shortened to 200 characters, at most 20. */
  readonly addressed: readonly string[];
}

/**
 * Masks what states no fact because it speaks to who reads the page: lines that give orders to a program, with the
 * line after each, and sentences that ask for something to be written. Pure; offsets are kept.
 */
export function withoutAddressed(text: string): Plain {
  const lines = TO_PROGRAMS.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ index, 0: words }) => ({
    start: text.lastIndexOf("\n", Math.max(0, index - 1)) + 1,
    end: nextLineEnd(text, lineEnd(text, index + words.length)),
  }));
  const sentences = TO_WRITERS.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ index, 0: words }) =>
    sentenceAround(text, { start: index, end: index + words.length }),
  );
  const addressed = [...new Set(lines.map(({ start, end }) => text.slice(start, end).trim().slice(0, 200)))];
  return { text: masked(text, [...lines, ...sentences]), addressed: addressed.slice(0, 20) };
}

function masked(text: string, spans: readonly Span[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + MASK.repeat(end - from);
    at = end;
  }
  return result + text.slice(at);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** End of the next line that is not blank. */
function nextLineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at]!)) at++;
  return lineEnd(text, at);
}

/** The sentence or sentences that a span stands in, with the stop at their end. Pure. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !SENTENCE_END.test(text[from - 1]!)) from--;
  let to = Math.max(end, start + 1);
  while (to < text.length && to - end < REACH && !SENTENCE_END.test(text[to - 1]!)) to++;
  return { start: from, end: Math.min(to, text.length) };
}

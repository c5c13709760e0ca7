import type { Span } from "../model/text.ts";

/** UTF-16 units that are sent at once: an answer about more of them is cut off by many endpoints. */
export const PART_LENGTH = 4000;

/** A text in parts of at most `length` units, cut between lines, else after a full stop, else between characters. Pure. */
export function partsOf(text: string, length = PART_LENGTH): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + length >= text.length ? text.length : start + cutAt(text.slice(start, start + length));
    if (text.slice(start, end).trim()) parts.push({ start, end });
    start = end;
  }
  return parts;
}

/** Where to cut a full window: not in its first half, and never inside a surrogate pair. */
function cutAt(window: string): number {
  const line = window.lastIndexOf("\n") + 1;
  if (line > window.length / 2) return line;
  const stop = window.lastIndexOf("。") + 1;
  if (stop > window.length / 2) return stop;
  return /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length;
}

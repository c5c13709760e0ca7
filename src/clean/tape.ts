import type { Noise, Span } from "../model/text.ts";

/** A text in the middle of cleaning, with the range of the raw text that each of its UTF-16 units stands for. */
export interface Tape {
  readonly text: string;
  readonly rawStart: Uint32Array;
  readonly rawEnd: Uint32Array;
}

/** Replace `text.slice(start, end)` by `by`; with a `kind` it is also reported as noise. */
export interface Edit extends Span {
  readonly by: string;
  readonly kind?: string;
}

/** Characters of a piece of noise that are kept in the report. */
const SHOWN = 80;

/** The tape of a raw text: every unit stands for itself. */
export function tapeOf(raw: string): Tape {
  const rawStart = new Uint32Array(raw.length);
  const rawEnd = new Uint32Array(raw.length);
  for (let i = 0; i < raw.length; i++) {
    rawStart[i] = i;
    rawEnd[i] = i + 1;
  }
  return { text: raw, rawStart, rawEnd };
}

/**
 * Applies edits, which must be sorted by start and must not overlap. Units of a replacement as long as
 * what it replaces stand for one unit each; otherwise each stands for all that was replaced.
 */
export function apply(tape: Tape, edits: readonly Edit[]): Tape {
  if (edits.length === 0) return tape;
  let length = tape.text.length;
  for (const edit of edits) length += edit.by.length - (edit.end - edit.start);
  const rawStart = new Uint32Array(length);
  const rawEnd = new Uint32Array(length);
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  const copy = (end: number): void => {
    if (end === from) return;
    parts.push(tape.text.slice(from, end));
    rawStart.set(tape.rawStart.subarray(from, end), to);
    rawEnd.set(tape.rawEnd.subarray(from, end), to);
    to += end - from;
  };
  for (const { start, end, by } of edits) {
    copy(start);
    from = end;
    if (by.length === 0) continue;
    parts.push(by);
    const same = by.length === end - start;
    for (let i = 0; i < by.length; i++, to++) {
      rawStart[to] = tape.rawStart[same ? start + i : start]!;
      rawEnd[to] = tape.rawEnd[same ? start + i : end - 1]!;
    }
  }
  copy(tape.text.length);
  return { text: parts.join(""), rawStart, rawEnd };
}

/** The same tape with another text of the same length: unit for unit. */
export const recoded = (tape: Tape, text: string): Tape => ({ text, rawStart: tape.rawStart, rawEnd: tape.rawEnd });

/** Edits of one kind this near to each other are one piece of noise: 農(nóng)業(yè), 綠 色 農 業. */
const NEAR = 2;

/** What the edits removed or mended, as noise in the raw text. */
export function noiseOf(tape: Tape, edits: readonly Edit[]): Noise[] {
  const noise: Noise[] = [];
  let piece: { kind: string; start: number; end: number } | undefined;
  for (const { start, end, kind } of edits) {
    if (kind === undefined) continue;
    if (piece?.kind === kind && start - piece.end <= NEAR) {
      piece.end = end;
      continue;
    }
    if (piece) noise.push(noiseAt(tape, piece.kind, piece.start, piece.end));
    piece = { kind, start, end };
  }
  if (piece) noise.push(noiseAt(tape, piece.kind, piece.start, piece.end));
  return noise;
}

/** A non-empty range of the tape as a piece of noise. */
export function noiseAt(tape: Tape, kind: string, start: number, end: number): Noise {
  const text = tape.text.slice(start, Math.min(end, start + SHOWN)).toWellFormed();
  return { kind, text, start: tape.rawStart[start]!, end: tape.rawEnd[end - 1]! };
}

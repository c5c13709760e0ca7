import { identity, OffsetRuns, rawEndOf, rawStartOf, type OffsetMap } from "../model/offsets.ts";
import type { Noise, Span } from "../model/text.ts";

/** A text in the middle of cleaning, with the range of the raw text that each of its UTF-16 units stands for. */
export interface Tape {
  readonly text: string;
  readonly offsets: OffsetMap;
}

/** Replace `text.slice(start, end)` by `by`; with a `kind` it is also reported as noise. */
export interface Edit extends Span {
  readonly by: string;
  readonly kind?: string;
}

/** Characters of a piece of noise that are kept in the report. */
const SHOWN = 80;

/** The tape of a raw text: every unit stands for itself. */
export const tapeOf = (raw: string): Tape => ({ text: raw, offsets: identity(raw.length) });

/**
 * Applies edits, which must be sorted by start and must not overlap. Units of a replacement as long as
 * what it replaces stand for one unit each; otherwise each stands for all that was replaced.
 */
export function apply({ text, offsets }: Tape, edits: readonly Edit[]): Tape {
  if (edits.length === 0) return { text, offsets };
  const runs = new OffsetRuns();
  const parts: string[] = [];
  let from = 0;
  let run = 0;
  for (const { start, end, by } of edits) {
    if (start > from) parts.push(text.slice(from, start));
    const isSame = by.length === end - start;
    run = runs.copy(offsets, from, isSame ? end : start, { run });
    from = end;
    if (by.length === 0) continue;
    parts.push(by);
    if (!isSame) runs.add(rawStartOf(offsets, start), rawEndOf(offsets, end - 1), by.length);
  }
  parts.push(text.slice(from));
  runs.copy(offsets, from, text.length, { run });
  return { text: parts.join(""), offsets: runs.map() };
}

/** The same tape with another text of the same length: unit for unit. */
export const recoded = ({ offsets }: Tape, text: string): Tape => ({ text, offsets });

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
  return { kind, text, start: rawStartOf(tape.offsets, start), end: rawEndOf(tape.offsets, end - 1) };
}

/**
 * Which range of the raw text each UTF-16 unit of another text stands for, as runs of neighbouring units: run r begins
 * at unit `at[r]`, the first run at 0. Where `end[r]` is 0 its units stand for one raw unit each, from `start[r]` on;
 * otherwise each of them stands for the whole of [start[r], end[r]). Plain data, so that threads can hand it on.
 */
export interface OffsetMap {
  /** Units of the text. */
  readonly length: number;
  readonly at: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** The map of a text of so many units that stands for itself. */
export const identity = (length: number): OffsetMap => new OffsetRuns().add(0, 0, length).map();

/** Where the raw text begins that a unit stands for. */
export function rawStartOf(map: OffsetMap, unit: number): number {
  const run = runOf(map, unit);
  return map.end[run] === 0 ? map.start[run]! + unit - map.at[run]! : map.start[run]!;
}

/** Where the raw text ends that a unit stands for. */
export function rawEndOf(map: OffsetMap, unit: number): number {
  const run = runOf(map, unit);
  return map.end[run] === 0 ? map.start[run]! + unit - map.at[run]! + 1 : map.end[run]!;
}

/** Each unit of the text with the range of the raw text that it stands for, in order. */
export function* rangesOf({ length, at, start, end }: OffsetMap): Iterable<readonly [number, number, number]> {
  for (let run = 0; run < at.length; run++) {
    const next = run + 1 < at.length ? at[run + 1]! : length;
    for (let unit = at[run]!; unit < next; unit++) {
      const from = end[run] === 0 ? start[run]! + unit - at[run]! : start[run]!;
      yield [unit, from, end[run] === 0 ? from + 1 : end[run]!];
    }
  }
}

/** The run that a unit is in. */
function runOf({ at }: OffsetMap, unit: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (at[middle]! <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Puts the map of a text together from its beginning to its end. */
export class OffsetRuns {
  readonly #at: number[] = [];
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  #length = 0;

  /** Goes on with `length` units: one raw unit each from `start` on where `end` is 0, else each for [start, end). */
  add(start: number, end: number, length: number): this {
    if (length === 0) return this;
    const last = this.#at.length - 1;
    const goesOn =
      last >= 0 &&
      this.#end[last] === end &&
      this.#start[last] === (end === 0 ? start - (this.#length - this.#at[last]!) : start);
    if (!goesOn) {
      this.#at.push(this.#length);
      this.#start.push(start);
      this.#end.push(end);
    }
    this.#length += length;
    return this;
  }

  /**
   * Goes on with the units [from, to) of another text, whose raw text begins `base` units into this one's.
   * @param run run of the map in which to begin to look, at or before the one of `from`
   * @returns the run that `to` is in, or the last one
   */
  copy(map: OffsetMap, from: number, to: number, { base = 0, run = 0 } = {}): number {
    const { at, start, end, length } = map;
    const next = (): number => (run + 1 < at.length ? at[run + 1]! : length);
    for (let unit = from; unit < to;) {
      while (next() <= unit) run++;
      const stop = Math.min(to, next());
      if (end[run] === 0) this.add(start[run]! + unit - at[run]! + base, 0, stop - unit);
      else this.add(start[run]! + base, end[run]! + base, stop - unit);
      unit = stop;
    }
    return run;
  }

  map(): OffsetMap {
    return {
      length: this.#length,
      at: new Uint32Array(this.#at),
      start: new Uint32Array(this.#start),
      end: new Uint32Array(this.#end),
    };
  }
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identity, OffsetRuns, rangesOf, rawEndOf, rawStartOf, type OffsetMap } from "../../src/model/offsets.ts";

/** The ranges of a map, unit by unit. */
const ranges = (map: OffsetMap): (readonly [number, number])[] =>
  Array.from({ length: map.length }, (_, unit) => [rawStartOf(map, unit), rawEndOf(map, unit)] as const);

/** Pieces of a text: taken over unit by unit, put in the place of a range, or left out. */
const pieces = fc.array(
  fc.oneof(
    fc.record({ kept: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ by: fc.integer({ min: 1, max: 4 }), of: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ gone: fc.integer({ min: 1, max: 5 }) }),
  ),
  { maxLength: 30 },
);

describe("a map of offsets", () => {
  it("of a text that stands for itself has one run", () => {
    expect(ranges(identity(3))).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(identity(1_000_000).at).toHaveLength(1);
    expect(ranges(identity(0))).toEqual([]);
  });

  it("gives each unit the range it was put together with, and so does a copy of a part of it, further on", () => {
    fc.assert(
      fc.property(pieces, fc.nat(60), fc.nat(60), fc.nat(1000), (given, a, b, base) => {
        const runs = new OffsetRuns();
        const expected: [number, number][] = [];
        let raw = 0;
        for (const piece of given) {
          if ("kept" in piece) {
            runs.add(raw, 0, piece.kept);
            for (let i = 0; i < piece.kept; i++) expected.push([raw + i, raw + i + 1]);
            raw += piece.kept;
          } else if ("by" in piece) {
            runs.add(raw, raw + piece.of, piece.by);
            for (let i = 0; i < piece.by; i++) expected.push([raw, raw + piece.of]);
            raw += piece.of;
          } else raw += piece.gone;
        }
        const map = runs.map();
        expect(ranges(map)).toEqual(expected);
        expect([...rangesOf(map)]).toEqual(expected.map(([start, end], unit) => [unit, start, end]));
        const [from, to] = [Math.min(a, b, map.length), Math.min(Math.max(a, b), map.length)];
        const copy = new OffsetRuns().add(0, 0, 2);
        copy.copy(map, from, to, { base });
        expect(ranges(copy.map()).slice(2)).toEqual(expected.slice(from, to).map(([s, e]) => [s + base, e + base]));
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pieces } from "../../src/explorer/panel/pieces.ts";

describe("pieces of a text", () => {
  test("are cut at noise and at the quote, also where one lies in the other", () => {
    const noise = [
      { kind: "traditional", start: 1, end: 5 },
      { kind: "emoji", start: 2, end: 3 },
    ];
    expect(pieces("abcdef", noise, { start: 3, end: 6 })).toEqual([
      { text: "a", kinds: [], isQuote: false },
      { text: "b", kinds: ["traditional"], isQuote: false },
      { text: "c", kinds: ["traditional", "emoji"], isQuote: false },
      { text: "de", kinds: ["traditional"], isQuote: true },
      { text: "f", kinds: [], isQuote: true },
    ]);
  });
  test("joined give the text, whatever the noise says", () => {
    const span = fc.record({
      kind: fc.constantFrom("a", "b"),
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(span, { maxLength: 8 }), span, (text, noise, quote) => {
        expect(
          pieces(text, noise, quote)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

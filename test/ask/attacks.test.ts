import grafeo from "@grafeo-db/js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GraphError } from "../../src/errors.ts";
import { assertReadOnly } from "../../src/ask/read-only.ts";
import { disguised, spliced } from "./hostile.ts";

/** The code of the error that a text is refused with; undefined where it may run. */
function refusal(text: string): string | undefined {
  try {
    assertReadOnly(text);
    return undefined;
  } catch (error) {
    if (error instanceof GraphError) return error.code;
    throw error;
  }
}

it("what writes, reaches out or calls is refused however it is written", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(disguised, (text) => {
      expect(refusal(text), text).toMatch(/^CYPHER_(REFUSED|INVALID)$/);
    }),
    { numRuns: 10_000, seed: 6 },
  );
});

it("any text at all is judged, with an error of ours or none", { timeout: 120_000 }, () => {
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), spliced);
  fc.assert(
    fc.property(anything, (text) => {
      expect([undefined, "CYPHER_REFUSED", "CYPHER_INVALID"]).toContain(refusal(text));
    }),
    { numRuns: 10_000, seed: 6 },
  );
});

describe("on the embedded engine, with neither its plan asked nor a transaction around it", () => {
  it("nothing that may run changes the graph", { timeout: 120_000 }, async () => {
    const database = grafeo.GrafeoDB.create();
    await database.executeCypher("CREATE (:School {name: 'x', id: '1'})-[:T]->(:School {name: 'y', id: '2'})");
    let ran = 0;
    await fc.assert(
      fc.asyncProperty(spliced, async (text) => {
        if (refusal(text) !== undefined) return;
        const result = await database.executeCypher(text).catch(() => undefined);
        if (!result) return;
        ran++;
        expect(Object.values(result.counters).filter(Boolean), text).toEqual([]);
        expect([database.nodeCount(), database.edgeCount()], text).toEqual([2, 1]);
      }),
      { numRuns: 10_000, seed: 6 },
    );
    database.close();
    // Otherwise nothing was tried.
    expect(ran).toBeGreaterThan(1_000);
  });
});

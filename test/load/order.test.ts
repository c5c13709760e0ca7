import fc from "fast-check";
import { expect, test } from "vitest";
import { dumpHash, load, rebuild } from "../../src/load/index.ts";
import { temporaryGraph } from "./graphs.ts";
import { counted, dangling, histories, lines, live, locations, standing, whole, wholeWitnesses } from "./laws.ts";

const RUNS = { seed: 20_240_618, numRuns: 20, endOnFailure: true } as const;

test("whatever was loaded, changed and retracted, the graph is that of the documents that remain", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const lived = await temporaryGraph();
      const fresh = await temporaryGraph();
      try {
        const remaining = await live(lived.store, history);
        await load(fresh.store, remaining);
        expect(await lines(lived.store)).toEqual(await lines(fresh.store));
        expect(await standing(lived.store)).toEqual(whole(remaining));
        expect(await dangling(lived.store)).toEqual([]);
        expect(await counted(lived.store)).toEqual({ witness: wholeWitnesses(remaining), miscounted: [] });
        const { decided, found } = await locations(lived.store);
        expect(found).toEqual(decided);
        const before = await dumpHash(lived.store);
        await rebuild(lived.store);
        expect(await dumpHash(lived.store)).toBe(before);
      } finally {
        await lived.close();
        await fresh.close();
      }
    }),
    RUNS,
  );
}, 120_000);

import fc from "fast-check";
import { expect, test } from "vitest";
import { dumpHash, importLedger, ledger, load, rebuild } from "../../src/load/index.ts";
import { temporaryGraph } from "./graphs.ts";
import {
  counted,
  dangling,
  histories,
  industries,
  jsonl,
  lines,
  live,
  locations,
  misranked,
  standing,
  standingOf,
  whole,
  wholeWitnesses,
} from "./laws.ts";

const RUNS = { seed: 20_240_618, numRuns: 20, endOnFailure: true } as const;

test("whatever was loaded, changed, retracted and judged, the graph is that of what remains", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const lived = await temporaryGraph();
      const fresh = await temporaryGraph();
      try {
        const remaining = await live(lived.store, history);
        const records = await ledger(lived.store);
        await importLedger(fresh.store, jsonl(records.toReversed()));
        for (const item of remaining.toReversed()) await load(fresh.store, [item]);
        expect(await lines(lived.store)).toEqual(await lines(fresh.store));
        expect(await standing(lived.store)).toEqual(whole(remaining, standingOf(records)));
        expect(await dangling(lived.store)).toEqual([]);
        expect(await counted(lived.store)).toEqual({ witness: wholeWitnesses(remaining), miscounted: [] });
        const { decided, found } = await locations(lived.store);
        expect(found).toEqual(decided);
        const tied = await industries(lived.store);
        expect(tied.found).toEqual(tied.decided);
        expect(await misranked(lived.store)).toEqual([]);
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

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { dumpHash, importLedger, ledger, load, rebuild, retract } from "../../src/load/index.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import type { Store } from "../../src/store/index.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { sampled } from "./archives.ts";
import { emptyGraph, temporaryGraph } from "./graphs.ts";
import { SHARED } from "./neo4j-loader.ts";
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
import { judging } from "./ledger.ts";
import { documentOf } from "./world.ts";

const LOADER = fileURLToPath(new URL("neo4j-loader.ts", import.meta.url));
/** Fourteen documents of the small world, the same in each run. */
const documents = fc
  .sample(fc.tuple(...Array.from({ length: 14 }, (_, at) => documentOf(`${at}.txt`))), { seed: 3, numRuns: 1 })
  .flat();

describe.skipIf(!neo4jSettings())("Neo4j", { timeout: 240_000 }, () => {
  test("the same documents give the same dump as in Grafeo, and a rebuild changes nothing", async () => {
    const store = await emptyNeo4j();
    const embedded = await emptyGraph();
    await load(embedded, documents);
    await load(store, documents.toReversed());
    expect(await lines(store)).toEqual(await lines(embedded));
    expect(await dumpHash(store)).toBe(await dumpHash(embedded));
    await rebuild(store);
    expect(await dumpHash(store)).toBe(await dumpHash(embedded));
  });

  test("any history gives the graph of the documents that remain", async () => {
    const store = await emptyNeo4j();
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const remaining = await live(store, history);
        const records = await ledger(store);
        const fresh = await temporaryGraph();
        try {
          await load(fresh.store, remaining);
          await importLedger(fresh.store, jsonl(records));
          expect(await lines(store)).toEqual(await lines(fresh.store));
        } finally {
          await fresh.close();
        }
        expect(await standing(store)).toEqual(whole(remaining, standingOf(records)));
        expect(await dangling(store)).toEqual([]);
        expect(await counted(store)).toEqual({ witness: wholeWitnesses(remaining), miscounted: [] });
        const { decided, found } = await locations(store);
        expect(found).toEqual(decided);
        const tied = await industries(store);
        expect(tied.found).toEqual(tied.decided);
        expect(await misranked(store)).toEqual([]);
        for (const { document } of remaining) await retract(store, document.id);
        const rest = await lines(store);
        expect(rest).toHaveLength(records.length);
        expect(rest.filter((line) => !line.startsWith('{"judgement":'))).toEqual([]);
      }),
      { seed: 99, numRuns: 6, endOnFailure: true },
    );
  });

  judging(emptyNeo4j);

  test("two loader processes at once, with retractions between, give the graph of what remains", async () => {
    const store = await emptyNeo4j();
    const { uri } = neo4jSettings()!;
    const loaders = [1, 2].map(async (seed) => {
      const loader = spawn(process.execPath, [LOADER, uri, String(seed)], { stdio: ["ignore", "ignore", "pipe"] });
      let stderr = "";
      loader.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
      const [status] = (await once(loader, "close")) as [number | null];
      return { status, stderr };
    });
    expect(await Promise.all(loaders)).toEqual([
      { status: 0, stderr: "" },
      { status: 0, stderr: "" },
    ]);
    const embedded = await emptyGraph();
    await load(embedded, sampled(SHARED));
    expect(await lines(store)).toEqual(await lines(embedded));
    expect(await dangling(store)).toEqual([]);
  });

  test("two loaders at once over overlapping documents give the graph of one after the other", async () => {
    const store = await emptyNeo4j();
    const embedded = await emptyGraph();
    await load(embedded, documents);
    const oneByOne = async (batch: readonly Extraction[]): Promise<void> => {
      for (const item of batch) await load(store, [item]);
    };
    await Promise.all([oneByOne(documents.slice(0, 9)), oneByOne(documents.slice(5).toReversed())]);
    expect(await dumpHash(store)).toBe(await dumpHash(embedded));
  });
});

async function emptyNeo4j(): Promise<Store> {
  const store = await openEmptyNeo4j();
  onTestFinished(() => store.close());
  return store;
}

import { expect, test } from "vitest";
import { Random } from "../../src/demo/random.ts";
import { shuffled } from "../../bench/orders.ts";
import { readings } from "../../bench/readings.ts";
import { dumpHash, load } from "../../src/load/index.ts";
import { temporaryGraph } from "./graphs.ts";

/** `npm run bench -- --only orders` takes 200 orders. */
const ORDERS = 4;

test("the pages of the corpus and the seeds make one graph, in whatever order and in however many goes", async () => {
  const documents = await readings();
  const random = new Random(4);
  const hashes: string[] = [];
  for (let order = 0; order < ORDERS; order++) {
    const { store, close } = await temporaryGraph();
    const left = shuffled(documents, random);
    while (left.length > 0) await load(store, left.splice(0, random.between(1, 20)));
    hashes.push(await dumpHash(store));
    await close();
  }
  expect(documents.length).toBeGreaterThan(30);
  expect(new Set(hashes).size).toBe(1);
}, 120_000);

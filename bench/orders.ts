import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dumpHash, load } from "../src/load/index.ts";
import type { Extraction } from "../src/model/extraction.ts";
import { openStore } from "../src/store/index.ts";
import type { Figure } from "./figure.ts";
import { Random } from "../src/demo/random.ts";
import { readings } from "./readings.ts";

const ORDERS = 200;

/** The documents of the corpus and the seeds in random orders, each loaded in several goes: how many graphs come of it. */
export async function orders(): Promise<Figure[]> {
  const documents = await readings();
  const random = new Random(200);
  const hashes = new Map<string, number>();
  for (let order = 0; order < ORDERS; order++) {
    const hash = await hashOf(shuffled(documents, random), random);
    hashes.set(hash, (hashes.get(hash) ?? 0) + 1);
  }
  const detail = `${documents.length} documents in ${ORDERS} orders: ${[...hashes.keys()].map((hash) => hash.slice(0, 12)).join(", ")}`;
  return [
    { name: "graphs of one set of documents", measured: hashes.size, asked: 1, bound: "at most", unit: "", detail },
  ];
}

export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.map(() => left.splice(random.between(0, left.length - 1), 1)[0]!);
}

async function hashOf(documents: readonly Extraction[], random: Random): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-orders-"));
  const store = await openStore({ dataDir: folder });
  try {
    await store.prepare();
    for (let at = 0; at < documents.length;) {
      const many = random.between(1, 20);
      await load(store, documents.slice(at, at + many));
      at += many;
    }
    return await dumpHash(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

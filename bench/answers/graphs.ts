import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO, demoPages } from "../../src/demo/index.ts";
import { load, stats } from "../../src/load/index.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { readSettings } from "../../src/settings.ts";
import { openStore, type Neo4jSettings, type Store } from "../../src/store/index.ts";
import { startNeo4j, type Machine } from "../../test/neo4j/server.ts";

const PAGES = 1000;
/** Of a server that the bench starts by itself: the graph of 100,000 entities fits into it. */
const MACHINE: Machine = { heapMiB: 2048, pagesMiB: 512, compiler: "full" };

/** How large a graph is, in words. */
export async function filled(store: Store, scale: number): Promise<string> {
  await store.prepare();
  const [row] = await store.read("cli/not-demo", { prefix: DEMO });
  if (row) throw new Error(`the graph holds what is no demonstration: ${String(row["what"])}`);
  const sum = (counts: object): number => Object.values(counts).reduce((all: number, n) => all + Number(n), 0);
  // A graph that is there is not compared page by page: that would take as long as to load it.
  if (sum((await stats(store)).entities) < scale * 1000) {
    const add = (batch: readonly Extraction[]): Promise<unknown> => load(store, batch);
    let batch: Extraction[] = [];
    for (const page of demoPages(scale, 1)) {
      batch.push(page);
      if (batch.length === PAGES) await add(batch.splice(0));
    }
    await add(batch);
  }
  const { entities, relationships, mentions, statements } = await stats(store);
  return (
    `${sum(entities)} entities, ${sum(relationships) + mentions} relationships between entities and from documents to ` +
    `them, ${statements} statements`
  );
}

/** Measures on the demonstration in the Neo4j of NEO4J_URI, else on a server of our own. */
export async function onNeo4j<Result>(
  scale: number,
  work: (settings: Neo4jSettings, size: string) => Promise<Result>,
): Promise<Result> {
  const given = readSettings().neo4j;
  const server = given ? undefined : await startNeo4j(MACHINE);
  const settings = given ?? server?.settings;
  if (!settings) throw new Error("no NEO4J_URI, no docker engine, no JDK with Maven");
  const store = await openStore({ dataDir: "", neo4j: settings });
  try {
    const size = await filled(store, scale);
    return await work(settings, size);
  } finally {
    await store.close();
    await server?.close();
  }
}

/** Measures on the demonstration in an embedded graph: that of ANSWERS_DIR, else one that goes when all is done. */
export async function onGrafeo<Result>(
  scale: number,
  work: (dataDir: string, size: string) => Promise<Result>,
): Promise<Result> {
  const kept = process.env["ANSWERS_DIR"];
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), "bench-answers-")));
  try {
    const store = await openStore({ dataDir });
    const size = await filled(store, scale).finally(() => store.close());
    return await work(dataDir, size);
  } finally {
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
  }
}

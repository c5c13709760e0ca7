import neo4j from "neo4j-driver";
import { describe, expect, onTestFinished, test } from "vitest";
import { dumpHash, load, restore } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { toNeo4j } from "../../src/store/neo4j-values.ts";
import type { Parameters } from "../../src/store/store.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { archived, given, sampled } from "./archives.ts";
import { emptyGraph } from "./graphs.ts";
import { migrates } from "./migrate-laws.ts";
import { VERSION_1, writeRaw } from "./raw-graph.ts";

async function emptyNeo4j(): Promise<Store> {
  const store = await openEmptyNeo4j();
  onTestFinished(() => store.close());
  return store;
}

describe.skipIf(!neo4jSettings())("Neo4j", { timeout: 120_000 }, () => {
  test("an archive moves a graph from one engine to the other and back", async () => {
    const documents = sampled(14);
    const embedded = await emptyGraph();
    await load(embedded, documents);
    const hash = await dumpHash(embedded);
    const written = await archived(embedded);

    const served = await emptyNeo4j();
    await restore(served, given(written), { weight: 200 });
    expect(await dumpHash(served)).toBe(hash);
    expect(await archived(served)).toEqual(written);

    const back = await emptyGraph();
    await restore(back, given(await archived(served)));
    expect(await dumpHash(back)).toBe(hash);
  });

  test("a graph of version 1 becomes what its texts and statements make today", async () => {
    const store = await emptyNeo4j();
    const driver = neo4j.driver(neo4jSettings()!.uri);
    const session = driver.session();
    onTestFinished(async () => {
      await session.close();
      await driver.close();
    });
    await writeRaw((text, parameters) => session.run(text, toNeo4j(parameters as Parameters)), VERSION_1);
    await expect(migrates(store)).resolves.toBeUndefined();
  });
});

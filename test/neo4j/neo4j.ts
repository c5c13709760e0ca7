import { inject } from "vitest";
import { openStore, type Neo4jSettings, type Store } from "../../src/store/index.ts";
import { emptyNeo4j } from "./database.ts";

/**
 * The Neo4j of this run, or undefined where there is none: `describe.skipIf(!neo4jSettings())`.
 * Only files that end in `neo4j.test.ts` get one (vitest.config.ts): they run one behind the other, as the server
 * has one database.
 */
export const neo4jSettings = (): Neo4jSettings | undefined => inject("neo4j") ?? undefined;

/** A store on the Neo4j of this run, empty but for its constraints and indexes. */
export async function openEmptyNeo4j(): Promise<Store> {
  const settings = neo4jSettings();
  if (!settings) throw new Error("there is no Neo4j in this run: skip the test");
  await emptyNeo4j(settings);
  const store = await openStore({ dataDir: "", neo4j: settings });
  await store.prepare();
  return store;
}

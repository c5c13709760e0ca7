import { describe } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { openStore } from "../../src/store/index.ts";
import { cacheOver } from "./cache.ts";
import { healthOver } from "./health.ts";
import { injectionOver } from "./injection.ts";
import { ingestOver } from "./ingest.ts";
import { versionOver } from "./version.ts";

const open = async () => {
  const store = await openEmptyNeo4j();
  return { store, close: () => store.close() };
};
const beside = async () => {
  const { store, close } = await open();
  const other = await openStore({ dataDir: "", neo4j: neo4jSettings() });
  return {
    store,
    other,
    async close() {
      await other.close();
      await close();
    },
  };
};
describe.skipIf(!neo4jSettings())("HTTP over Neo4j", () => healthOver(open));
describe.skipIf(!neo4jSettings())("documents over Neo4j", () => ingestOver(open));
describe.skipIf(!neo4jSettings())("the cache of answers over Neo4j, which another process writes to", () =>
  cacheOver(beside),
);
describe.skipIf(!neo4jSettings())("the state of a graph in Neo4j, which another process writes to", () =>
  versionOver(beside),
);
describe.skipIf(!neo4jSettings())("hostile arguments over Neo4j", () => injectionOver(open, 150));

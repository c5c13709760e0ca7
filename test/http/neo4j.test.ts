import { describe } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { healthOver } from "./health.ts";
import { ingestOver } from "./ingest.ts";

const open = async () => {
  const store = await openEmptyNeo4j();
  return { store, close: () => store.close() };
};
describe.skipIf(!neo4jSettings())("HTTP over Neo4j", () => healthOver(open));
describe.skipIf(!neo4jSettings())("documents over Neo4j", () => ingestOver(open));

import { describe } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { cypherOver } from "./cypher.ts";
import { healthOver } from "./health.ts";

const open = async () => {
  const store = await openEmptyNeo4j();
  return { store, close: () => store.close() };
};

describe.skipIf(!neo4jSettings())("HTTP over Neo4j", () => {
  describe("health", () => healthOver(open));
  describe("POST /cypher", () => cypherOver(open));
});

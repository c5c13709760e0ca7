import { describe } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { healthOver } from "./health.ts";

describe.skipIf(!neo4jSettings())("HTTP over Neo4j", () =>
  healthOver(async () => {
    const store = await openEmptyNeo4j();
    return { store, close: () => store.close() };
  }),
);

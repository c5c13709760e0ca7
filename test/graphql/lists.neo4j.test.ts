import { describe } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { lists } from "./lists.ts";

describe.skipIf(!neo4jSettings())("lists over Neo4j", () =>
  lists(async () => {
    const store = await openEmptyNeo4j();
    return { store, close: () => store.close() };
  }),
);

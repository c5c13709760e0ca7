import { describe } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { everything } from "./everything.ts";

describe.skipIf(!neo4jSettings())("GraphQL over Neo4j", () =>
  everything(async () => {
    const store = await openEmptyNeo4j();
    return { store, close: () => store.close() };
  }),
);

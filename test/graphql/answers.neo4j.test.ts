import { describe } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { answers } from "./answers.ts";

describe.skipIf(!neo4jSettings())("answers over Neo4j", () =>
  answers(async () => {
    const store = await openEmptyNeo4j();
    return { store, close: () => store.close() };
  }),
);

import { describe } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { everyField } from "./fields.ts";
import { everyQuestion } from "./questions.ts";

describe.skipIf(!neo4jSettings())("GraphQL over Neo4j", () => {
  const open = async () => {
    const store = await openEmptyNeo4j();
    return { store, close: () => store.close() };
  };
  describe("fields", () => everyField(open));
  describe("questions", () => everyQuestion(open));
});

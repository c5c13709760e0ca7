import { describe } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { storeContract } from "./contract.ts";

const settings = neo4jSettings();

describe.skipIf(!settings)("Neo4j keeps the store's contract", () => {
  storeContract({
    open: openEmptyNeo4j,
    async reopen(store) {
      await store.close();
      return openStore({ dataDir: "", neo4j: settings });
    },
  });
});

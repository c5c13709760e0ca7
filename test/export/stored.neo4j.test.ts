import { describe, expect, test } from "vitest";
import { fill } from "../cypher/seeds-graph.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { everyFile } from "./stored.ts";

describe.skipIf(!neo4jSettings())("Neo4j", { timeout: 120_000 }, () => {
  test("gives every file to the byte as the embedded graph does", async () => {
    const embedded = await temporaryGraph();
    const server = await openEmptyNeo4j();
    try {
      for (const store of [embedded.store, server]) await fill(store, ["seeds", "test/corpus/own"]);
      const [here, there] = [await everyFile(embedded.store), await everyFile(server)];
      for (const [name, text] of Object.entries(here)) expect(there[name] === text, name).toBe(true);
      expect(here["graphml"]!.length).toBeGreaterThan(100_000);
    } finally {
      await embedded.close();
      await server.close();
    }
  });
});

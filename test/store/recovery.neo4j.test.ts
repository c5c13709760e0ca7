import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../src/store/index.ts";
import { addStatements } from "../../src/store/statements.ts";
import { neo4jSettings } from "../neo4j/neo4j.ts";
import { SOON_UP, startNeo4j, type Neo4jServer } from "../neo4j/server.ts";

const FOREVER = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b) AS n";
const unavailable = { code: "STORE_UNAVAILABLE", cure: expect.stringContaining("NEO4J_URI") as string };

describe.skipIf(!neo4jSettings())("a store whose Neo4j goes away", () => {
  // A server of its own, as this one is killed.
  let server: Neo4jServer | undefined;
  let store: Store;

  beforeAll(async () => {
    addStatements(fileURLToPath(new URL("cypher/", import.meta.url)));
    server = await startNeo4j(SOON_UP);
    if (!server) return;
    store = await openStore({ dataDir: "", neo4j: server.settings });
    await store.prepare();
  }, 300_000);
  afterAll(async () => {
    await store?.close();
    await server?.close();
  });

  it("says so at once for every kind of call, lives on, and works again when Neo4j is back", async ({ skip }) => {
    if (!server) return skip("NEO4J_URI alone cannot be stopped");
    const put = (id: string) => store.transaction((transaction) => transaction.run("test/put", { id, properties: {} }));
    await put("before");

    const running = store.query(FOREVER, {}, { maxRows: 1 });
    const writing = store.transaction(async (transaction) => {
      await transaction.run("test/put", { id: "lost", properties: {} });
      await server!.kill();
      await transaction.run("test/put", { id: "lost too", properties: {} });
    });
    const results = await Promise.allSettled([running, writing]);
    for (const result of results) expect(result).toMatchObject({ status: "rejected", reason: unavailable });

    await expect(store.ping()).rejects.toMatchObject(unavailable);
    await expect(store.prepare()).rejects.toMatchObject(unavailable);
    await expect(store.read("test/count")).rejects.toMatchObject(unavailable);
    await expect(put("never")).rejects.toMatchObject(unavailable);
    const late = await openStore({ dataDir: "", neo4j: server.settings });
    await expect(late.ping()).rejects.toMatchObject(unavailable);

    await server.start();
    await store.ping();
    await late.ping();
    await late.close();
    await put("after");
    const { rows } = await store.query("MATCH (n:Entity) RETURN n.id AS id ORDER BY id", {}, { maxRows: 9 });
    expect(rows).toEqual([{ id: "after" }, { id: "before" }]);
  }, 300_000);
});

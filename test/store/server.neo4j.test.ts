import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openStore, type Store } from "../../src/store/index.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";

const settings = neo4jSettings();
const FOREVER = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b) AS forever";
const RUNNING =
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS ' + 'forever' RETURN currentQuery";

describe.skipIf(!settings)("on the Neo4j server", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmptyNeo4j();
  });
  afterAll(() => store?.close());

  const running = async () => (await store.query(RUNNING, {}, { maxRows: 9 })).rows;

  it("a statement is stopped whose time is up, or whose caller went away", async () => {
    await expect(store.query(FOREVER, {}, { maxRows: 1, timeoutMs: 300 })).rejects.toMatchObject({
      code: "STORE_TIMEOUT",
    });
    const caller = new AbortController();
    const left = store.query(FOREVER, {}, { maxRows: 1, signal: caller.signal });
    await vi.waitFor(async () => expect(await running()).not.toEqual([]), { timeout: 20_000 });
    caller.abort();
    await expect(left).rejects.toThrow("aborted");
    await vi.waitFor(async () => expect(await running()).toEqual([]), { timeout: 20_000 });
  });

  it.each(["neo4j", "bolt"])("%s:// works", async (scheme) => {
    const uri = settings!.uri.replace(/^\w+/, scheme);
    const other = await openStore({ dataDir: "", neo4j: { ...settings!, uri } });
    await other.ping();
    expect((await other.query("RETURN 1 AS one", {}, { maxRows: 1 })).rows).toEqual([{ one: 1 }]);
    await other.close();
  });

  it("a wrong database is STORE_UNAVAILABLE, and named", async () => {
    const other = await openStore({ dataDir: "", neo4j: { ...settings!, database: "nowhere" } });
    await expect(other.ping()).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("nowhere") as string,
    });
    await other.close();
  });

  it("an address where nothing listens is STORE_UNAVAILABLE", async () => {
    for (const uri of ["bolt://127.0.0.1:1", "neo4j://127.0.0.1:1", "bolt://nowhere.invalid:7687"]) {
      const other = await openStore({ dataDir: "", neo4j: { uri } });
      await expect(other.ping()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
      await other.close();
    }
  });

  it("an address that is none is SETTING_INVALID", async () => {
    await expect(openStore({ dataDir: "", neo4j: { uri: "http://localhost" } })).rejects.toMatchObject({
      code: "SETTING_INVALID",
      message: expect.stringContaining("http://localhost") as string,
    });
  });
});

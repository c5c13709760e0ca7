import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Parameters, Store } from "../../src/store/index.ts";

const SLOW =
  "UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a * b AS c WHERE c % 7 = 3 RETURN count(c) AS n";

/** The part of the contract about reading: free text, what is refused, time. The graph is empty before each test. */
export function readingContract(store: () => Store): void {
  const write = (name: string, parameters: Parameters = {}) =>
    store().transaction((transaction) => transaction.run(name, parameters));
  const put = (id: string, properties: Parameters = {}) => write("test/put", { id, properties });
  const count = async () => (await store().read("test/count"))[0]!["nodes"];

  describe("query", () => {
    const rows = (maxRows: number) => store().query("UNWIND range(1, 5) AS x RETURN x, x * x AS y", {}, { maxRows });

    it("names the columns in their order, without rows too", async () => {
      expect((await rows(9)).columns).toEqual(["x", "y"]);
      const none = await store().query("MATCH (n:Nothing) RETURN n.b AS b, n.a AS a", {}, { maxRows: 9 });
      expect(none).toEqual({ columns: ["b", "a"], rows: [], truncated: false });
    });

    it("stops at the row limit and says so", async () => {
      expect(await rows(4)).toMatchObject({ rows: { length: 4 }, truncated: "rows" });
      expect(await rows(5)).toMatchObject({ rows: { length: 5 }, truncated: false });
      expect((await rows(2)).rows).toEqual([
        { x: 1, y: 1 },
        { x: 2, y: 4 },
      ]);
    });

    it("stops at the byte limit, reckoned as JSON in UTF-8, and says so", async () => {
      // {"x":"产教"} takes 14 bytes.
      const bytes = (maxBytes: number) =>
        store().query("UNWIND range(1, 5) AS n RETURN '产教' AS x", {}, { maxRows: 9, maxBytes });
      expect(await bytes(14 * 3)).toMatchObject({ rows: { length: 3 }, truncated: "bytes" });
      expect(await bytes(14 * 5)).toMatchObject({ rows: { length: 5 }, truncated: false });
      expect(await bytes(1)).toEqual({ columns: ["x"], rows: [], truncated: "bytes" });
    });

    it("takes whole numbers as integers, at any depth", async () => {
      const text =
        "RETURN toString($n) AS n, toString($list[0]) AS listed, toString($map.a) AS mapped, $part / 2 AS half";
      const { rows } = await store().query(text, { n: 5, list: [2], map: { a: 3 }, part: 5 }, { maxRows: 1 });
      expect(rows).toEqual([{ n: "5", listed: "2", mapped: "3", half: 2 }]);
    });

    it("names the place of a mistake", async () => {
      await expect(store().query("MATCH (n RETURN n", {}, { maxRows: 1 })).rejects.toMatchObject({
        code: "CYPHER_INVALID",
        message: expect.stringContaining("(line 1, column 10)") as string,
      });
    });

    it.each([
      ["a wrong function", "RETURN nothing(1) AS x"],
      ["an unknown variable", "RETURN x"],
      ["a missing parameter", "RETURN $absent AS x"],
      ["a division by zero", "RETURN 1 / 0 AS x"],
    ])("calls %s CYPHER_INVALID", async (_, text) => {
      await expect(store().query(text, {}, { maxRows: 1 })).rejects.toMatchObject({ code: "CYPHER_INVALID" });
    });
  });

  describe("read mode", () => {
    it.each([
      "CREATE (n:Entity {id: 'x'})",
      "MERGE (n:Entity {id: 'x'}) RETURN n.id AS id",
      "MATCH (n:Entity) SET n.name = 'x'",
      "MATCH (n:Entity) SET n:Other",
      "MATCH (n:Entity) REMOVE n.id",
      "MATCH (n:Entity) DETACH DELETE n",
      "MATCH (n:Entity) FOREACH (x IN [1] | CREATE (:Entity {id: 'x'}))",
      "MATCH (n:Entity) CALL (n) { CREATE (:Entity {id: 'x'}) } RETURN count(*) AS c",
      "PROFILE CREATE (n:Entity {id: 'x'})",
      "CREATE INDEX harm IF NOT EXISTS FOR (n:Entity) ON (n.harm)",
      "DROP CONSTRAINT entity_id",
    ])("refuses %s", async (text) => {
      await put("a", { name: "甲" });
      await expect(store().query(text, {}, { maxRows: 1 })).rejects.toMatchObject({ code: "CYPHER_REFUSED" });
      expect(await store().read("test/get", { id: "a" })).toEqual([{ properties: { id: "a", name: "甲" } }]);
      expect(await count()).toBe(1);
      await expect(write("test/create", { id: "a" })).rejects.toMatchObject({ code: "STORE_FAILED" });
    });

    it("holds for statements by name", async () => {
      await expect(store().read("test/put", { id: "a", properties: {} })).rejects.toMatchObject({
        code: "CYPHER_REFUSED",
      });
      expect(await count()).toBe(0);
    });
  });

  describe("time", () => {
    // What a test before left running would hold the next one back.
    beforeEach(() => vi.waitFor(() => expect(store().overdue).toBe(0), { timeout: 55_000 }));

    it("gives a slow statement up", async () => {
      const slow = [
        store().read("test/slow", {}, { timeoutMs: 50 }),
        store().query(SLOW, {}, { maxRows: 1, timeoutMs: 50 }),
      ];
      for (const result of await Promise.allSettled(slow)) {
        expect(result).toMatchObject({ status: "rejected", reason: { code: "STORE_TIMEOUT" } });
      }
      expect(await count()).toBe(0);
    });

    it("gives a statement up when the caller goes away", async () => {
      const caller = new AbortController();
      const slow = store().read("test/slow", {}, { signal: caller.signal });
      caller.abort(new Error("gone"));
      await expect(slow).rejects.toThrow("gone");
      await expect(store().read("test/count", {}, { signal: caller.signal })).rejects.toThrow("gone");
    });

    it("leaves a quick statement alone", async () => {
      const { signal } = new AbortController();
      expect(await store().read("test/count", {}, { timeoutMs: 60_000, signal })).toEqual([{ nodes: 0 }]);
    });
  });
}

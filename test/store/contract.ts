import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Parameters, Store, Transaction, Value } from "../../src/store/index.ts";
import { addStatements } from "../../src/store/statements.ts";
import { readingContract } from "./contract-reading.ts";

const FOLDER = fileURLToPath(new URL("cypher/", import.meta.url));

/** Values that must come back as they went in. */
const VALUES: Record<string, Value> = {
  null: null,
  true: true,
  false: false,
  zero: 0,
  "negative integer": -17,
  fraction: 0.1,
  "largest integer": Number.MAX_SAFE_INTEGER,
  "smallest integer": Number.MIN_SAFE_INTEGER,
  "large fraction": 1.5e300,
  "empty text": "",
  Chinese: "上海国际汽车城产教联合体",
  "outside the basic plane": "𠮷野家😀👩‍👩‍👧",
  "quotes and line ends": `"'\`\\\n\t\u0000\u2028`,
  "empty list": [],
  "list of mixed kinds": [1, "二", null, true, 0.5],
  "nested lists": [[1, [2, []]], [[]]],
  "empty map": {},
  "map in map": { 名称: "甲", inner: { list: [1, { deep: null }], truth: false } },
};
/** Those that both engines take as a property of a node. */
const STORED = ["true", "negative integer", "fraction", "largest integer", "Chinese", "outside the basic plane"];

/** How the contract gets at a store. */
export interface Harness {
  /** A prepared store; once for the file. */
  open(): Promise<Store>;
  /** Closes the store and opens the same graph again. */
  reopen(store: Store): Promise<Store>;
}

/** What holds for every store. */
export function storeContract({ open, reopen }: Harness): void {
  let store: Store;
  const write = (name: string, parameters: Parameters = {}) =>
    store.transaction((transaction) => transaction.run(name, parameters));
  const put = (id: string, properties: Parameters = {}) => write("test/put", { id, properties });
  const count = async () => (await store.read("test/count"))[0]!["nodes"];

  beforeAll(async () => {
    addStatements(FOLDER);
    store = await open();
  });
  afterAll(() => store?.close());
  beforeEach(() => write("test/clear"));

  describe("values", () => {
    it.each(Object.keys(VALUES))("gives back %s as it came", async (name) => {
      const value = VALUES[name]!;
      const rows = await store.read("test/echo", { value });
      expect(rows).toEqual([{ value, text: "// no comment" }]);
      expect((await store.query("RETURN $value AS value", { value }, { maxRows: 1 })).rows).toEqual([{ value }]);
      expect(await write("test/echo", { value })).toEqual(rows);
    });

    it("keeps them in properties", async () => {
      const properties = Object.fromEntries(STORED.map((name, index) => [`p${index}`, VALUES[name]!]));
      await put("a", { ...properties, list: ["甲", "乙"], none: [] });
      const expected = { id: "a", ...properties, list: ["甲", "乙"], none: [] };
      expect(await store.read("test/get", { id: "a" })).toEqual([{ properties: expected }]);
    });

    it("takes undefined for null, and in a map for absent", async () => {
      expect((await store.read("test/echo", { value: undefined }))[0]!["value"]).toBeNull();
      await put("a", { kept: 1, dropped: 2 });
      await put("a", { kept: undefined, dropped: null });
      expect(await store.read("test/get", { id: "a" })).toEqual([{ properties: { id: "a", kept: 1 } }]);
    });

    it("takes whole numbers where the language wants an integer", async () => {
      const { rows } = await store.query(
        "UNWIND range(1, 9) AS x RETURN x ORDER BY x LIMIT $n",
        { n: 2 },
        { maxRows: 9 },
      );
      expect(rows).toEqual([{ x: 1 }, { x: 2 }]);
    });

    it("gives nodes, relationships and paths as maps and lists without the engine's ids", async () => {
      await put("a");
      await put("b");
      await write("test/tie", { from: "a", to: "b" });
      const text = "MATCH path = (n:Entity {id: 'a'})-[r:TIE]->() RETURN n, r, path";
      const node = (id: string) => ({ _labels: ["Entity"], id });
      const tie = { _type: "TIE", key: "a-b" };
      const { rows } = await store.query(text, {}, { maxRows: 1 });
      expect(rows).toEqual([{ n: node("a"), r: tie, path: [node("a"), tie, node("b")] }]);
    });
  });

  describe("transactions", () => {
    it("show what they wrote inside, and afterwards outside", async () => {
      const inside = await store.transaction(async (transaction) => {
        await transaction.run("test/put", { id: "a", properties: {} });
        return (await transaction.run("test/count"))[0]!["nodes"];
      });
      expect(inside).toBe(1);
      expect(await count()).toBe(1);
    });

    it("are undone whole when the work fails, and its error comes out", async () => {
      await put("a");
      const failure = new Error("the work's own");
      const work = async (transaction: Transaction) => {
        await transaction.run("test/put", { id: "b", properties: {} });
        throw failure;
      };
      await expect(store.transaction(work)).rejects.toBe(failure);
      expect(await count()).toBe(1);
    });

    it("are undone whole when a statement fails", async () => {
      const work = async (transaction: Transaction) => {
        await transaction.run("test/put", { id: "a", properties: {} });
        await transaction.run("test/broken");
      };
      await expect(store.transaction(work)).rejects.toMatchObject({ code: "CYPHER_INVALID" });
      expect(await count()).toBe(0);
    });

    it("are undone whole when one of several statements at once fails", async () => {
      const work = (transaction: Transaction) =>
        Promise.all([transaction.run("test/put", { id: "a", properties: {} }), transaction.run("test/broken")]);
      await expect(store.transaction(work)).rejects.toMatchObject({ code: "CYPHER_INVALID" });
      expect(await count()).toBe(0);
    });

    it("hide what they wrote until they end", async () => {
      await store.transaction(async (transaction) => {
        await transaction.run("test/put", { id: "a", properties: {} });
        expect(await count()).toBe(0);
      });
      expect(await count()).toBe(1);
    });

    it("may be many at once, and none is lost", async () => {
      const bump = async () => (await write("test/bump"))[0]!["version"];
      await bump();
      const versions = await Promise.all(Array.from({ length: 20 }, bump));
      expect(versions.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    });

    it("go on after one has failed", async () => {
      await expect(write("test/broken")).rejects.toThrow();
      await put("a");
      expect(await count()).toBe(1);
    });

    it("merge a node once, however often and from however many sides", async () => {
      await Promise.all(Array.from({ length: 10 }, (_, index) => put("same", { [`p${index}`]: index })));
      await put("same");
      const [row] = await store.read("test/get", { id: "same" });
      expect(await count()).toBe(1);
      expect(Object.keys(row!["properties"] as object)).toHaveLength(11);
    });

    it("may begin before another has ended, each with its own", async () => {
      const both = await Promise.all(["a", "b"].map((id) => put(id).then(() => store.read("test/get", { id }))));
      expect(both.map((rows) => rows.length)).toEqual([1, 1]);
    });
  });

  describe("constraints", () => {
    it("refuse a second node of one id", async () => {
      await write("test/create", { id: "a" });
      await expect(write("test/create", { id: "a" })).rejects.toMatchObject({ code: "STORE_FAILED" });
      expect(await count()).toBe(1);
    });

    it("are created again without harm", async () => {
      await put("a");
      await store.prepare();
      await store.prepare();
      expect(await count()).toBe(1);
    });

    it("and data are there after closing and opening", async () => {
      await put("a", { name: "留" });
      store = await reopen(store);
      expect(await store.read("test/get", { id: "a" })).toEqual([{ properties: { id: "a", name: "留" } }]);
      await expect(write("test/create", { id: "a" })).rejects.toMatchObject({ code: "STORE_FAILED" });
    });
  });

  readingContract(() => store);

  describe("errors", () => {
    it("name the statement", async () => {
      await expect(store.read("test/broken")).rejects.toMatchObject({
        code: "CYPHER_INVALID",
        message: expect.stringContaining("test/broken") as string,
      });
      await expect(store.read("test/needs-parameter")).rejects.toMatchObject({ code: "CYPHER_INVALID" });
    });

    it("list the names where one is wrong, for it is the programmer's", async () => {
      await expect(store.read("test/nothing")).rejects.toThrow(RangeError);
      await expect(write("test/nothing")).rejects.toThrow(/no statement `test\/nothing`.*test\/count/s);
    });

    it("say that a closed store is closed, and closing twice is fine", async () => {
      const closed = await reopen(store);
      store = await reopen(closed);
      await closed.close();
      await expect(closed.ping()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
      await expect(closed.read("test/count")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
      await expect(closed.transaction(async () => 1)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
      await store.ping();
    });
  });
}

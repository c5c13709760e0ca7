import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statementHead } from "../../src/store/head.ts";
import type { Store, Value } from "../../src/store/index.ts";
import { openStore } from "../../src/store/index.ts";
import { statementNames } from "../../src/store/statements.ts";
import { graphqlOver } from "./ask-graphql.ts";
import { recipes, renew } from "./cookbook.ts";
import { fill } from "./seeds-graph.ts";

const document = await readFile(new URL("../../docs/cypher.md", import.meta.url), "utf8");
const all = recipes(document);

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cookbook-"));
  store = await openStore({ dataDir: folder });
  await fill(store, ["seeds"]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** All texts and numbers in a value. */
function leaves(value: Value): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: Value) => leaves(item));
  if (typeof value === "object") return Object.values(value).flatMap((item) => leaves(item ?? null));
  return [String(value)];
}

describe("docs/cypher.md", () => {
  it("has each question once", () => {
    expect(all.map((recipe) => `read/${recipe.name}`).sort()).toEqual(statementNames("read"));
  });

  it("shows the answers that the graph of the seeds gives; else run `npm run -s docs:cypher`", async () => {
    expect(await renew(document, (name, parameters) => store.read(name, parameters))).toBe(document);
  });

  it.each(all)("$name: GraphQL finds what Cypher finds", async (recipe) => {
    const { data, errors } = await graphqlOver(store)(recipe);
    expect(errors).toBeUndefined();
    const found = new Set(leaves(data ?? null));
    expect(found.size).toBeGreaterThan(0);
    const rows = await store.read(`read/${recipe.name}`, statementHead(`read/${recipe.name}`).example);
    for (const column of recipe.same) {
      const missing = rows.flatMap((row) => leaves(row[column] ?? null)).filter((value) => !found.has(value));
      expect(missing, column).toEqual([]);
    }
  });
});

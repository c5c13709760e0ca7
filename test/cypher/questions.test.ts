import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statementHead } from "../../src/store/head.ts";
import type { Store, Value } from "../../src/store/index.ts";
import { openStore } from "../../src/store/index.ts";
import { statementNames, statementText } from "../../src/store/statements.ts";
import { fill } from "./seeds-graph.ts";

const QUESTIONS = statementNames("read");
const TYPES = new Set(["string", "integer", "list of strings"]);

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "questions-"));
  store = await openStore({ dataDir: folder });
  await fill(store, ["seeds"]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Scalars, lists and maps of them; what an engine keeps of nodes and relationships begins with `_`. */
function isPlain(value: Value): boolean {
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.entries(value).every(([key, item]) => !key.startsWith("_") && isPlain(item ?? null));
}

describe.each(QUESTIONS)("%s", (name) => {
  const head = statementHead(name);
  const text = statementText(name, "neo4j");

  it("says in its head comment what it answers and what it needs", () => {
    expect(head.question).toMatch(/^[A-Z].*\?$/);
    const used = new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1]));
    expect(new Set(head.parameters.map((parameter) => parameter.name))).toEqual(used);
    expect(new Set(Object.keys(head.example))).toEqual(used);
    for (const parameter of head.parameters) expect(TYPES).toContain(parameter.type.split(" — ")[0]);
  });

  it("answers on the seeds with plain values in the columns it names, in a stated order", async () => {
    const rows = await store.read(name, head.example);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(head.columns);
      for (const value of Object.values(row)) expect(isPlain(value)).toBe(true);
    }
    const lastReturn = text.slice(text.lastIndexOf("\nRETURN "));
    expect(lastReturn).toMatch(/\nORDER BY /);
  });
});

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  archive,
  assertUsable,
  judge,
  load,
  restore,
  retract,
  stateOf,
  undoJudgement,
  type Lines,
} from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { archived, given, sampled } from "./archives.ts";
import { emptyGraph } from "./graphs.ts";
import { lines } from "./laws.ts";

const documents = sampled(14);

/** A graph of these documents, and its archive. */
async function whole(): Promise<{ readonly store: Store; readonly written: string[] }> {
  const store = await emptyGraph();
  await load(store, documents);
  return { store, written: await archived(store) };
}

/** The same archive with another end that fits what stands before. */
function sealed(body: readonly string[]): string[] {
  const sha256 = createHash("sha256")
    .update(body.map((line) => `${line}\n`).join(""))
    .digest("hex");
  return [...body, JSON.stringify({ end: { documents: body.length - 1, sha256 } })];
}

describe("an archive", () => {
  test("restored gives the same graph, in one go or in many", async () => {
    const { store, written } = await whole();
    const expected = await lines(store);
    for (const weight of [1, 20, 100_000]) {
      const fresh = await emptyGraph();
      const progress: number[] = [];
      expect(await restore(fresh, given(written), { weight, onProgress: (done) => progress.push(done) })).toBe(14);
      expect(progress.at(-1)).toBe(14);
      expect(progress).toHaveLength(weight === 1 ? 14 : weight === 20 ? progress.length : 1);
      expect(await lines(fresh)).toEqual(expected);
      expect(await archived(fresh)).toEqual(written);
      await assertUsable(fresh);
    }
  });

  test("carries what people judged, and what they took back", async () => {
    const { store } = await whole();
    const [left, right, other] = (await personsOf(store)) as [string, string, string];
    await judge(store, { left, right, verdict: "SAME", by: "a", at: "2026-01-01T00:00:00Z", why: "" });
    const said = { verdict: "DIFFERENT", by: "b", at: "2026-01-02T00:00:00Z", why: "两人" } as const;
    const undone = await judge(store, { left, right: other, ...said });
    await undoJudgement(store, { undoes: undone.id, by: "b", at: "2026-01-03T00:00:00Z", why: "" });
    const written = await archived(store);
    expect(written.filter((line) => line.startsWith('{"judgement"'))).toHaveLength(3);
    for (const weight of [1, 100_000]) {
      const fresh = await emptyGraph();
      await restore(fresh, given(written), { weight });
      expect(await lines(fresh)).toEqual(await lines(store));
      expect(await archived(fresh)).toEqual(written);
      await expect(restore(fresh, given(written))).rejects.toMatchObject({ code: "GRAPH_NOT_EMPTY" });
    }
  });

  test("of an empty graph is a header and an end", async () => {
    const store = await emptyGraph();
    const written = await archived(store);
    expect(written).toHaveLength(2);
    const fresh = await emptyGraph();
    expect(await restore(fresh, given(written))).toBe(0);
    expect(await lines(fresh)).toEqual([]);
  });

  test("says so where the graph changed while it was written", async () => {
    const { store } = await whole();
    const parts = archive(store)[Symbol.asyncIterator]();
    await parts.next();
    await retract(store, "0.txt");
    const rest = async (): Promise<void> => {
      while (!(await parts.next()).done);
    };
    await expect(rest()).rejects.toMatchObject({ code: "GRAPH_CHANGED" });
  });

  test.each<readonly [what: string, broken: (lines: string[]) => string[], line: number, reason: RegExp]>([
    ["is empty", () => [], 0, /empty/],
    ["is cut between lines", (all) => all.slice(0, 6), 6, /cut off/],
    ["is cut within a line", (all) => [...all.slice(0, 6), all[6]!.slice(0, 100)], 7, /no JSON, or cut off/],
    ["has no header", (all) => all.slice(1), 1, /archive/],
    ["lacks a document", (all) => all.toSpliced(3, 1), 15, /14 documents and has 13/],
    ["was changed", (all) => all.with(3, all[3]!.replace(/"count":1/, '"count":2')), 16, /checksum/],
    ["goes on behind its end", (all) => [...all, all[3]!], 17, /behind the end/],
    ["has a document twice", (all) => sealed([...all.slice(0, -1), all[3]!]), 16, /comes twice/],
    ["states something of nobody", (all) => sealed(all.slice(0, -1).with(2, nobody(all[2]!))), 3, /s_nobody/],
    ["has a document without text", (all) => sealed(all.slice(0, -1).with(2, '{"document":{}}')), 3, /document\.id/],
  ])("that %s is refused with its line, and nothing is written", async (_, broken, line, reason) => {
    const { written } = await whole();
    const fresh = await emptyGraph();
    await expect(restore(fresh, given(broken(written)))).rejects.toMatchObject({
      code: "ARCHIVE_INVALID",
      message: expect.stringMatching(new RegExp(`^line ${line} .*${reason.source}`)),
    });
    expect(await stateOf(fresh)).toBeUndefined();
    expect(await lines(fresh)).toEqual([]);
  });

  test.each([
    ["form", { format: 2 }],
    ["graph", { schemaVersion: 1000 }],
  ])("of a later %s is refused", async (_, later) => {
    const { written } = await whole();
    const head = { ...(JSON.parse(written[0]!) as object), ...later };
    const fresh = await emptyGraph();
    const restoring = restore(fresh, given(sealed([JSON.stringify(head), ...written.slice(1, -1)])));
    await expect(restoring).rejects.toMatchObject({ code: "GRAPH_NEWER" });
    expect(await stateOf(fresh)).toBeUndefined();
  });

  test("is not restored into a graph that has documents", async () => {
    const { store, written } = await whole();
    const before = await lines(store);
    await expect(restore(store, given(written))).rejects.toMatchObject({ code: "GRAPH_NOT_EMPTY" });
    expect(await lines(store)).toEqual(before);
    await assertUsable(store);
  });

  test("is restored into a graph from which everything was retracted", async () => {
    const { store, written } = await whole();
    const expected = await lines(store);
    for (const { document } of documents) await retract(store, document.id);
    await restore(store, given(written));
    expect(await lines(store)).toEqual(expected);
  });
});

test("a restore that was cut short is noticed, and goes on with the same archive only", async () => {
  const { store, written } = await whole();
  const fresh = await emptyGraph();
  const passes = { left: 5 };
  // The first pass checks; the second one ends early, as a disk that goes away would.
  let passed = 0;
  const failing: Lines = async function* () {
    passed++;
    for (const line of written) {
      if (passed === 2 && passes.left-- === 0) throw new RangeError("the disk went");
      yield line;
    }
  };
  await expect(restore(fresh, failing, { weight: 1 })).rejects.toThrow("the disk went");
  const part = (await fresh.read("write/document-ids")).length;
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(14);
  await expect(assertUsable(fresh)).rejects.toMatchObject({ code: "GRAPH_UNFINISHED" });
  const other = await emptyGraph();
  await expect(restore(fresh, given(await archived(other)))).rejects.toMatchObject({ code: "GRAPH_NOT_EMPTY" });
  await restore(fresh, given(written));
  await assertUsable(fresh);
  expect(await lines(fresh)).toEqual(await lines(store));
});

/** A document whose first statement is about something that it does not mention. */
function nobody(line: string): string {
  const value = JSON.parse(line) as { document: { id: string }; statements: object[] };
  const { id } = value.document;
  const statement = {
    id: "st_x",
    predicate: "ABOUT",
    subject: "s_nobody",
    object: id,
    fields: "{}",
    confidence: 1,
    quote: "",
  };
  return JSON.stringify({ ...value, statements: [...value.statements, statement] });
}

/** Source entities of persons, in the order of their ids. */
async function personsOf(store: Store): Promise<string[]> {
  const found = (await lines(store)).flatMap((line) => {
    const { mention } = JSON.parse(line) as { mention?: { key: string; properties: { kind: string } } };
    return mention?.properties.kind === "Person" ? [mention.key] : [];
  });
  return found.sort();
}

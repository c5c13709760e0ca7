import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { archiveOf } from "../src/ingest/index.ts";
import { dumpHash, load } from "../src/load/index.ts";
import { idOf } from "../src/model/id.ts";
import { ingestInto } from "../src/pipeline.ts";
import { refresh, type Refreshed } from "../src/refresh.ts";
import type { Store } from "../src/store/index.ts";
import { page } from "./cli/run.ts";
import { emptyGraph } from "./load/graphs.ts";
import { extraction } from "./load/world.ts";

const READERS = { threads: 1 };
const NAMES = ["kept.txt", "gone.txt", "[1].txt", "changed.txt", "empty.txt", "now.txt"];

async function folderOf(names: readonly string[]): Promise<{ readonly base: string; readonly maxBytes: number }> {
  const base = await mkdtemp(join(tmpdir(), "consortium-refresh-"));
  onTestFinished(() => rm(base, { recursive: true, force: true }));
  await mkdir(join(base, "pages"));
  for (const name of names) await writeFile(join(base, "pages", name), `${page()}\n${name}`);
  return { base, maxBytes: 1_000_000 };
}

/** Makes documents look as if an earlier version of the rules had read them. */
const outdate = (store: Store, sources: readonly string[]): Promise<unknown> =>
  store.transaction((transaction) =>
    transaction.run("write/set-documents", {
      batch: { rows: sources.map((source) => ({ id: idOf("d", source), properties: { extractor: "1" } })) },
    }),
  );

async function refreshed(store: Store, options: Parameters<typeof refresh>[1]): Promise<Refreshed[]> {
  const steps: Refreshed[] = [];
  for await (const step of refresh(store, options, READERS)) steps.push(step);
  return steps;
}

test("reads again what other rules read, and keeps what cannot be read", async () => {
  const options = await folderOf(NAMES);
  const store = await emptyGraph();
  for await (const _ of ingestInto(store, ["pages"], options, READERS));
  const others = ["https://example.org/a.html", "stdin:0123456789abcdef"];
  await load(
    store,
    others.map((source) => extraction(source, [["School", "同济大学"]])),
  );
  const outdated = [...NAMES.filter((name) => name !== "now.txt").map((name) => `pages/${name}`), ...others];
  await outdate(store, outdated);
  await rm(join(options.base, "pages", "gone.txt"));
  await rm(join(options.base, "pages", "[1].txt"));
  // What a glob would take for [1].txt is another document.
  await writeFile(join(options.base, "pages", "1.txt"), page());
  await writeFile(join(options.base, "pages", "empty.txt"), "今天天气很好。");
  await writeFile(join(options.base, "pages", "changed.txt"), `${page()}\n上海电子信息职业技术学院院长王伟出席会议。`);

  const steps = await refreshed(store, options);
  expect(steps.filter(({ kind }) => kind === "read").map(({ source }) => source)).toEqual([
    "pages/changed.txt",
    "pages/kept.txt",
  ]);
  const kept = steps.flatMap((step) => (step.kind === "kept" ? [[step.source, step.error.message]] : []));
  expect(kept.map(([source]) => source).sort()).toEqual(
    [
      "https://example.org/a.html",
      "pages/[1].txt",
      "pages/empty.txt",
      "pages/gone.txt",
      "stdin:0123456789abcdef",
    ].sort(),
  );
  for (const [source, message] of kept) expect(message).toContain(source);

  const rows = await store.read("read/documents-read");
  expect(rows.map(({ source }) => source).sort()).toEqual([...NAMES.map((name) => `pages/${name}`), ...others].sort());
  const hash = await dumpHash(store);
  expect((await refreshed(store, options)).map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => "kept"));
  expect(await dumpHash(store)).toBe(hash);
});

test("gives the graph that reading everything anew gives", async () => {
  const options = await folderOf(["a.txt", "b.txt"]);
  const [store, fresh] = [await emptyGraph(), await emptyGraph()];
  for await (const _ of ingestInto(store, ["pages"], options, READERS));
  await outdate(store, ["pages/a.txt", "pages/b.txt"]);
  await refreshed(store, options);
  for await (const _ of ingestInto(fresh, ["pages"], options, READERS));
  expect(await dumpHash(store)).toBe(await dumpHash(fresh));
  expect(await refreshed(store, options)).toEqual([]);
});

test.each([
  ["pages/a.html", undefined],
  ["pages/a.zip", undefined],
  ["pages/a.zip/b/c.html", "pages/a.zip"],
  ["a.zip/b.zip/c.html", "a.zip"],
])("the archive of %s is %s", (source, archive) => {
  expect(archiveOf(source)).toBe(archive);
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import { expect, onTestFinished, test } from "vitest";
import { assertUsable, MIGRATIONS, migrate, SCHEMA_VERSION, stateOf } from "../../src/load/index.ts";
import { openGrafeo } from "../../src/store/grafeo.ts";
import type { Store } from "../../src/store/index.ts";
import { emptyGraph } from "./graphs.ts";
import { dangling, lines } from "./laws.ts";
import { migrates } from "./migrate-laws.ts";
import { VERSION_1, writeRaw } from "./raw-graph.ts";

/** A graph of version 1 in a folder of its own. */
async function oldGraph(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), "consortium-migrate-"));
  const empty = await openGrafeo(folder);
  await empty.prepare();
  await empty.close();
  const database = grafeo.GrafeoDB.open(join(folder, "graph.grafeo"));
  await writeRaw((text, parameters) => database.executeCypher(text, { ...parameters }), VERSION_1);
  database.close();
  const store = await openGrafeo(folder);
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return store;
}

test("a graph of version 1 becomes what its texts and statements make today", async () => {
  await expect(migrates(await oldGraph())).resolves.toBeUndefined();
});

test("the steps lead to the version of the program without a gap", () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 2));
});

test("an empty graph needs no step, and is of this version once something is in it", async () => {
  const store = await emptyGraph();
  await assertUsable(store);
  expect(await migrate(store)).toEqual([]);
  expect(await stateOf(store)).toBeUndefined();
});

test("a step that fails leaves the graph as it was", async () => {
  const store = await oldGraph();
  const before = await lines(store);
  const failing: Store = {
    ...store,
    engine: store.engine,
    read: (...asked) => store.read(...asked),
    transaction: (work) =>
      store.transaction(async (transaction) => {
        await work(transaction);
        throw new RangeError("the power went");
      }),
  };
  await expect(migrate(failing)).rejects.toThrow("the power went");
  expect(await lines(store)).toEqual(before);
  expect(await stateOf(store)).toMatchObject({ schemaVersion: 1 });
});

test("a graph of a later version is refused, and not migrated", async () => {
  const store = await oldGraph();
  await store.transaction((transaction) =>
    transaction.run("write/set-state", { schemaVersion: SCHEMA_VERSION + 1, restoring: null }),
  );
  const refusal = { code: "GRAPH_NEWER", message: expect.stringContaining(String(SCHEMA_VERSION + 1)) };
  await expect(assertUsable(store)).rejects.toMatchObject(refusal);
  await expect(migrate(store)).rejects.toMatchObject(refusal);
  expect(await dangling(store)).toEqual([]);
});

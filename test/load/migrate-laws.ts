import { expect } from "vitest";
import { archive, assertUsable, migrate, restore, SCHEMA_VERSION, stateOf } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { emptyGraph } from "./graphs.ts";
import { dangling, lines } from "./laws.ts";

/** Holds a graph of version 1 to what migration promises. */
export async function migrates(store: Store): Promise<void> {
  await expect(assertUsable(store)).rejects.toMatchObject({
    code: "GRAPH_OLDER",
    message: expect.stringContaining("version 1"),
    cure: expect.stringContaining("consortium-graph migrate"),
  });
  const told: number[] = [];
  const steps = await migrate(store, ({ to }) => told.push(to));
  expect(steps.map(({ to }) => to)).toEqual([2, 3]);
  expect(told).toEqual([2, 3]);
  expect(await stateOf(store)).toMatchObject({ schemaVersion: SCHEMA_VERSION });
  await assertUsable(store);
  expect(await dangling(store)).toEqual([]);

  const parts = (await lines(store)).map((line) => Object.keys(JSON.parse(line) as object)[0]);
  expect(parts.filter((part) => part === "document")).toHaveLength(2);
  expect(parts).toContain("region");
  // What the same texts and statements make in a graph that was never of version 1.
  const written: string[] = [];
  for await (const line of archive(store)) written.push(line.slice(0, -1));
  const fresh = await emptyGraph();
  await restore(fresh, async function* () {
    yield* written;
  });
  expect(await lines(store)).toEqual(await lines(fresh));
  expect(await migrate(store)).toEqual([]);
}

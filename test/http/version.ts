import { afterAll, beforeAll, expect, test } from "vitest";
import { GraphVersion, load, stateOf } from "../../src/load/index.ts";
import type { Store } from "../../src/store/store.ts";
import { world } from "../graphql/world.ts";

/** A store whose answers come only when the test lets them. */
function gated(store: Store) {
  let asked = 0;
  let running = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const read: Store["read"] = async (...given) => {
    asked++;
    most = Math.max(most, ++running);
    const rows = await store.read(...given);
    await new Promise<void>((resolve) => waiting.push(resolve));
    running--;
    return rows;
  };
  return {
    store: Object.assign(Object.create(store) as Store, { read }),
    /** Statements that were sent, and the most at a time. */
    asked: () => asked,
    most: () => most,
    /** Waits until so many statements were sent and have read. */
    async sent(many: number): Promise<void> {
      while (waiting.length < many) await new Promise((resolve) => setTimeout(resolve, 1));
    },
    /** Lets the answer that is read out; waits until it is. */
    async letOne(): Promise<void> {
      while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      waiting.shift()!();
    },
  };
}

/**
 * In which state the graph is, on one engine.
 * @param open gives the store, and a second one on the same graph, as for the cache of answers
 */
export function versionOver(open: () => Promise<{ store: Store; other: Store; close: () => Promise<void> }>): void {
  let store: Store;
  let other: Store;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ store, other, close } = await open());
    await load(other, world.slice(0, 1));
  });
  afterAll(() => close?.());
  const state = async (): Promise<number | undefined> => (await stateOf(store))?.version;

  test("all that ask at once take one statement, all that ask while it is under way one more", async () => {
    const gate = gated(store);
    const version = new GraphVersion(gate.store, 20_000);
    const ask = () => Array.from({ length: 50 }, () => version.fresh());
    const first = ask();
    await gate.sent(1);
    const second = ask();
    await gate.letOne();
    await gate.letOne();
    expect(new Set(await Promise.all([...first, ...second]))).toEqual(new Set([await state()]));
    expect([gate.asked(), gate.most()]).toEqual([2, 1]);
  });

  test("a load that ended before somebody asked is seen, whatever was under way then", async () => {
    const gate = gated(store);
    const version = new GraphVersion(gate.store, 20_000);
    const before = await state();
    const first = version.fresh();
    // The first statement reads what is there, and is not answered yet.
    await gate.sent(1);
    await load(other, world.slice(1, 2));
    const second = version.fresh();
    await gate.letOne();
    expect(await first).toBe(before);
    await gate.letOne();
    expect(await second).toBe(await state());
    expect(await second).toBeGreaterThan(before!);
  });

  test("each load is seen by who asks next; where only this process writes, nobody else makes a statement", async () => {
    let statements = 0;
    const counted: Store = Object.assign(Object.create(store) as Store, {
      read: (...given: Parameters<Store["read"]>) => {
        statements++;
        return store.read(...given);
      },
    });
    const version = new GraphVersion(counted, 20_000);
    const known = await version.fresh();
    for (const page of world.slice(2, 6)) {
      await load(other, [page]);
      expect(await version.fresh()).toBe(await state());
      statements = 0;
      for (let time = 0; time < 10; time++) expect(await version.fresh()).toBe(await state());
      expect(statements).toBe(store.changes === undefined ? 10 : 0);
    }
    expect(await version.fresh()).toBeGreaterThan(known!);
  });

  test("a store that does not answer has no known state, and is asked again", async () => {
    let fails = true;
    const failing: Store = Object.assign(Object.create(store) as Store, {
      read: (...given: Parameters<Store["read"]>) => (fails ? Promise.reject(new Error("away")) : store.read(...given)),
    });
    const version = new GraphVersion(failing, 20_000);
    expect(await version.fresh()).toBeUndefined();
    fails = false;
    expect(await version.fresh()).toBe(await state());
  });
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/store.ts";
import { world } from "../graphql/world.ts";
import { fuzz } from "./fuzz.ts";

/** Hostile arguments on one engine: a sample of what `npm run bench -- --only injection` sends. */
export function injectionOver(open: () => Promise<{ store: Store; close: () => Promise<void> }>, cases: number): void {
  let store: Store;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ store, close } = await open());
    await load(store, world);
  });
  afterAll(async () => close?.());

  test("no text is taken for more than a text", { timeout: 120_000 }, async () => {
    expect(await fuzz(store, 1, cases)).toEqual([]);
  });
}

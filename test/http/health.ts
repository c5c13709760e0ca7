import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler, type Running } from "../../src/http/server.ts";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/store.ts";
import { SETTINGS } from "../graphql/client.ts";
import { world } from "../graphql/world.ts";

/** `/health` and `/ready` over one engine. */
export function healthOver(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let store: Store;
  let close: (() => Promise<void>) | undefined;
  let server: Running;
  beforeAll(async () => {
    ({ store, close } = await open());
    await load(store, world);
    server = await createHandler(store, SETTINGS).start();
  });
  afterAll(async () => {
    await server?.close();
    await close?.();
  });
  const get = async (path: string) => {
    const response = await fetch(new URL(path, server.url));
    return { status: response.status, body: (await response.json()) as object };
  };

  test("alive and ready", async () => {
    expect(await get("/health")).toEqual({ status: 200, body: { status: "ok" } });
    expect(await get("/ready")).toEqual({ status: 200, body: { status: "ready", engine: store.engine } });
  });

  test("a graph of another version is not ready, and says what to do", async () => {
    const version = (schemaVersion: number) =>
      store.transaction((transaction) => transaction.run("write/set-state", { schemaVersion, restoring: null }));
    const [{ schemaVersion }] = (await store.read("dump/graph")) as [{ schemaVersion: number }];
    for (const [other, code] of [
      [schemaVersion - 1, "GRAPH_OLDER"],
      [schemaVersion + 1, "GRAPH_NEWER"],
    ] as const) {
      await version(other);
      expect(await get("/ready")).toMatchObject({ status: 503, body: { error: { code, cure: expect.any(String) } } });
      expect((await get("/health")).status).toBe(200);
    }
    await version(schemaVersion);
    expect((await get("/ready")).status).toBe(200);
  });
}

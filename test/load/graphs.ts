import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openGrafeo } from "../../src/store/grafeo.ts";
import type { Store } from "../../src/store/index.ts";

/** An empty embedded graph in a folder of its own, gone when the test is over. */
export async function emptyGraph(): Promise<Store> {
  const { store, close } = await temporaryGraph();
  onTestFinished(close);
  return store;
}

/** The same, for loops that close each graph themselves. */
export async function temporaryGraph(): Promise<{ readonly store: Store; readonly close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "consortium-load-"));
  const store = await openGrafeo(folder);
  await store.prepare();
  const close = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, close };
}

import { fileURLToPath } from "node:url";
import { ingestInto } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/index.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAX_BYTES = 20_000_000;

/** Reads files or folders of the project into a store, under their paths from its root (`seeds/…`). */
export async function fill(store: Store, paths: readonly string[]): Promise<void> {
  await store.prepare();
  for await (const step of ingestInto(store, paths, { maxBytes: MAX_BYTES, base: ROOT })) {
    if (step.kind === "failed") throw step.error;
  }
}

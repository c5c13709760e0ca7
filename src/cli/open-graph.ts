import type { Settings } from "../settings.ts";
import type { Store } from "../store/store.ts";

/**
 * Opens the graph of the settings, does some work with it, and closes it.
 * @param purpose a graph that is written to is made ready first (constraints, indexes); one that is kept up (`migrate`,
 *   `restore`) may be of another version or unfinished, others are refused
 * @throws what opening and the work throw
 */
export async function withGraph<Result>(
  settings: Settings,
  purpose: "read" | "write" | "upkeep",
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { openStore } = await import("../store/index.ts");
  const store = await openStore(settings);
  try {
    if (purpose !== "read") await store.prepare();
    if (purpose !== "upkeep") await (await import("../load/index.ts")).assertUsable(store);
    return await work(store);
  } finally {
    await store.close();
  }
}

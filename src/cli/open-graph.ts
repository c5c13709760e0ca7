import type { Settings } from "../settings.ts";
import type { Store } from "../store/store.ts";

/**
 * Opens the graph of the settings, does some work with it, and closes it.
 * @param purpose a graph that is written to is made ready first (constraints, indexes)
 * @throws what opening and the work throw
 */
export async function withGraph<Result>(
  settings: Settings,
  purpose: "read" | "write",
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { openStore } = await import("../store/index.ts");
  const store = await openStore(settings);
  try {
    if (purpose === "write") await store.prepare();
    return await work(store);
  } finally {
    await store.close();
  }
}

import { Worker } from "node:worker_threads";
import { GraphError } from "../errors.ts";

/** Beside this file, with its ending: a clone runs the sources, an installed package what was built of them. */
const ENTRY = new URL(import.meta.url.replace(/betweenness(?=\.\w+$)/, "betweenness-thread"));
/** Milliseconds that one reckoning may take: 2,000 pairs take about one. */
const LONGEST_MS = 10_000;

/** They go one behind the other, so that many who ask at once take one processor and not all. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Betweenness of everything in these pairs: the share, from 0 to 1, of the shortest chains between any two others that
 * pass it. Reckoned in a thread of its own, so that nobody else waits for it.
 * @throws STORE_TIMEOUT after ten seconds
 */
export function betweennessOf(
  pairs: readonly (readonly [string, string])[],
): Promise<Readonly<Record<string, number>>> {
  const turn = before.then(() => reckoned(pairs));
  before = turn.catch(() => {});
  return turn;
}

async function reckoned(pairs: readonly (readonly [string, string])[]): Promise<Readonly<Record<string, number>>> {
  const thread = new Worker(ENTRY, { workerData: pairs });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const reason = `betweenness of ${pairs.length} pairs took more than ${LONGEST_MS} ms`;
      late = setTimeout(() => reject(new GraphError("STORE_TIMEOUT", reason)), LONGEST_MS);
      thread.once("message", resolve);
      thread.once("error", reject);
    });
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}

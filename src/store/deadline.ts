import { GraphError } from "../errors.ts";
import type { ReadOptions } from "./store.ts";

/**
 * Waits for a statement no longer than the caller wants.
 * @param giveUp called once when the wait ends early: the place to stop the statement in the engine
 * @throws STORE_TIMEOUT after `timeoutMs`; the signal's own reason when the caller goes away
 */
export async function withDeadline<Result>(
  work: Promise<Result>,
  { timeoutMs, signal }: ReadOptions,
  giveUp: () => void,
): Promise<Result> {
  if (timeoutMs === undefined && signal === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const early = new Promise<never>((_, reject) => {
    const end = (reason: unknown) => {
      reject(reason as Error);
      giveUp();
    };
    if (timeoutMs !== undefined) {
      timer = setTimeout(() => end(new GraphError("STORE_TIMEOUT", `no answer within ${timeoutMs} ms`)), timeoutMs);
    }
    onAbort = () => end(signal!.reason);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  });
  work.catch(() => {}); // after an early end nobody else listens to it
  try {
    return await Promise.race([work, early]);
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener("abort", onAbort);
  }
}

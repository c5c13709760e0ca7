import { GraphError } from "../errors.ts";
import type { ReadOptions } from "./store.ts";

/**
 * Waits for a statement no longer than the caller wants.
 * @param giveUp called once when the wait ends early: the place to stop the statement in the engine
 * @throws STORE_TIMEOUT after `timeoutMs`; the signal's own reason when the caller goes away
 */
export function withDeadline<Result>(
  work: Promise<Result>,
  { timeoutMs, signal }: ReadOptions,
  giveUp: () => void,
): Promise<Result> {
  if (timeoutMs === undefined && signal === undefined) return work;
  // One promise, not a race of several: each question of a client asks several statements.
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const onAbort = () => end(signal!.reason as Error);
    const stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const end = (reason: Error) => {
      stop();
      reject(reason);
      giveUp();
    };
    // What comes after an early end changes nothing more.
    work.then(resolve, reject);
    work.then(stop, stop);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
    if (timeoutMs !== undefined) {
      timer = setTimeout(() => end(new GraphError("STORE_TIMEOUT", `no answer within ${timeoutMs} ms`)), timeoutMs);
    }
  });
}

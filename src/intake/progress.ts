import type { ErrorCode } from "../errors.ts";

/** What happens to a file that came over the network, in this order; a file may hold several documents. */
export type Step = "QUEUED" | "READING" | "ADDED" | "REPLACED" | "UNCHANGED" | "FAILED" | "ENDED";

export interface Progress {
  /** Which ingest, as its sender calls it. */
  readonly ingest: string;
  readonly step: Step;
  readonly source: string;
  /** Id of the document, once it is in the graph. */
  readonly documentId?: string;
  readonly error?: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly cure: string;
    readonly source: string;
  };
}

/** Ingests of which is still known what happened, after they have ended. */
const KEPT = 100;
/** Steps of one ingest that are kept: the first ones, and the end. */
const STEPS = 1_000;

interface Followed {
  readonly steps: Progress[];
  ended: boolean;
}

/** Tells whoever asks how ingests go on: each sender of its own only. */
export class ProgressLog {
  readonly #ingests = new Map<string, Followed>();
  readonly #listeners = new Set<(key: string, progress: Progress) => void>();
  readonly #ends = new Set<() => void>();

  /** @param by who sends it */
  tell(by: string, progress: Progress): void {
    const key = keyOf(by, progress.ingest);
    let followed = this.#ingests.get(key);
    if (!followed || (followed.ended && progress.step === "QUEUED")) {
      this.#ingests.delete(key);
      this.#ingests.set(key, (followed = { steps: [], ended: false }));
    }
    if (followed.steps.length < STEPS || progress.step === "ENDED") followed.steps.push(progress);
    followed.ended = progress.step === "ENDED";
    for (const listener of this.#listeners) listener(key, progress);
    for (const [old, { ended }] of this.#ingests) {
      if (this.#ingests.size <= KEPT) break;
      if (ended) this.#ingests.delete(old);
    }
  }

  /**
   * What has happened to an ingest and what happens, to its end. It need not have begun. No generator: one that waits
   * could not be ended.
   */
  follow(by: string, ingest: string): AsyncIterableIterator<Progress> {
    const key = keyOf(by, ingest);
    const steps = [...(this.#ingests.get(key)?.steps ?? [])];
    let wake = () => {};
    let over = false;
    const listener = (told: string, progress: Progress) => {
      if (told !== key) return;
      steps.push(progress);
      wake();
    };
    const end = () => {
      over = true;
      this.#listeners.delete(listener);
      this.#ends.delete(end);
      wake();
    };
    this.#listeners.add(listener);
    this.#ends.add(end);
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      async next() {
        for (;;) {
          const progress = steps.shift();
          if (progress?.step === "ENDED") end();
          if (progress) return { value: progress, done: false };
          if (over) return { value: undefined, done: true };
          await new Promise<void>((resolve) => (wake = resolve));
        }
      },
      async return() {
        steps.length = 0;
        end();
        return { value: undefined, done: true };
      },
    };
  }

  /** How many follow. */
  get followers(): number {
    return this.#listeners.size;
  }

  /** Ends all that follow. */
  close(): void {
    for (const end of this.#ends) end();
  }
}

const keyOf = (by: string, ingest: string): string => JSON.stringify([by, ingest]);

import { availableParallelism } from "node:os";

/** A statement that took longer than this on the average is a slow one; milliseconds. */
const SLOW_MS = 50;
/** How much the last run counts in the average. */
const WEIGHT = 0.2;

/** A statement's place among the slow ones. */
export interface Place {
  /** Resolves when it may begin; never, once it has left. */
  readonly turn: Promise<void>;
  /** To be called when it has ended, or is not waited for any more; more than once is as good as once. */
  leave(): void;
}

/**
 * Lets slow statements of an engine in this process wait for one another, as many at a time as the machine has
 * processors: each takes one whole, and with more of them the thread that answers gets none. Quick ones do not wait.
 * Which are slow is known by their names, from how long they took before.
 */
export class Pace {
  readonly #size: number;
  readonly #average = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(size: number = Math.max(2, availableParallelism())) {
    this.#size = size;
  }

  /** A place for a slow statement; undefined for a quick one. */
  enter(name: string): Place | undefined {
    if ((this.#average.get(name) ?? 0) <= SLOW_MS) return undefined;
    let state: "waiting" | "running" | "gone" = "waiting";
    let begin = () => {};
    const turn = new Promise<void>((resolve) => {
      begin = () => {
        state = "running";
        this.#running++;
        resolve();
      };
    });
    if (this.#running < this.#size) begin();
    else this.#waiting.push(begin);
    const leave = () => {
      if (state === "running") {
        this.#running--;
        this.#waiting.shift()?.();
      } else if (state === "waiting") this.#waiting.splice(this.#waiting.indexOf(begin), 1);
      state = "gone";
    };
    return { turn, leave };
  }

  /** Notes how long a statement took; milliseconds. */
  took(name: string, ms: number): void {
    const before = this.#average.get(name) ?? ms;
    this.#average.set(name, before + WEIGHT * (ms - before));
  }
}

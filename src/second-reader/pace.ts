import type { Clock } from "./clock.ts";

/** Keeps to so many conversations at once and so many requests a minute, and lets the endpoint ask for a pause. */
export class Pace {
  readonly #clock: Clock;
  readonly #interval: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  /** The next request does not start before. */
  #next = -Infinity;

  constructor(concurrency: number, requestsPerMinute: number, clock: Clock) {
    this.#free = concurrency;
    this.#interval = 60_000 / requestsPerMinute;
    this.#clock = clock;
  }

  /** Runs some work once one of the places is free. */
  async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes straight to who waits, so that nobody slips in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  /** Waits until a request may start. */
  async request(): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, this.#next);
    this.#next = at + this.#interval;
    if (at > now) await this.#clock.wait(at - now);
  }

  /** Nobody starts a request for so long. @param milliseconds   as the endpoint asked */
  pause(milliseconds: number): void {
    this.#next = Math.max(this.#next, this.#clock.now() + milliseconds);
  }
}

import { setTimeout } from "node:timers/promises";

/** The time that pauses, pace and budget go by. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  wait: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
};

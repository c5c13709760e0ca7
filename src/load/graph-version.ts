import { setImmediate } from "node:timers/promises";
import type { Store } from "../store/store.ts";
import { stateOf } from "./state.ts";

/**
 * Turns of the event loop for which others that ask are waited for, some microseconds each where nothing comes. To ask takes
 * either side more than ten kept answers do.
 */
const TURNS = 4;

/**
 * Which state the graph is in: a counter in the graph that every load, retraction and judgement raises within its own
 * transaction, whichever process makes it.
 */
export class GraphVersion {
  readonly #store: Store;
  readonly #timeoutMs: number;
  #first: Promise<number | undefined> | undefined;
  /** The statement that is under way, and the one that will be sent next. */
  #running: Promise<number | undefined> | undefined;
  #next: Promise<number | undefined> | undefined;
  /** As it was found last: the graph may be further by now, never behind. */
  known: number | undefined;
  /** Transactions that the store had committed before `known` was asked for. */
  #changes: number | undefined;

  /** @param timeoutMs milliseconds after which it is not waited for any more */
  constructor(store: Store, timeoutMs: number) {
    this.#store = store;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * As it is at some moment after this call. Many that ask at once are answered by one statement; none by one that was
   * sent before they asked; all without one where only this process can change the graph, and has not since it was
   * asked for last. Undefined where the store does not answer.
   */
  fresh(): Promise<number | undefined> | number {
    if (this.known !== undefined && this.#changes !== undefined && this.#changes === this.#store.changes) {
      return this.known;
    }
    this.#next ??= this.#gathered().then(() => {
      this.#next = undefined;
      return this.#ask();
    });
    return this.#next;
  }

  /** What runs has ended, and those that come with the same packets are there: they would have to wait for a statement more. */
  async #gathered(): Promise<void> {
    await this.#running;
    for (let turn = 0; turn < TURNS; turn++) await setImmediate();
  }

  /** As `known`; asked for at the first call. */
  async lately(): Promise<number | undefined> {
    this.#first ??= Promise.resolve(this.fresh());
    await this.#first;
    return this.known;
  }

  #ask(): Promise<number | undefined> {
    const running = this.#read().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    return (this.#running = running);
  }

  async #read(): Promise<number | undefined> {
    const { changes } = this.#store;
    try {
      const state = await stateOf({
        read: (name, parameters) => this.#store.read(name, parameters, { timeoutMs: this.#timeoutMs, asMade: true }),
      });
      this.known = state?.version ?? 0;
      this.#changes = changes;
    } catch {
      // Whoever asks the store next is told why.
      this.known = undefined;
    }
    return this.known;
  }
}

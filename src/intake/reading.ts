import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { GraphError } from "../errors.ts";
import type { Bytes } from "../ingest/index.ts";
import type { Extraction } from "../model/extraction.ts";
import type { Job, Told } from "./thread.ts";

/** The same ending as this file's own: in an installed package it is another. */
const THREAD = new URL(import.meta.url.replace(/reading(?=\.\w+$)/, "thread"));
/** Files that are read at a time: each thread holds the lexicons for itself, some 100 MB. */
const THREADS = Math.min(2, availableParallelism());
/** Files that wait for a thread; one more is not taken, for each is held in memory. */
const WAITING = 8;
/** A file that needs more memory ends its thread, not the server; megabytes. */
const HEAP_MB = 1_024;

/** What a file gave, one document after the other. */
export type Item = { readonly extraction: Extraction } | { readonly source: string; readonly error: GraphError };

interface Waiting {
  readonly start: () => void;
  readonly refuse: (error: GraphError) => void;
}

/**
 * Reads files in threads, each by itself, so that none keeps the server from answering, and one that takes too long or
 * too much memory is stopped.
 */
export class Reading {
  readonly #maxBytes: number;
  readonly #timeoutMs: number;
  readonly #idle: Worker[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #stops = new Set<(error: GraphError) => void>();
  #busy = 0;
  #closed = false;

  /** @param timeoutMs milliseconds for one file */
  constructor(maxBytes: number, timeoutMs: number) {
    this.#maxBytes = maxBytes;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Reads a file, and gives what it says document by document.
   * @param onStart called when a thread begins with it
   * @throws INGEST_BUSY, INGEST_TIMEOUT, SERVER_CLOSING; INPUT_TOO_LARGE where it needs too much memory
   */
  async *read(input: Bytes, onStart: () => void): AsyncIterable<Item> {
    await this.#turn();
    try {
      onStart();
      yield* this.#readIn(this.#idle.pop() ?? startThread(), input);
    } finally {
      this.#busy--;
      this.#waiting.shift()?.start();
    }
  }

  /** Files that are read or wait. */
  get size(): number {
    return this.#busy + this.#waiting.length;
  }

  /** Stops what is read, refuses what waits. Side effect: ends the threads. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(closing());
    for (const stop of this.#stops) stop(closing());
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  #turn(): Promise<void> {
    if (this.#closed) throw closing();
    if (this.#busy < THREADS) {
      this.#busy++;
      return Promise.resolve();
    }
    if (this.#waiting.length >= WAITING) {
      throw new GraphError("INGEST_BUSY", `${this.#waiting.length} files wait to be read`);
    }
    return new Promise((resolve, reject) => {
      const start = () => {
        this.#busy++;
        resolve();
      };
      this.#waiting.push({ start, refuse: reject });
    });
  }

  async *#readIn(worker: Worker, input: Bytes): AsyncIterable<Item> {
    const told: Told[] = [];
    let failure: unknown;
    let wake = () => {};
    const stop = (error: unknown) => {
      failure ??= error;
      wake();
    };
    const onMessage = (message: Told) => {
      told.push(message);
      wake();
    };
    const onError = (error: NodeJS.ErrnoException) =>
      stop(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? new GraphError("INPUT_TOO_LARGE", `${input.source} takes more memory to read than ${HEAP_MB} MB`)
          : error,
      );
    worker.on("message", onMessage).once("error", onError);
    const late = setTimeout(() => {
      stop(new GraphError("INGEST_TIMEOUT", `${input.source} was not read within ${this.#timeoutMs} ms`));
    }, this.#timeoutMs);
    this.#stops.add(stop);
    let ended = false;
    try {
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ input, maxBytes: this.#maxBytes } satisfies Job);
      while (!ended) {
        if (failure !== undefined) throw failure;
        const message = told.shift();
        if (!message) await new Promise<void>((resolve) => (wake = resolve));
        else if (message.kind === "read") yield { extraction: message.extraction };
        else if (message.kind === "failed") {
          yield { source: message.source, error: new GraphError(message.code, message.reason) };
        } else if (message.kind === "broken") throw message.error;
        else {
          ended = true;
          // What comes after the end is no matter of the clock.
          clearTimeout(late);
        }
      }
    } finally {
      clearTimeout(late);
      this.#stops.delete(stop);
      worker.off("message", onMessage).off("error", onError);
      if (ended && !this.#closed) {
        worker.unref();
        this.#idle.push(worker);
      } else void worker.terminate();
    }
  }
}

const closing = () => new GraphError("SERVER_CLOSING", "the server is being stopped");

function startThread(): Worker {
  const worker = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  // One that is ended while nobody listens has nothing to tell.
  worker.on("error", () => {});
  return worker;
}

import { Worker } from "node:worker_threads";
import type { Document } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import { readDocument } from "./read-document.ts";

/** Beside this file, with its ending: a clone runs the sources, an installed package what was built of them. */
const ENTRY = new URL(import.meta.url.replace(/reader-pool(?=\.\w+$)/, "reader-thread"));
/** Documents that go to a thread in one message at most: each message wakes a thread, and takes a tenth of a reading. */
const IN_MESSAGE = 4;
/** Messages that a thread has at once: while it reads one, the next are there already, even if this thread reads a long one itself. */
const IN_HAND = 3;
/** What waits is dealt out in so many messages for each that may be in hand: the last ones are small, and all threads end together. */
const SHARES = 2;
/** UTF-16 units of a text that this thread reads at most, which takes it some tenth of a second: longer ones wait for the others. */
const READ_HERE = 100_000;

interface Job {
  readonly document: Document;
  /** Whether it may be read in this thread while others read, too. */
  readonly isShort: boolean;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not answered, message by message, the first first. */
  readonly messages: Job[][];
}

/** What a thread answers for each document of a message, in their order. */
export type Answer = { readonly extraction: Extraction } | { readonly error: unknown };

const noThread = (): Error => new Error("no thread is left to read with");

/**
 * Threads that read documents by the rules, this one among them: what a document says does not depend on who reads it.
 * This thread would have little else to do, and what it reads itself need not be handed over.
 */
export class ReaderPool {
  /** How many threads read. */
  readonly size: number;
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];
  #turn: NodeJS.Immediate | undefined;
  #closed = false;

  /** @param size how many threads, this one counted; each holds the lexicons for itself, some 100 MB. Side effect: starts the others. */
  constructor(size: number) {
    this.size = size;
    for (let i = 1; i < size; i++) this.#threads.push(this.#start());
  }

  /** Reads one document; any number may be asked for at once. Rejects with what reading throws. */
  read(document: Document): Promise<Extraction> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw noThread();
      this.#waiting.push({ document, isShort: document.raw.length <= READ_HERE, resolve, reject });
      // What is asked for in one go is dealt out in one go.
      if (this.#waiting.length === 1) queueMicrotask(() => this.#deal());
    });
  }

  /** Ends the threads; what they were reading and what waits is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    clearImmediate(this.#turn);
    for (const { reject } of this.#waiting.splice(0)) reject(noThread());
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(): Thread {
    const thread: Thread = { worker: new Worker(ENTRY), messages: [] };
    const { worker, messages } = thread;
    worker.on("message", (answers: readonly Answer[]) => {
      for (const [index, { resolve, reject }] of messages.shift()!.entries()) {
        const answer = answers[index]!;
        if ("error" in answer) reject(answer.error);
        else resolve(answer.extraction);
      }
      this.#deal();
      // A thread without work does not keep the process alive.
      if (messages.length === 0) worker.unref();
    });
    worker.on("error", (error) => this.#lose(thread, error));
    worker.on("exit", () => this.#lose(thread, new Error("the thread that read it has ended")));
    worker.unref();
    return thread;
  }

  /** Gives waiting documents to the threads that have least in hand, and then one to this thread. */
  #deal(): void {
    while (this.#waiting.length > 0) {
      const [thread] = this.#threads.toSorted((a, b) => a.messages.length - b.messages.length);
      if (!thread || thread.messages.length >= IN_HAND) break;
      // Few documents are shared out evenly: none waits in one thread's hand while another thread has nothing to do.
      const share = Math.ceil(this.#waiting.length / (this.size * IN_HAND * SHARES));
      const jobs = this.#waiting.splice(0, Math.min(IN_MESSAGE, share));
      thread.messages.push(jobs);
      thread.worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.worker.postMessage(jobs.map(({ document }) => document));
    }
    if (this.#waiting.length > 0) this.#turn ??= setImmediate(() => this.#readHere());
  }

  /** Reads one document in this thread; the next only after what else has come, or an answer would wait for long. */
  #readHere(): void {
    this.#turn = undefined;
    const at = this.#waiting.findIndex(({ isShort }) => isShort || this.#threads.length === 0);
    // The others are at work, and deal again when they have done.
    if (at < 0) return;
    const [job] = this.#waiting.splice(at, 1);
    try {
      job!.resolve(readDocument(job!.document));
    } catch (error) {
      job!.reject(error);
    }
    this.#deal();
  }

  /** A thread has ended: what it had in hand is lost, the others go on. */
  #lose(thread: Thread, reason: unknown): void {
    const index = this.#threads.indexOf(thread);
    if (index >= 0) this.#threads.splice(index, 1);
    for (const { reject } of thread.messages.splice(0).flat()) reject(reason);
    if (!this.#closed) this.#deal();
  }
}

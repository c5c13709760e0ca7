import { Worker } from "node:worker_threads";
import type { Document } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";

const ENTRY = new URL("./reader-thread.ts", import.meta.url);
/** Documents that a thread is given at once: while it reads one, the next is there already. */
const IN_HAND = 2;

interface Job {
  readonly document: Document;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not answered, the first first. */
  readonly jobs: Job[];
}

type Answer = { readonly extraction: Extraction } | { readonly error: unknown };

/** Threads that read documents by the rules: what a document says does not depend on who reads it. */
export class ReaderPool {
  readonly size: number;
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];

  /** @param size how many threads; each holds the lexicons for itself, some 100 MB. Side effect: starts them. */
  constructor(size: number) {
    this.size = size;
    for (let i = 0; i < size; i++) this.#threads.push(this.#start());
  }

  /** Reads one document; any number may be asked for at once. Rejects with what reading throws. */
  read(document: Document): Promise<Extraction> {
    return new Promise((resolve, reject) => {
      if (this.#threads.length === 0) throw new Error("no thread is left to read with");
      this.#waiting.push({ document, resolve, reject });
      this.#deal();
    });
  }

  /** Ends the threads; what they were reading is rejected. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(): Thread {
    const thread: Thread = { worker: new Worker(ENTRY), jobs: [] };
    const { worker, jobs } = thread;
    worker.on("message", (answer: Answer) => {
      const job = jobs.shift()!;
      if ("error" in answer) job.reject(answer.error);
      else job.resolve(answer.extraction);
      this.#deal();
      // A thread without work does not keep the process alive.
      if (jobs.length === 0) worker.unref();
    });
    worker.on("error", (error) => this.#lose(thread, error));
    worker.on("exit", () => this.#lose(thread, new Error("the thread that read it has ended")));
    worker.unref();
    return thread;
  }

  /** Gives waiting documents to the threads that have least in hand. */
  #deal(): void {
    for (;;) {
      const [thread] = this.#threads.toSorted((a, b) => a.jobs.length - b.jobs.length);
      if (!thread || thread.jobs.length >= IN_HAND) return;
      const job = this.#waiting.shift();
      if (!job) return;
      thread.jobs.push(job);
      thread.worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.worker.postMessage(job.document);
    }
  }

  /** A thread has ended: what it had in hand is lost, the others go on; without others, nothing can be read. */
  #lose(thread: Thread, reason: unknown): void {
    const index = this.#threads.indexOf(thread);
    if (index >= 0) this.#threads.splice(index, 1);
    for (const { reject } of thread.jobs.splice(0)) reject(reason);
    if (this.#threads.length === 0) for (const { reject } of this.#waiting.splice(0)) reject(reason);
  }
}

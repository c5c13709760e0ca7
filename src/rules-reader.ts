import { availableParallelism } from "node:os";
import type { Document } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import { readDocument } from "./read-document.ts";
import { ReaderPool } from "./reader-pool.ts";

/** So many documents are worth the start of threads, each of which has to load the lexicons and to warm up. */
export const MANY_DOCUMENTS = 64;
/** Threads more than these would wait for the one that loads. */
const MOST_THREADS = 8;

/** Reads documents by the rules: few of them here and at once, many in threads, one for each core. */
export class RulesReader {
  /** How many read at most. */
  readonly threads: number;
  #pool: ReaderPool | undefined;

  /** @param threads how many at most; one means none beside this */
  constructor(threads: number = Math.min(availableParallelism(), MOST_THREADS)) {
    this.threads = threads;
  }

  /** Says how many documents are about to come. Side effect: starts threads where they are many. */
  expect(documents: number): void {
    if (documents >= MANY_DOCUMENTS && this.threads > 1) this.#pool ??= new ReaderPool(this.threads);
  }

  /** How many documents it is worth asking for at once. */
  get concurrency(): number {
    return this.#pool ? this.#pool.size * 16 : 1;
  }

  read(document: Document): Promise<Extraction> {
    if (this.#pool) return this.#pool.read(document);
    return new Promise((resolve) => resolve(readDocument(document)));
  }

  /** Side effect: ends the threads. */
  async close(): Promise<void> {
    await this.#pool?.close();
  }
}

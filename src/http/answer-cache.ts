import { LRUCache } from "lru-cache";

/** A whole answer, as it was sent. */
export interface Answer {
  readonly body: Buffer;
  readonly contentType: string;
  /** Of the graph that it was made from. */
  readonly version: number;
}

/** The largest part of the memory that one answer may take. */
const SHARE = 1 / 16;
/** What an entry takes beside its texts; bytes. */
const ENTRY = 300;

/** Answers that may come again, by all of a request on which they hang. Those that nobody asked for longest go first. */
export class AnswerCache {
  readonly #answers: LRUCache<string, Answer>;

  /** @param bytes memory for all of them */
  constructor(bytes: number) {
    this.#answers = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes * SHARE),
      sizeCalculation: ({ body }, key) => body.length + 2 * key.length + ENTRY,
    });
  }

  get(key: string): Answer | undefined {
    return this.#answers.get(key);
  }

  set(key: string, answer: Answer): void {
    this.#answers.set(key, answer);
  }

  delete(key: string): void {
    this.#answers.delete(key);
  }

  get bytes(): number {
    return this.#answers.calculatedSize;
  }
}

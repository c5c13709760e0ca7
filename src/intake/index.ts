import { randomUUID } from "node:crypto";
import { GraphError } from "../errors.ts";
import { load } from "../load/index.ts";
import type { Extraction } from "../model/extraction.ts";
import type { Store } from "../store/store.ts";
import { sourceOf, type Incoming } from "./incoming.ts";
import { ProgressLog, type Progress, type Step } from "./progress.ts";
import { Reading } from "./reading.ts";

/** What became of one document. */
export type Outcome =
  | { readonly source: string; readonly documentId: string; readonly outcome: "ADDED" | "REPLACED" | "UNCHANGED" }
  | { readonly source: string; readonly error: GraphError };

export interface IntakeSettings {
  /** Largest document, in bytes. */
  readonly maxBytes: number;
  /** Milliseconds that reading one file may take. */
  readonly timeoutMs: number;
}

/**
 * `bytes ─ingest─▶ Document ─clean, extract─▶ Extraction ─load─▶ graph` for what comes over the network: read in threads,
 * loaded a document in one transaction, whatever else is loaded meanwhile.
 */
export class Intake {
  readonly #store: Store;
  readonly #reading: Reading;
  readonly #progress = new ProgressLog();
  readonly #running = new Set<Promise<unknown>>();

  constructor(store: Store, { maxBytes, timeoutMs }: IntakeSettings) {
    this.#store = store;
    this.#reading = new Reading(maxBytes, timeoutMs);
  }

  /**
   * Brings a file into the graph, to its end even if its sender goes away.
   * @param by     who sends it
   * @param ingest what the sender calls it, to follow it by
   * @returns what became of each of its documents, and of the file as a whole where it failed
   * @throws ARGUMENT_INVALID (a source that is none); what the store throws
   */
  ingest(by: string, incoming: Incoming, ingest: string = randomUUID()): Promise<readonly Outcome[]> {
    const work = this.#ingest(by, incoming, ingest);
    const settled = work.catch(() => {}).finally(() => this.#running.delete(settled));
    this.#running.add(settled);
    return work;
  }

  /** How an ingest goes on; see ProgressLog. */
  follow(by: string, ingest: string): AsyncIterableIterator<Progress> {
    return this.#progress.follow(by, ingest);
  }

  /** Subscriptions that are open. */
  get followers(): number {
    return this.#progress.followers;
  }

  /** Files that are read or wait to be. */
  get size(): number {
    return this.#reading.size;
  }

  /** Ends what follows at once, so that no connection stays open for it. */
  endFollowers(): void {
    this.#progress.close();
  }

  /** Stops reading; what is being loaded is loaded to its end. */
  async close(): Promise<void> {
    this.endFollowers();
    await this.#reading.close();
    await Promise.all(this.#running);
  }

  async #ingest(by: string, incoming: Incoming, ingest: string): Promise<readonly Outcome[]> {
    const source = sourceOf(incoming);
    const { bytes, fileName, mediaType } = incoming;
    const input = { source, bytes, name: fileName ?? source, ...(mediaType && { mediaType }) };
    const tell = (step: Step, of = source, more: Partial<Progress> = {}) =>
      this.#progress.tell(by, { ingest, step, source: of, ...more });
    const outcomes: Outcome[] = [];
    const fail = (of: string, error: GraphError) => {
      outcomes.push({ source: of, error });
      const { code, message, cure } = error;
      tell("FAILED", of, { error: { code, message, cure, source: of } });
    };
    tell("QUEUED");
    try {
      for await (const item of this.#reading.read(input, () => tell("READING"))) {
        if ("error" in item) fail(item.source, item.error);
        else {
          const done = await this.#load(item.extraction);
          outcomes.push(done);
          tell(done.outcome, done.source, { documentId: done.documentId });
        }
      }
    } catch (error) {
      if (!(error instanceof GraphError) || error.code.startsWith("STORE_")) throw error;
      fail(source, error);
    } finally {
      tell("ENDED");
    }
    return outcomes;
  }

  async #load(extraction: Extraction): Promise<Extract<Outcome, { readonly outcome: string }>> {
    const { documents } = await load(this.#store, [extraction]);
    const { id, source } = extraction.document;
    const outcome = documents.added > 0 ? "ADDED" : documents.replaced > 0 ? "REPLACED" : "UNCHANGED";
    return { documentId: id, source, outcome };
  }
}

export type { Incoming } from "./incoming.ts";
export type { Progress } from "./progress.ts";

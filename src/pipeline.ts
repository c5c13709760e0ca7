import type { GraphError } from "./errors.ts";
import { countInputs, ingest, type Ingested, type IngestOptions } from "./ingest/index.ts";
import { load } from "./load/index.ts";
import type { Document } from "./model/document.ts";
import { EXTRACTOR_VERSION, type Extraction } from "./model/extraction.ts";
import { nothingFound, readDocument } from "./read-document.ts";
import { RulesReader } from "./rules-reader.ts";
import type { SecondReader } from "./second-reader/index.ts";
import type { Store } from "./store/store.ts";

/** What became of one document on the way. */
export type Step =
  | { readonly kind: "read"; readonly source: string; readonly extraction: Extraction }
  | { readonly kind: "unchanged"; readonly source: string }
  | { readonly kind: "failed"; readonly source: string; readonly error: GraphError };

/** Documents that go into the graph in one transaction, and UTF-16 units of text that end such a batch earlier. */
const BATCH_DOCUMENTS = 64;
const BATCH_LENGTH = 2_000_000;

/** Inputs that are held before they are read, and UTF-16 units of text that end such a group earlier. */
const HELD_INPUTS = 32;
const HELD_LENGTH = 200_000;

export { nothingFound, readDocument };

/** Who reads. */
export interface Readers {
  /** Threads that read many documents by the rules; one for each core where absent, one for none beside this. */
  readonly threads?: number;
  /** Threads that have been started before, in place of those; they are not ended here. */
  readonly rules?: RulesReader;
  /** Optional, beside the rules: `Extraction ─second reader─▶ Extraction`; see src/second-reader/. */
  readonly second?: Pick<SecondReader, "read" | "concurrency">;
}

/**
 * `file ─ingest─▶ Document ─clean─▶ CleanText ─extract─▶ Extraction (─second reader─▶ Extraction)`, in the order of the
 * files. Side effects: reads files; asks the second reader, if there is one.
 */
export async function* read(
  paths: readonly string[],
  options: IngestOptions,
  { second, threads, rules: started }: Readers = {},
): AsyncIterable<Step> {
  const rules = started ?? new RulesReader(threads);
  try {
    // Files are gone through beforehand only where their number decides about something.
    if (!started && rules.threads > 1) rules.expect(await countInputs(paths, options));
    const most = Math.max(second?.concurrency ?? 1, rules.concurrency);
    const ahead: Promise<Step>[] = [];
    for await (const inputs of several(ingest(paths, options))) {
      for (const input of inputs) {
        const step = readInput(input, rules, second);
        // It is awaited in its turn, and may fail before.
        step.catch(() => {});
        ahead.push(step);
        if (ahead.length >= most) yield await ahead.shift()!;
      }
    }
    yield* ahead;
  } finally {
    if (!started) await rules.close();
  }
}

/**
 * Inputs, several at a time: what fetches and decodes them and what reads them take turns less often, which was measured to
 * save a tenth of the time of small pages.
 */
async function* several(inputs: AsyncIterable<Ingested>): AsyncIterable<readonly Ingested[]> {
  let held: Ingested[] = [];
  let length = 0;
  for await (const input of inputs) {
    held.push(input);
    length += "document" in input ? input.document.raw.length : 0;
    if (held.length < HELD_INPUTS && length < HELD_LENGTH) continue;
    yield held;
    [held, length] = [[], 0];
  }
  if (held.length > 0) yield held;
}

async function readInput(input: Ingested, rules: RulesReader, second: Readers["second"]): Promise<Step> {
  if ("error" in input) return { kind: "failed", source: input.source, error: input.error };
  const extraction = await rules.read(input.document);
  return readTwice({ kind: "read", source: input.document.source, extraction }, second);
}

async function readTwice(step: Step, second: Readers["second"]): Promise<Step> {
  if (step.kind !== "read" || !second) return step;
  return { ...step, extraction: await second.read(step.extraction) };
}

/**
 * The whole way: `… ─extract─▶ Extraction ─resolve, load─▶ graph`, a batch of documents at a time, each batch in one
 * transaction. A document that the graph has, unchanged and read by these rules, is passed over. A step is
 * yielded once its document is in the graph. Side effects: reads files, writes to the store.
 */
export function ingestInto(
  store: Store,
  paths: readonly string[],
  options: IngestOptions,
  readers: Readers = {},
): AsyncIterable<Step> {
  return loadInto(store, ingest(paths, options), readers);
}

/** The same from the document on. */
export async function* loadInto(
  store: Store,
  inputs: AsyncIterable<Ingested>,
  { second, threads, rules: started }: Readers = {},
): AsyncIterable<Step> {
  const rules = started ?? new RulesReader(threads);
  try {
    for await (const item of batches(inputs)) {
      if ("error" in item) {
        yield { kind: "failed", source: item.source, error: item.error };
        continue;
      }
      const once = await readNew(store, item.documents, rules);
      const steps = await Promise.all(once.map((step) => readTwice(step, second)));
      const extractions = steps.flatMap((step) => (step.kind === "read" ? [step.extraction] : []));
      if (extractions.length > 0) await load(store, extractions);
      yield* steps;
    }
  } finally {
    if (!started) await rules.close();
  }
}

async function readNew(store: Store, documents: readonly Document[], rules: RulesReader): Promise<Step[]> {
  const known = await store.read("write/documents-known", { ids: documents.map(({ id }) => id) });
  const unchanged = new Set(
    known.filter(({ extractor }) => extractor === EXTRACTOR_VERSION).map(({ id, sha256 }) => `${id} ${sha256}`),
  );
  const isUnchanged = ({ id, sha256 }: Document): boolean => unchanged.has(`${id} ${sha256}`);
  rules.expect(documents.filter((document) => !isUnchanged(document)).length);
  return Promise.all(
    documents.map(async (document): Promise<Step> => {
      const { source } = document;
      if (isUnchanged(document)) return { kind: "unchanged", source };
      const extraction = await rules.read(document);
      const error = nothingFound(extraction);
      return error ? { kind: "failed", source, error } : { kind: "read", source, extraction };
    }),
  );
}

type Batch = { readonly documents: readonly Document[] } | { readonly source: string; readonly error: GraphError };

/** Documents in batches; a failure is passed on at once. A source that comes twice goes into two batches. */
async function* batches(inputs: AsyncIterable<Ingested>): AsyncIterable<Batch> {
  let documents: Document[] = [];
  let length = 0;
  for await (const input of inputs) {
    if ("error" in input) {
      yield input;
      continue;
    }
    if (documents.some(({ id }) => id === input.document.id)) {
      yield { documents };
      [documents, length] = [[], 0];
    }
    documents.push(input.document);
    length += input.document.raw.length;
    if (documents.length < BATCH_DOCUMENTS && length < BATCH_LENGTH) continue;
    yield { documents };
    [documents, length] = [[], 0];
  }
  if (documents.length > 0) yield { documents };
}

import { GraphError } from "../errors.ts";
import { EXTRACTOR_VERSION, type Extraction } from "../model/extraction.ts";
import { KIND_NAMES, type Kind } from "../model/ontology.ts";
import type { Store, Transaction } from "../store/store.ts";
import { begin, change, type Change } from "./change.ts";
import { factsOf } from "./facts.ts";

/**
 * Statements and source entities that go into one transaction, give or take a half: enough to be fast, few enough for
 * a server with a heap of 512 MiB. So many UTF-16 units of text weigh as much as one of them.
 */
const BATCH = 20_000;
const UNITS = 1000;

export interface LoadSummary {
  readonly documents: { readonly added: number; readonly unchanged: number; readonly replaced: number };
  /** Entities that the graph gained, less those that went with replaced documents. */
  readonly entities: Readonly<Partial<Record<Kind, number>>>;
  /** Statements written. */
  readonly statements: number;
  /** Relationships that these state, counted once in each transaction. */
  readonly relationships: number;
}

export interface LoadOptions {
  /** Called after each transaction. @param documents   how many are done, of `of` */
  readonly onProgress?: (documents: number, of: number) => void;
}

/**
 * Brings documents into the graph, a batch in one transaction, and makes entities and relationships agree with
 * them. Loading twice changes nothing; the order makes no difference; a document of the same source with other
 * bytes, or read by other rules, takes the place of the old one with all it said.
 * @throws GraphError of the store (STORE_UNAVAILABLE, STORE_FAILED, …); what was committed before stays
 */
export async function load(
  store: Store,
  extractions: readonly Extraction[],
  { onProgress }: LoadOptions = {},
): Promise<LoadSummary> {
  let summary: LoadSummary = {
    documents: { added: 0, unchanged: 0, replaced: 0 },
    entities: {},
    statements: 0,
    relationships: 0,
  };
  let done = 0;
  for (const batch of batches(extractions)) {
    const result = await store.transaction((transaction) => loadBatch(transaction, batch));
    summary = sum(summary, result);
    done += batch.length;
    onProgress?.(done, extractions.length);
  }
  return summary;
}

/** What a document weighs in a batch. */
const weightOf = ({ clean, entities, statements }: Extraction): number =>
  entities.length + statements.length + Math.ceil(clean.text.length / UNITS);

/**
 * Batches of about the same weight, of which none has one document twice. A small rest is spread over the others: it
 * would ask the graph as often as a whole batch.
 */
function* batches(extractions: readonly Extraction[]): Iterable<readonly Extraction[]> {
  const total = extractions.reduce((weight, extraction) => weight + weightOf(extraction), 0);
  const share = Math.max(1, total / Math.max(1, Math.round(total / BATCH)));
  let batch = new Map<string, Extraction>();
  let weight = 0;
  for (const extraction of extractions) {
    if (weight >= share || batch.has(extraction.document.id)) {
      yield [...batch.values()];
      batch = new Map();
      weight = 0;
    }
    batch.set(extraction.document.id, extraction);
    weight += weightOf(extraction);
  }
  if (batch.size > 0) yield [...batch.values()];
}

async function loadBatch(transaction: Transaction, batch: readonly Extraction[]): Promise<LoadSummary> {
  const nothing = { entities: {}, statements: 0, relationships: 0 };
  const { length } = batch;
  if ((await changed(transaction, batch)).fresh.length === 0) {
    return { documents: { added: 0, unchanged: length, replaced: 0 }, ...nothing };
  }
  await begin(transaction);
  // Once more: another loader may have been faster.
  const { fresh, gone } = await changed(transaction, batch);
  const documents = {
    added: fresh.length - gone.length,
    unchanged: length - fresh.length,
    replaced: gone.length,
  };
  if (fresh.length === 0) return { documents, ...nothing };
  return { documents, ...(await change(transaction, fresh.map(factsOf), gone)) };
}

/** Documents that the graph does not have as they are, and ids of those that it has otherwise. */
async function changed(
  transaction: Transaction,
  batch: readonly Extraction[],
): Promise<{ readonly fresh: readonly Extraction[]; readonly gone: readonly string[] }> {
  const ids = batch.map(({ document }) => document.id).sort();
  const known = new Map((await transaction.run("write/documents-known", { ids })).map((row) => [row["id"], row]));
  const fresh = batch.filter(({ document: { id, sha256 } }) => {
    const row = known.get(id);
    return row?.["sha256"] !== sha256 || row["extractor"] !== EXTRACTOR_VERSION;
  });
  return { fresh, gone: fresh.map(({ document }) => document.id).filter((id) => known.has(id)) };
}

function sum(a: LoadSummary, b: LoadSummary): LoadSummary {
  const { added, unchanged, replaced } = b.documents;
  const kinds = KIND_NAMES.filter((kind) => a.entities[kind] !== undefined || b.entities[kind] !== undefined);
  return {
    documents: {
      added: a.documents.added + added,
      unchanged: a.documents.unchanged + unchanged,
      replaced: a.documents.replaced + replaced,
    },
    entities: Object.fromEntries(kinds.map((kind) => [kind, (a.entities[kind] ?? 0) + (b.entities[kind] ?? 0)])),
    statements: a.statements + b.statements,
    relationships: a.relationships + b.relationships,
  };
}

/**
 * Takes a document away with all that only it said.
 * @param documentOrSource   its id or its source
 * @throws DOCUMENT_UNKNOWN
 */
export function retract(store: Store, documentOrSource: string): Promise<Change> {
  return store.transaction(async (transaction) => {
    await begin(transaction);
    const byId = await transaction.run("write/documents-known", { ids: [documentOrSource] });
    const rows =
      byId.length > 0 ? byId : await transaction.run("write/document-by-source", { source: documentOrSource });
    if (rows.length === 0)
      throw new GraphError("DOCUMENT_UNKNOWN", `no document has the source or id ${documentOrSource}`);
    return change(
      transaction,
      [],
      rows.map(({ id }) => id as string),
    );
  });
}

export type { Change } from "./change.ts";
export { archive } from "./archive.ts";
export { dump, dumpHash, type DumpOptions } from "./dump.ts";
export { migrate, MIGRATIONS, type Migration } from "./migrate.ts";
export { rebuild } from "./rebuild.ts";
export { restore, type Lines } from "./restore.ts";
export { assertUsable, SCHEMA_VERSION, stateOf, type GraphState } from "./state.ts";
export { stats, type Stats } from "./stats.ts";
export { GraphVersion } from "./graph-version.ts";
export { importLedger, type Imported } from "./import-ledger.ts";
export { judge, undoJudgement, type Judging } from "./judge.ts";
export { ledger } from "./records.ts";
export { candidates, candidatesOf, pairsOf, type Candidate, type Sort } from "./candidates.ts";

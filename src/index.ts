/** The public names: what travels, the arrows that carry it, the flow as a whole, and the stores. */
export type { Document, DocumentHead } from "./model/document.ts";
export type { Entity, EntityAttributes, EntityRef } from "./model/entity.ts";
export { EXTRACTOR_VERSION, type Extraction, type Report } from "./model/extraction.ts";
export type { Judged, Judgement, LedgerRecord, Undoing, Verdict } from "./model/judgement.ts";
export * from "./model/ontology.ts";
export type { DocumentRef, Evidence, Statement } from "./model/statement.ts";
export { rawSpan, type CleanText, type Hijack, type Noise, type Span } from "./model/text.ts";
export { ERRORS, GraphError, type ErrorCode } from "./errors.ts";

export { ingest, type Ingested, type IngestOptions } from "./ingest/index.ts";
export { clean } from "./clean/index.ts";
export { extract } from "./extract/index.ts";
export {
  archive,
  assertUsable,
  candidates,
  importLedger,
  judge,
  ledger,
  undoJudgement,
  type Candidate,
  type Imported,
  type Judging,
  dump,
  dumpHash,
  load,
  migrate,
  rebuild,
  restore,
  retract,
  stats,
  type LoadSummary,
  type Stats,
} from "./load/index.ts";
export { ingestInto, read, readDocument, type Step } from "./pipeline.ts";
export { refresh, type Refreshed } from "./refresh.ts";

export { ask, type Question } from "./ask/ask.ts";
export { check, cite, parseCitation, type Checked, type Citation } from "./ask/cite.ts";

export { openStore, type Neo4jSettings, type StoreSettings } from "./store/index.ts";
export type { Caps, Parameters, ReadOptions, Row, Store, Table, Transaction, Value } from "./store/index.ts";
export { createGraphqlHandler, type GraphqlHandler, type GraphqlSettings } from "./graphql/server.ts";
export { createHandler, type Running, type ServerHandler, type ServerSettings } from "./http/server.ts";

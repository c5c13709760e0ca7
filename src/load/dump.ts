import { createHash } from "node:crypto";
import type { Row, Store, Value } from "../store/store.ts";
import { idPages, type IdStatement } from "./id-pages.ts";

const PAGE = 1000;
/** Documents have texts, and mention dozens of entities. */
const DOCUMENTS = 100;

/** Everything in the graph by sort of thing, each read a page at a time in the order of ids; few have pages of their own. */
const PARTS = [
  ["document", "dump/documents", "dump/document-ids"],
  ["statement", "dump/statements", "dump/statement-ids"],
  ["mention", "dump/mentions", "dump/document-ids"],
  ["entity", "dump/entities", "dump/entity-ids"],
  ["alias", "dump/aliases", "dump/entity-ids"],
  ["region", "dump/regions", undefined],
  ["industry", "dump/industries", undefined],
  ["relationship", "dump/relationships", "dump/entity-ids"],
  ["judgement", "dump/judgements", undefined],
] as const;

export interface DumpOptions {
  /** The one form there is: sorted, without engine ids, the same on every engine for the same documents. */
  readonly canonical?: true;
}

/**
 * The whole graph as JSON lines (each ends in a line feed): documents, statements, mentions, entities, their other
 * names, regions, industries, relationships, judgements. Keys are sorted; what does not follow from the documents and judgements (the count
 * of transactions) is left
 * out. Streams; a graph that is written meanwhile may come out half old, half new.
 */
export async function* dump(store: Store, _: DumpOptions = {}): AsyncIterable<string> {
  for (const [part, statement, ids] of PARTS) {
    for await (const row of ids === undefined ? pages(store, statement) : byIds(store, statement, ids)) {
      yield `${JSON.stringify({ [part]: ordered(row) })}\n`;
    }
  }
}

/** SHA-256 of the dump, in lower-case hexadecimal. */
export async function dumpHash(store: Store): Promise<string> {
  const hash = createHash("sha256");
  for await (const line of dump(store)) hash.update(line);
  return hash.digest("hex");
}

async function* byIds(store: Store, statement: string, ids: IdStatement): AsyncIterable<Row> {
  const size = statement === "dump/mentions" || statement === "dump/documents" ? DOCUMENTS : PAGE;
  for await (const page of idPages(store, ids, size)) yield* await store.read(statement, { ids: page });
}

async function* pages(store: Store, statement: string): AsyncIterable<Row> {
  for (let after = ""; ;) {
    const rows = await store.read(statement, { after, limit: PAGE });
    if (rows.length === 0) return;
    yield* rows;
    after = rows.at(-1)!["id"] as string;
  }
}

/** Keys sorted, nulls left out; labels sorted, for engines differ in their order. */
function ordered(value: Value): Value {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Row).filter(([, item]) => item !== null);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === "labels" ? [...(item as string[])].sort() : ordered(item)]),
  );
}

import { createHash } from "node:crypto";
import { GraphError } from "../errors.ts";
import type { Row, Store } from "../store/store.ts";
import { ARCHIVE_FORMAT, DERIVED, DERIVED_OF_MENTION, DERIVED_OF_STATEMENT } from "./archive-format.ts";
import { idPages } from "./id-pages.ts";
import { recordOf } from "./records.ts";
import { SCHEMA_VERSION, stateOf } from "./state.ts";

/** Documents, and records of the ledger, that are read and held at once. */
const PAGE = 50;
const RECORDS = 1000;

/**
 * Everything in the graph that cannot be made again, as the lines of an archive (archive-format.ts), each with its line
 * feed. Holds one page at a time. The same graph gives the same lines on either engine.
 * @throws GRAPH_CHANGED at the end, where somebody wrote to the graph meanwhile
 */
export async function* archive(store: Store): AsyncIterable<string> {
  const before = await stateOf(store);
  const hash = createHash("sha256");
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ archive: "consortium-graph", format: ARCHIVE_FORMAT, schemaVersion: SCHEMA_VERSION });
  for (let after = ""; ;) {
    const rows = await store.read("dump/judgements", { after, limit: RECORDS });
    for (const { properties } of rows) yield line({ judgement: recordOf(properties as Row) });
    if (rows.length < RECORDS) break;
    after = rows.at(-1)!["id"] as string;
  }
  let documents = 0;
  for await (const ids of idPages(store, "dump/document-ids", PAGE)) {
    const rows = await store.read("dump/documents", { ids });
    const mentions = Map.groupBy(await store.read("dump/mentions", { ids }), ({ id }) => id);
    const statements = Map.groupBy(await store.read("dump/statements-of-documents", { ids }), ({ id }) => id);
    for (const { id, properties } of rows) {
      yield line({
        document: without(properties as Row, DERIVED),
        mentions: kept(mentions.get(id), DERIVED_OF_MENTION),
        statements: kept(statements.get(id), DERIVED_OF_STATEMENT),
      });
    }
    documents += rows.length;
  }
  const now = await stateOf(store);
  if (now?.version !== before?.version) throw new GraphError("GRAPH_CHANGED", "the graph changed while it was read");
  yield `${JSON.stringify({ end: { documents, sha256: hash.digest("hex") } })}\n`;
}

/** Properties of what hangs on a document, in the order of keys; a row without key says that nothing does. */
const kept = (rows: readonly Row[] = [], derived: readonly string[]): object[] =>
  rows.flatMap(({ key, properties }) => (key === null ? [] : [without(properties as Row, derived)]));

/** Sorted by name, without nulls. */
const without = (properties: Row, derived: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name, value]) => value !== null && !derived.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

import type { Store } from "../store/store.ts";

/**
 * Ids that are held at once. The embedded graph has no index that gives them in order and reads all of them for each
 * answer: so an answer must have many.
 */
const AHEAD = 50_000;

/** Statements that give the next ids in order. */
export type IdStatement = "dump/document-ids" | "dump/entity-ids" | "dump/statement-ids";

/** All ids of a sort, in order, so many at a time. */
export async function* idPages(store: Store, statement: IdStatement, size: number): AsyncIterable<string[]> {
  for (let after = ""; ;) {
    const rows = await store.read(statement, { after, limit: AHEAD });
    const ids = rows.map(({ id }) => id as string);
    for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size);
    if (ids.length < AHEAD) return;
    after = ids.at(-1)!;
  }
}

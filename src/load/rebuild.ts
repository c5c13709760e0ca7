import type { Entity } from "../model/entity.ts";
import { sourcesOf, type Print } from "../resolve/index.ts";
import type { Store, Transaction } from "../store/store.ts";
import { begin, change } from "./change.ts";
import type { Claim, Facts } from "./facts.ts";
import { runOver, Writes } from "./in-batches.ts";
import { printOf, printProperties, textOfRow } from "./prints.ts";
import { claimsOfDocuments, mentionsOfDocuments, type Member, type StoredClaim } from "./reads.ts";
import { recount, regroup, writeWitnesses } from "./witness.ts";

/** Entities or names that one statement takes away. */
const AT_ONCE = 10_000;
/** Documents whose entities and relationships are made in one go. */
const DOCUMENTS = 500;

/**
 * Makes entities and relationships again from documents, mentions and statements alone, in one transaction: the
 * graph is then what the rules of today make of the texts as read. Needs memory for all mentions and statements.
 */
export function rebuild(store: Store): Promise<void> {
  return store.transaction(async (transaction) => {
    await begin(transaction);
    await rebuildIn(transaction);
  });
}

/** The same in a transaction that was begun. */
export async function rebuildIn(transaction: Transaction): Promise<void> {
  const ids = (await transaction.run("write/document-ids")).map(({ id }) => id as string);
  const members = Map.groupBy(await mentionsOfDocuments(transaction, ids), ({ document }) => document);
  const claims = Map.groupBy(await claimsOfDocuments(transaction, ids), ({ document }) => document);
  await clear(transaction, "write/clear-entities");
  await clear(transaction, "write/clear-aliases");
  await clear(transaction, "write/clear-regions");
  await clear(transaction, "write/clear-industries");
  for (let at = 0; at < ids.length; at += DOCUMENTS) {
    const facts = ids.slice(at, at + DOCUMENTS).map((id) => restored(id, members.get(id) ?? [], claims.get(id) ?? []));
    await change(transaction, facts, []);
  }
  await groupAnew(transaction, ids, members);
}

/** Finds anew who repeats whom: each document is first taken for a text of its own, then they are grouped batch by batch. */
async function groupAnew(
  transaction: Transaction,
  ids: readonly string[],
  members: ReadonlyMap<string, readonly Member[]>,
): Promise<void> {
  const writes = new Writes(transaction);
  const batches = Array.from({ length: Math.ceil(ids.length / DOCUMENTS) }, (_, at) =>
    ids.slice(at * DOCUMENTS, (at + 1) * DOCUMENTS),
  );
  const printsOf = async (batch: readonly string[]): Promise<Print[]> =>
    (await runOver(transaction, "write/texts-of-documents", "ids", batch))
      .map(textOfRow)
      .map((document) => printOf(document, members.get(document.id) ?? []));
  for (const batch of batches) {
    const rows = (await printsOf(batch)).map((print) => ({
      id: print.id,
      properties: { ...printProperties(print), witness: print.id },
    }));
    writes.over("write/set-documents", "rows", rows);
    await writes.done();
  }
  const shared = new Set<string>();
  for (const batch of batches) {
    const grouping = await regroup(transaction, await printsOf(batch), []);
    writeWitnesses(writes, grouping);
    await writes.done();
    for (const id of grouping.recount) shared.add(id);
  }
  await recount(writes, [...shared].sort());
  await writes.done();
}

async function clear(transaction: Transaction, statement: string): Promise<void> {
  for (;;) {
    const [row] = await transaction.run(statement, { limit: AT_ONCE });
    if (row?.["gone"] !== AT_ONCE) return;
  }
}

/** A source entity without what is read from the statements again. */
type Told = Pick<Member, "id" | "kind" | "name" | "aliases" | "count" | "attributes" | "published">;

/** What a document said, as the graph keeps it; the ties between its entities are read from its statements again. */
export function restored(
  id: string,
  members: readonly Told[],
  stored: readonly (Omit<StoredClaim, "edge"> & Pick<Claim, "properties">)[],
): Facts {
  const published = members.find((member) => member.published !== undefined)?.published;
  const dated = published === undefined ? {} : { published };
  const known = new Map(members.map((member) => [member.id, member]));
  const entities = members.map(({ id: source, kind, name, aliases, count, attributes }): Entity => ({
    id: source,
    kind,
    name,
    aliases,
    mentions: count,
    ...attributes,
  }));
  const ties = stored.map(({ predicate, subject, object }) => ({
    predicate,
    subject: { id: subject, name: known.get(subject)!.name },
    object: { id: object },
  }));
  const counts = new Map(members.map((member) => [member.id, member.count]));
  return {
    id,
    mentions: sourcesOf({ id, ...dated }, entities, ties).map((item) => ({ ...item, count: counts.get(item.id)! })),
    claims: stored.map((claim): Claim => ({ ...claim, ...dated })),
  };
}

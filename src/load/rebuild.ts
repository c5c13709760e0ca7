import type { Entity } from "../model/entity.ts";
import { sourcesOf } from "../resolve/index.ts";
import type { Store, Transaction } from "../store/store.ts";
import { begin, change } from "./change.ts";
import type { Claim, Facts } from "./facts.ts";
import { claimsOfDocuments, mentionsOfDocuments, type Member, type StoredClaim } from "./reads.ts";

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
    const ids = (await transaction.run("write/document-ids")).map(({ id }) => id as string);
    const members = Map.groupBy(await mentionsOfDocuments(transaction, ids), ({ document }) => document);
    const claims = Map.groupBy(await claimsOfDocuments(transaction, ids), ({ document }) => document);
    await clear(transaction, "write/clear-entities");
    await clear(transaction, "write/clear-aliases");
    for (let at = 0; at < ids.length; at += DOCUMENTS) {
      const facts = ids
        .slice(at, at + DOCUMENTS)
        .map((id) => restored(id, members.get(id) ?? [], claims.get(id) ?? []));
      await change(transaction, facts, []);
    }
  });
}

async function clear(transaction: Transaction, statement: string): Promise<void> {
  for (;;) {
    const [row] = await transaction.run(statement, { limit: AT_ONCE });
    if (row?.["gone"] !== AT_ONCE) return;
  }
}

/** What a document said, as the graph keeps it; the ties between its entities are read from its statements again. */
function restored(id: string, members: readonly Member[], stored: readonly StoredClaim[]): Facts {
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
    claims: stored.map(({ edge: _, ...claim }): Claim => ({ ...claim, ...dated })),
  };
}

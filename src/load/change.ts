import type { Kind } from "../model/ontology.ts";
import type { Transaction } from "../store/store.ts";
import { moveClaims, writeClaims } from "./claims.ts";
import type { Facts } from "./facts.ts";
import { Writes } from "./in-batches.ts";
import { tieIndustries } from "./industries.ts";
import { locate } from "./locate.ts";
import { markJudged, membersAt, readLedger, type Place } from "./ledger.ts";
import { assign } from "./neighbourhood.ts";
import { rankAgain, ranking } from "./ranks.ts";
import { relationOf } from "./relation.ts";
import { removeDocuments } from "./remove.ts";
import { SCHEMA_VERSION } from "./state.ts";
import { touchedBy } from "./touched.ts";
import { recount, regroup, witnessesOf, writeWitnesses } from "./witness.ts";
import { deleteOrphans, writeEntities } from "./write-entities.ts";
import { planRelations, writeRelations } from "./write-relations.ts";

/** What one change came to. */
export interface Change {
  /** Entities that were not there before, less those that went. */
  readonly entities: Readonly<Partial<Record<Kind, number>>>;
  /** Statements of the documents added. */
  readonly statements: number;
  /** Relationships that these state. */
  readonly relationships: number;
}

/**
 * Counts a writing transaction, and so puts it behind every other one: what is read after this stays as it is.
 * To be called before anything is read that the writing rests on.
 */
export async function begin(transaction: Transaction): Promise<void> {
  await transaction.run("write/bump-version", { schemaVersion: SCHEMA_VERSION });
}

/**
 * The one way in which the graph changes: takes documents away and adds others, and makes entities and
 * relationships agree with what remains. Nodes go before edges and both in order, so that two loaders
 * ask for locks in one order. `begin` goes before.
 * @param gone     ids of documents to take away, those to be replaced among them
 * @param judged   source entities of which the ledger says something else than when the graph was made
 */
export async function change(
  transaction: Transaction,
  added: readonly Facts[],
  gone: readonly string[],
  judged: readonly Place[] = [],
): Promise<Change> {
  const writes = new Writes(transaction);
  const left = await witnessesOf(transaction, gone);
  const removed = await removeDocuments(transaction, [...gone].sort());
  const facts = [...added].sort((a, b) => (a.id < b.id ? -1 : 1));
  const mentions = facts.flatMap((item) => item.mentions);
  const claims = facts.flatMap((item) => item.claims);
  const prints = facts.flatMap(({ print }) => print ?? []);
  const grouping = await regroup(transaction, prints, left);
  const documents = facts.flatMap(({ id, document }) =>
    document === undefined ? [] : [{ ...document, witness: grouping.witness.get(id)! }],
  );
  writes.over("write/create-documents", "rows", documents);
  writeWitnesses(writes, grouping);

  const ledger = await readLedger(transaction);
  markJudged(writes, judged, ledger);
  const changed = { added: mentions, removed: removed.members, judged: await membersAt(transaction, judged) };
  const assignment = await assign(transaction, changed, ledger);
  const { canonical } = assignment;
  const touched = await touchedBy(transaction, mentions, removed.members, assignment, ledger);
  const restated = await moveClaims(writes, touched.moved, canonical);
  const stated = claims.map((claim) => ({
    claim,
    relation: relationOf(claim, (source) => canonical.get(source) ?? source),
  }));
  const stale = [...removed.relations, ...restated];
  const plan = await planRelations(
    transaction,
    stated,
    stale,
    (id) => touched.crowds.has(id) && !touched.known.has(id),
  );
  // The engine writes the statements while the entities are made up.
  writeClaims(writes, stated);
  await writes.sent();
  const { created, orphaned, bodies } = writeEntities(writes, touched);
  await writeRelations(writes, plan, await ranking(transaction, bodies, plan));
  await recount(writes, grouping.recount);
  await rankAgain(writes, bodies);
  await locate(writes, bodies, orphaned, plan);
  await tieIndustries(writes, bodies, orphaned);
  deleteOrphans(writes, orphaned);
  await writes.done();
  return {
    entities: census(created.values(), orphaned),
    statements: claims.length,
    relationships: new Set(stated.map(({ relation }) => relation.key)).size,
  };
}

function census(created: Iterable<Kind>, orphaned: readonly { readonly kind: Kind }[]): Partial<Record<Kind, number>> {
  const entities: Partial<Record<Kind, number>> = {};
  for (const kind of created) entities[kind] = (entities[kind] ?? 0) + 1;
  for (const { kind } of orphaned) entities[kind] = (entities[kind] ?? 0) - 1;
  return entities;
}

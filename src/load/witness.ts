import { witnesses, type Print } from "../resolve/index.ts";
import type { Transaction } from "../store/store.ts";
import { runOver, type Writes } from "./in-batches.ts";
import { printOfRow, printProperties } from "./prints.ts";
import { claimsOfDocuments, mentionsOfDocuments } from "./reads.ts";
import { ranking } from "./ranks.ts";
import { relationOf, type Relation } from "./relation.ts";
import { writeRelations } from "./write-relations.ts";

/** Who repeats whom after a change, as far as it touches the documents. */
export interface Grouping {
  /** By document the one that stands for its text: itself unless it is a reprint. */
  readonly witness: ReadonlyMap<string, string>;
  /** Documents of the graph that count for another one than before. */
  readonly moved: readonly string[];
  /** Documents whose statements may have been counted twice, or count apart now. */
  readonly recount: readonly string[];
}

const distinct = (items: Iterable<string>): string[] => [...new Set(items)].sort();

/** The documents that stand for the texts of these, as the graph has it. */
export const witnessesOf = async (transaction: Transaction, ids: readonly string[]): Promise<string[]> =>
  distinct(
    (await runOver(transaction, "write/witnesses-of-documents", "ids", ids)).map((row) => row["witness"] as string),
  );

/**
 * Groups documents with those of the graph that share a band with them, and with what is left of other groups. Whole groups
 * are read, so that the rule gives over this part what it gives over all.
 * @param added   prints of documents, whether they are in the graph already or not
 * @param left    what `witnessesOf` gave for documents that are gone now
 */
export async function regroup(
  transaction: Transaction,
  added: readonly Print[],
  left: readonly string[],
): Promise<Grouping> {
  const banded = added.filter(({ bands }) => bands.length > 0).map(printProperties);
  const near = await runOver(transaction, "write/witnesses-near", "rows", banded);
  const groups = distinct([...left, ...near.map((row) => row["witness"] as string)]);
  const rows = await runOver(transaction, "write/documents-of-witnesses", "ids", groups);
  const before = new Map(rows.map((row) => [row["id"] as string, row["witness"] as string]));
  const there = rows.map(printOfRow);
  const witness = witnesses([...there, ...added.filter(({ id }) => !before.has(id))]);
  const moved = there.map(({ id }) => id).filter((id) => witness.get(id) !== before.get(id));
  const shared = new Set([...witness].flatMap(([id, first]) => (id === first ? [] : [first, id])));
  const recount = distinct([...moved, ...added.map(({ id }) => id).filter((id) => shared.has(id))]);
  return { witness, moved: moved.sort(), recount };
}

/** Writes for which documents others count now. */
export function writeWitnesses(writes: Writes, { witness, moved }: Grouping): void {
  writes.over(
    "write/set-documents",
    "rows",
    moved.map((id) => ({ id, properties: { witness: witness.get(id)! } })),
  );
}

/** Tells anew what the relationships amount to that these documents state, once all is written. */
export async function recount(writes: Writes, documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return;
  const { transaction } = writes;
  const mentions = await mentionsOfDocuments(transaction, documents);
  const canonical = new Map(mentions.map(({ id, entity }) => [id, entity]));
  const relations = (await claimsOfDocuments(transaction, documents)).map((claim) =>
    relationOf(claim, (source) => canonical.get(source) ?? source),
  );
  const stale = new Map(relations.map((relation): [string, Relation] => [relation.key, relation]));
  const plan = { stale, created: [], updated: [], isNew: () => false };
  await writeRelations(writes, plan, await ranking(transaction, [], plan));
}

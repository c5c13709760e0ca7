import { lastWords, type Ruling, type Verdict } from "../model/judgement.ts";
import type { Row, Transaction } from "../store/store.ts";
import { runOver, type Writes } from "./in-batches.ts";
import { mention, type Member } from "./reads.ts";

/** Where a source entity is to be found. */
export interface Place {
  readonly id: string;
  readonly document: string;
}

/** The judgements that count: the last words of those that stand, the UNSURE left out. */
export interface Ledger {
  readonly rulings: readonly Ruling[];
  /** Source entities judged the same as, or different from, one. */
  readonly partners: ReadonlyMap<string, readonly Place[]>;
  /** Source entities of which something is said, by document. */
  readonly byDocument: ReadonlyMap<string, readonly Place[]>;
}

/** A judgement that is not undone, with the names of both sides. */
export type Standing = Ruling & { readonly left: Side; readonly right: Side };
type Side = Place & { readonly name: string };

export async function standingJudgements(transaction: Transaction): Promise<Standing[]> {
  const side = (row: Row, name: "left" | "right"): Side => ({
    id: row[name] as string,
    document: row[`${name}Document`] as string,
    name: row[`${name}Name`] as string,
  });
  return (await transaction.run("write/judgements-standing")).map((row) => ({
    id: row["id"] as string,
    verdict: row["verdict"] as Verdict,
    at: row["at"] as string,
    left: side(row, "left"),
    right: side(row, "right"),
  }));
}

export async function readLedger(transaction: Transaction): Promise<Ledger> {
  const rulings = lastWords(await standingJudgements(transaction)).filter(({ verdict }) => verdict !== "UNSURE");
  const pairs = rulings.flatMap(({ left, right }) => [[left, right] as const, [right, left] as const]);
  const grouped = Map.groupBy(pairs, ([one]) => one.id);
  const places = new Map(pairs.map(([one]) => [one.id, one]));
  return {
    rulings,
    partners: new Map([...grouped].map(([id, group]) => [id, group.map(([, other]) => other)])),
    byDocument: Map.groupBy(places.values(), ({ document }) => document),
  };
}

/** These source entities as the graph has them now, with the entity that stands for each; absent ones are left out. */
export async function membersAt(transaction: Transaction, places: readonly Place[]): Promise<Member[]> {
  const byDocument = Map.groupBy(places, ({ document }) => document);
  const rows = [...byDocument]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([document, items]) => ({ document, sources: [...new Set(items.map(({ id }) => id))].sort() }));
  return (await runOver(transaction, "write/mentions-of-sources", "rows", rows)).map(mention);
}

/** Marks the mentions of source entities that are judged now, and takes the mark from those that are not any more. */
export function markJudged(writes: Writes, places: readonly Place[], { partners }: Ledger): void {
  const marks = [...new Map(places.map((place) => [place.id, place])).values()];
  marks.sort((a, b) => (a.document < b.document || (a.document === b.document && a.id < b.id) ? -1 : 1));
  writes.grouped("write/mark-judged", marks, {
    head: ({ document }) => ({ document }),
    list: "marks",
    row: ({ id }) => ({ source: id, judged: partners.has(id) ? true : null }),
  });
}

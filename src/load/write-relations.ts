import { periodOf, type Period } from "../model/date.ts";
import { PREDICATE_NAMES, PREDICATES, type Predicate, type StatementField } from "../model/ontology.ts";
import type { Parameters, Row, Transaction } from "../store/store.ts";
import type { Stated } from "./claims.ts";
import { runOver, type Writes } from "./in-batches.ts";
import type { Relation } from "./relation.ts";

/** A relationship with what its statements amount to. */
interface Weighed extends Relation {
  readonly documents: number;
  readonly confidence: number;
  readonly firstSeen?: string | undefined;
  readonly lastSeen?: string | undefined;
}

/** From when to when it held, for what may be stated to have begun or ended. */
const period = ({ predicate, fields, firstSeen, lastSeen }: Weighed): Period => {
  if (!LASTING.has(predicate)) return {};
  const { since, until, former } = fields as { since?: string; until?: string; former?: boolean };
  return periodOf({ since, until, former, firstSeen, lastSeen });
};

/** What is to become of relationships. */
export interface RelationPlan {
  /** Told anew from all statements that are there, or gone with the last of them. */
  readonly stale: ReadonlyMap<string, Relation>;
  readonly created: readonly Weighed[];
  readonly updated: readonly Weighed[];
  /** Whether an entity was not there before, so that no relationship can hang on it. */
  readonly isNew: (id: string) => boolean;
}

/** Posts and memberships. */
const LASTING: ReadonlySet<Predicate> = new Set(
  PREDICATE_NAMES.filter((name) => (PREDICATES[name].fields as readonly StatementField[]).includes("since")),
);

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byEnds = (a: Relation, b: Relation): number =>
  ascending(a.from, b.from) || ascending(a.to, b.to) || ascending(a.key, b.key);
const place = ({ from, to, key }: Relation): { from: string; to: string; key: string } => ({ from, to, key });

/**
 * Plans how the relationships come to agree with the statements. Asks the graph only for those between entities
 * that were both there before.
 * @param stated   new statements
 * @param stale    relationships that other statements stated or state
 */
export async function planRelations(
  transaction: Transaction,
  stated: readonly Stated[],
  stale: readonly Relation[],
  isNew: (id: string) => boolean,
): Promise<RelationPlan> {
  const anew = new Map(stale.map((relation) => [relation.key, relation]));
  const added = weigh(stated).filter(({ key }) => !anew.has(key));
  const maybe = added.filter(({ from, to, predicate }) => predicate !== "STATES_COUNT" && !isNew(from) && !isNew(to));
  const rows = await runOver(transaction, "write/relations-known", "rows", maybe.sort(byEnds).map(place));
  const known = new Map(rows.map((row) => [row["key"] as string, weightOf(row)]));
  return {
    stale: anew,
    created: added.filter(({ key }) => !known.has(key)),
    updated: maybe.flatMap((relation) => {
      const there = known.get(relation.key);
      return there ? [{ ...relation, ...together(there, relation) }] : [];
    }),
    isNew,
  };
}

type Weight = Omit<Weighed, keyof Relation>;

const weightOf = (row: Row): Weight => ({
  documents: row["documents"] as number,
  confidence: row["confidence"] as number,
  firstSeen: (row["firstSeen"] ?? undefined) as string | undefined,
  lastSeen: (row["lastSeen"] ?? undefined) as string | undefined,
});

/** What two disjoint sets of documents amount to together. */
function together(a: Weight, b: Weight): Weight {
  const dates = [a.firstSeen, b.firstSeen, a.lastSeen, b.lastSeen].filter((date) => date !== undefined).sort();
  return {
    documents: a.documents + b.documents,
    confidence: Math.max(a.confidence, b.confidence),
    firstSeen: dates[0],
    lastSeen: dates.at(-1),
  };
}

/**
 * Carries the plan out, once the entities and the statements are there.
 * @param derived   what else a relationship carries, that no statement says
 */
export async function writeRelations(
  writes: Writes,
  { stale, created, updated, isNew }: RelationPlan,
  derived: (relation: Relation) => Parameters,
): Promise<void> {
  remove(
    writes,
    [...stale.values()].filter(({ from, to }) => !isNew(from) && !isNew(to)),
  );
  create(writes, created, derived);
  writes.over(
    "write/update-relations",
    "rows",
    updated.map((relation) => {
      const { documents, confidence, firstSeen = null, lastSeen = null } = relation;
      const { begins = null, ends = null } = period(relation);
      return { ...place(relation), documents, confidence, firstSeen, lastSeen, begins, ends };
    }),
  );
  const told = await runOver(writes.transaction, "write/edges-restated", "keys", [...stale.keys()].sort());
  create(
    writes,
    told.map((row) => ({ ...stale.get(row["key"] as string)!, ...weightOf(row) })),
    derived,
  );
}

function weigh(stated: readonly Stated[]): Weighed[] {
  return [...Map.groupBy(stated, ({ relation }) => relation.key).values()].map((group): Weighed => {
    const dates = group.flatMap(({ claim }) => claim.published ?? []).sort();
    return {
      ...group[0]!.relation,
      documents: new Set(group.map(({ claim }) => claim.document)).size,
      confidence: Math.max(...group.map(({ claim }) => claim.confidence)),
      ...(dates.length === 0 ? {} : { firstSeen: dates[0]!, lastSeen: dates.at(-1)! }),
    };
  });
}

/** Relationships to documents and those between entities, in order. */
function apart<Some extends Relation>(relations: readonly Some[]): { readonly counts: Some[]; readonly ties: Some[] } {
  const { counts = [], ties = [] } = Object.groupBy([...relations].sort(byEnds), ({ predicate }) =>
    predicate === "STATES_COUNT" ? "counts" : "ties",
  );
  return { counts, ties };
}

function remove(writes: Writes, relations: readonly Relation[]): void {
  const { counts, ties } = apart(relations);
  writes.over("write/delete-relations", "rows", ties.map(place));
  writes.over("write/delete-counts", "rows", counts.map(place));
}

function create(writes: Writes, relations: readonly Weighed[], derived: (relation: Relation) => Parameters): void {
  const { counts, ties } = apart(relations);
  const row = (relation: Weighed): Parameters => {
    const { to, key, fields, documents, confidence, firstSeen, lastSeen } = relation;
    return {
      to,
      properties: {
        key,
        ...fields,
        ...derived(relation),
        documents,
        confidence,
        firstSeen,
        lastSeen,
        ...period(relation),
      },
    };
  };
  writes.grouped("write/create-relations", ties, {
    head: ({ predicate, from }) => ({ type: predicate, from }),
    list: "ends",
    row,
  });
  writes.grouped("write/create-counts", counts, { head: ({ from }) => ({ from }), list: "ends", row });
}

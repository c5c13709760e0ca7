import { PREDICATE_NAMES } from "../model/ontology.ts";
import type { Parameters } from "../store/store.ts";
import type { Claim } from "./facts.ts";
import { mentionsOfDocuments, claimsOfDocuments, runOver, type Member, type Writes } from "./reads.ts";
import { relationOf, type Relation } from "./relation.ts";

/** A relationship with what its statements amount to. */
interface Weighed extends Relation {
  readonly documents: number;
  readonly confidence: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byEnds = (a: Relation, b: Relation): number =>
  ascending(a.from, b.from) || ascending(a.to, b.to) || ascending(a.key, b.key);

const unique = (relations: readonly Relation[]): Map<string, Relation> =>
  new Map(relations.map((relation) => [relation.key, relation]));

/**
 * Points the statements about moved source entities at other relationships.
 * @returns the relationships that they stated and those that they state now
 */
export async function moveClaims(
  writes: Writes,
  moved: readonly Member[],
  canonical: ReadonlyMap<string, string>,
): Promise<Relation[]> {
  if (moved.length === 0) return [];
  const documents = [...new Set(moved.map(({ document }) => document))].sort();
  const before = new Map(moved.map(({ id, entity }) => [id, entity]));
  const now = new Map<string, string>();
  for (const { id, entity } of await mentionsOfDocuments(writes.transaction, documents)) now.set(id, entity);
  for (const { id } of moved) now.set(id, canonical.get(id)!);
  const claims = (await claimsOfDocuments(writes.transaction, documents)).filter(
    ({ subject, object }) => before.has(subject) || before.has(object),
  );
  const old = claims.map((claim) => relationOf(claim, (source) => before.get(source) ?? now.get(source) ?? source));
  const fresh = claims.map((claim) => relationOf(claim, (source) => now.get(source) ?? source));
  const rows = claims.map(({ id }, index) => ({ id, edge: fresh[index]!.key }));
  writes.over("write/set-edges", "rows", rows);
  return [...old, ...fresh];
}

/** A new statement, or one to be pointed at its relationship again (after a rebuild), with that relationship. */
export interface Stated {
  readonly claim: Claim;
  readonly relation: Relation;
}

/** Writes statements, each with the relationship that it states. */
export function writeClaims(writes: Writes, stated: readonly Stated[]): void {
  const sorted = stated.toSorted((a, b) => ascending(a.claim.id, b.claim.id));
  const fresh = sorted.flatMap(({ claim: { document, properties }, relation: { key: edge } }) =>
    properties === undefined ? [] : [{ document, properties: { ...properties, edge } }],
  );
  const there = sorted.filter(({ claim }) => claim.properties === undefined);
  writes.over("write/create-statements", "rows", fresh);
  writes.over(
    "write/set-edges",
    "rows",
    there.map(({ claim: { id }, relation: { key: edge } }) => ({ id, edge })),
  );
}

/**
 * Makes the relationships agree with the statements.
 * @param stated     new statements
 * @param stale      relationships that other statements stated or state: told anew from all that is there
 * @param isNew      whether an entity was not there before, so that no relationship can hang on it
 * @returns keys of the relationships that the new statements state
 */
export async function writeRelations(
  writes: Writes,
  stated: readonly Stated[],
  stale: readonly Relation[],
  isNew: (id: string) => boolean,
): Promise<ReadonlySet<string>> {
  const anew = unique(stale);
  remove(
    writes,
    [...anew.values()].filter(({ from, to }) => !isNew(from) && !isNew(to)),
  );
  const weighed = weigh(stated);
  const added = weighed.filter(({ key }) => !anew.has(key));
  const fresh = added.filter(({ from, to, predicate }) => isNew(from) || isNew(to) || predicate === "STATES_COUNT");
  const free = new Set(fresh);
  write(writes, "write/create-relation", fresh.sort(byEnds));
  write(writes, "write/merge-relation", added.filter((relation) => !free.has(relation)).sort(byEnds));
  const told = await runOver(writes.transaction, "write/edges-restated", "keys", [...anew.keys()].sort());
  const restated = told.map((row): Weighed => ({
    ...anew.get(row["key"] as string)!,
    documents: row["documents"] as number,
    confidence: row["confidence"] as number,
    ...(row["firstSeen"] === null
      ? {}
      : { firstSeen: row["firstSeen"] as string, lastSeen: row["lastSeen"] as string }),
  }));
  write(writes, "write/create-relation", restated.sort(byEnds));
  return new Set(weighed.map(({ key }) => key));
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

function remove(writes: Writes, relations: readonly Relation[]): void {
  const { counts = [], ties = [] } = Object.groupBy([...relations].sort(byEnds), ({ predicate }) =>
    predicate === "STATES_COUNT" ? "counts" : "ties",
  );
  const row = ({ from, to, key }: Relation): Parameters => ({ from, to, key });
  writes.over("write/delete-relations", "rows", ties.map(row));
  writes.over("write/delete-counts", "rows", counts.map(row));
}

function write(writes: Writes, statement: string, relations: readonly Weighed[]): void {
  for (const predicate of PREDICATE_NAMES) {
    const rows = relations
      .filter((relation) => relation.predicate === predicate)
      .map(({ from, to, key, fields, documents, confidence, firstSeen, lastSeen }): Parameters => ({
        from,
        to,
        properties: { key, ...fields, documents, confidence, firstSeen, lastSeen },
      }));
    writes.over(`${statement}/${predicate}`, "rows", rows);
  }
}

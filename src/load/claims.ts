import type { Claim } from "./facts.ts";
import { claimsOfDocuments, mentionsOfDocuments, type Member, type Writes } from "./reads.ts";
import { relationOf, type Relation } from "./relation.ts";

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
  const sorted = stated.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
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

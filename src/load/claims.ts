import type { Claim } from "./facts.ts";
import type { Writes } from "./in-batches.ts";
import { claimsOfDocuments, mentionsOfDocuments, type Member } from "./reads.ts";
import { relationOf, type Relation } from "./relation.ts";

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
  const sorted = stated.toSorted(
    ({ claim: a }, { claim: b }) => ascending(a.document, b.document) || ascending(a.id, b.id),
  );
  const fresh = sorted.flatMap(({ claim: { document, properties }, relation: { key: edge } }) =>
    properties === undefined ? [] : [{ document, statement: { ...properties, edge } }],
  );
  const there = sorted.filter(({ claim }) => claim.properties === undefined);
  writes.grouped("write/create-statements", fresh, {
    head: ({ document }) => ({ document }),
    list: "statements",
    row: ({ statement }) => statement,
  });
  writes.over(
    "write/set-edges",
    "rows",
    there.map(({ claim: { id }, relation: { key: edge } }) => ({ id, edge })),
  );
}

import type { Store } from "../../src/store/index.ts";

/** One relationship between entities, as the graph holds it. */
export interface Tie {
  readonly key: string;
  readonly predicate: string;
  readonly from: string;
  readonly to: string;
  readonly documents: number;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly role: string | null;
  readonly rank: string | null;
}

/** All relationships between entities, to work answers out without the statements under test. */
export interface Ties {
  readonly all: readonly Tie[];
  readonly kinds: ReadonlyMap<string, string>;
  /** Of each entity. */
  readonly at: ReadonlyMap<string, readonly Tie[]>;
}

export async function readTies(store: Store): Promise<Ties> {
  const { rows } = await store.query(
    `MATCH (a:Entity)-[t]->(b:Entity) RETURN t.key AS key, type(t) AS predicate, a.id AS \`from\`, b.id AS to,
       t.documents AS documents, t.begins AS begins, t.ends AS ends, t.firstSeen AS firstSeen, t.lastSeen AS lastSeen,
       t.role AS role, t.rank AS rank
     ORDER BY key`,
    {},
    { maxRows: 1_000_000 },
  );
  const all = rows as unknown as readonly Tie[];
  const kinds = await store.query(
    "MATCH (n:Entity) RETURN n.id AS id, [l IN labels(n) WHERE NOT l IN ['Entity', 'Organization']][0] AS kind",
    {},
    { maxRows: 1_000_000 },
  );
  const at = new Map<string, Tie[]>(kinds.rows.map(({ id }) => [id as string, []]));
  for (const tie of all) for (const end of new Set([tie.from, tie.to])) at.get(end)!.push(tie);
  return { all, kinds: new Map(kinds.rows.map(({ id, kind }) => [id as string, kind as string])), at };
}

/** The end of a relationship that is not this one. */
export const otherEnd = (tie: Tie, id: string): string => (tie.from === id ? tie.to : tie.from);

/** Some entities, always the same: every so many of them by id, and those with the most and the fewest relationships. */
export function someOf({ at }: Ties, many: number, fits: (id: string) => boolean = () => true): string[] {
  const ids = [...at.keys()].filter(fits).sort();
  const byDegree = ids.toSorted((a, b) => at.get(b)!.length - at.get(a)!.length || (a < b ? -1 : 1));
  const spread = ids.filter((_, index) => index % Math.ceil(ids.length / many) === 0);
  return [...new Set([byDegree[0]!, byDegree[1]!, byDegree.at(-1)!, ...spread])];
}

import type { Derived, Kind, Predicate } from "../model/ontology.ts";
import type { Store } from "../store/store.ts";

/** How much is in the graph. */
export interface Stats {
  readonly documents: number;
  readonly mentions: number;
  readonly statements: number;
  readonly entities: Readonly<Partial<Record<Kind, number>>>;
  /** The derived ones too. */
  readonly relationships: Readonly<Partial<Record<Predicate | Derived, number>>>;
}

export async function stats(store: Store): Promise<Stats> {
  const rows = await store.read("dump/count");
  const part = (name: string): [string, number][] =>
    rows
      .filter((row) => row["part"] === name)
      .map((row): [string, number] => [row["name"] as string, row["count"] as number])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const total = (name: string): number => part(name).reduce((sum, [, count]) => sum + count, 0);
  return {
    documents: total("documents"),
    mentions: total("mentions"),
    statements: total("statements"),
    entities: Object.fromEntries(part("entities")),
    relationships: Object.fromEntries(part("relationships")),
  };
}

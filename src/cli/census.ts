import { KIND_NAMES, PREDICATE_NAMES } from "../model/ontology.ts";
import type { Store } from "../store/store.ts";

/** How much is in the graph; every kind and predicate is there, with 0 where nothing is of it. */
export interface Census {
  readonly documents: number;
  /** Persons with a post in a party or state body. */
  readonly officials: number;
  readonly entities: Readonly<Record<string, number>>;
  readonly statements: Readonly<Record<string, number>>;
}

/** Counts what the graph holds. One statement. */
export async function takeCensus(store: Store): Promise<Census> {
  const rows = await store.read("cli/census");
  const count = (part: string, name: string) =>
    Number(rows.find((row) => row["part"] === part && row["name"] === name)?.["count"] ?? 0);
  const counts = (part: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, count(part, name)]));
  return {
    documents: count("documents", "Document"),
    officials: count("officials", "Person"),
    entities: counts("entities", KIND_NAMES),
    statements: counts("statements", PREDICATE_NAMES),
  };
}

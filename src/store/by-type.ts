import { isFolder } from "./statements.ts";
import type { Parameters, Value } from "./store.ts";

export interface Asked {
  readonly name: string;
  readonly parameters: Parameters;
}

/**
 * Grafeo takes no label and no relationship type from a row. A statement that does so on Neo4j is a folder below
 * `cypher/grafeo/`, with one file for each `type` that a row may have.
 * @param parameters   of such a statement: `batch.rows`, each with its `type`
 * @returns the statements to run in its place, in the order in which their types come; any other one as it is
 */
export function byType(name: string, parameters: Parameters): Asked[] {
  if (!isFolder(name, "grafeo")) return [{ name, parameters }];
  const { rows } = parameters["batch"] as { readonly rows: readonly { readonly [key: string]: Value }[] };
  return [...Map.groupBy(rows, ({ type }) => type as string)].map(([type, some]) => ({
    name: `${name}/${type}`,
    parameters: { batch: { rows: some } },
  }));
}

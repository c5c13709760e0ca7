import type { GrafeoValue, QueryResult } from "@grafeo-db/js";
import type { Parameters, Row, Value } from "./store.ts";

/** Parameters as the engine wants them: a parameter that is `undefined` is null, an undefined key of a map is absent. */
export function toGrafeo(parameters: Parameters): Record<string, Value> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, clean(value ?? null)]));
}

function clean(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => clean(item ?? null));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Parameters).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, clean(item!)]));
}

type Element = { [key: string]: GrafeoValue };
/** Nodes and relationships are maps with these keys beside their properties; ids mean nothing outside the engine. */
const ENGINE_KEYS = new Set(["_id", "_source", "_target"]);
const isElement = (value: GrafeoValue | undefined): value is Element =>
  typeof value === "object" && value !== null && "_id" in value && ("_labels" in value || "_type" in value);

function fromGrafeo(value: GrafeoValue): Value {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(fromGrafeo);
  if (value instanceof Date) return value.toISOString();
  const { nodes, edges } = value as Element;
  if (Array.isArray(nodes) && Array.isArray(edges) && isElement(nodes[0])) return pathOf(nodes, edges);
  const keys = isElement(value) ? Object.keys(value).filter((key) => !ENGINE_KEYS.has(key)) : Object.keys(value);
  return Object.fromEntries(keys.map((key) => [key, fromGrafeo((value as Element)[key]!)]));
}

/** A path as the list of what it passes: node, relationship, node, … */
const pathOf = (nodes: readonly GrafeoValue[], edges: readonly GrafeoValue[]): Value =>
  nodes.flatMap((node, index) => (index === 0 ? [node] : [edges[index - 1]!, node])).map(fromGrafeo);

/** All rows of a result. */
export const rowsOf = (result: QueryResult): Row[] => result.toArray().map(rowOf);

/** One row of a result: only those asked for are brought over from the engine. */
export const rowAt = (result: QueryResult, index: number): Row => rowOf(result.get(index));

const rowOf = (row: Record<string, GrafeoValue>): Row => {
  for (const key in row) {
    const value = row[key]!;
    if (typeof value === "object" || typeof value === "bigint") row[key] = fromGrafeo(value) as GrafeoValue;
  }
  return row as Row;
};

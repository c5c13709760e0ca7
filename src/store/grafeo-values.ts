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

/** Engine ids mean nothing outside the engine. */
const ENGINE_KEYS = new Set(["_id", "_source", "_target"]);

function fromGrafeo(value: GrafeoValue): Value {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(fromGrafeo);
  if (value instanceof Date) return value.toISOString();
  const isElement = "_id" in value && ("_labels" in value || "_type" in value);
  const entries = Object.entries(value).filter(([key]) => !(isElement && ENGINE_KEYS.has(key)));
  return Object.fromEntries(entries.map(([key, item]) => [key, fromGrafeo(item as GrafeoValue)]));
}

/** Rows of a result, at most `limit`. */
export function rowsOf(result: QueryResult, limit = Infinity): Row[] {
  const { length } = result;
  if (length > limit) return Array.from({ length: limit }, (_, index) => rowOf(result.get(index)));
  return result.toArray().map(rowOf);
}

const rowOf = (row: Record<string, GrafeoValue>): Row => {
  for (const key in row) {
    const value = row[key]!;
    if (typeof value === "object" || typeof value === "bigint") row[key] = fromGrafeo(value) as GrafeoValue;
  }
  return row as Row;
};

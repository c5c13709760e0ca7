import { createHash } from "node:crypto";
import type { Table, Value } from "../store/store.ts";

/** Digits that engines reckon alike: the last ones of a sum depend on its order. */
const DIGITS = 12;

/**
 * SHA-256 of an answer, the same for the same rows in any order, from either engine: columns, then rows as JSON with
 * keys sorted, rows themselves sorted. The order within a list counts. Pure.
 */
export function resultHash({ columns, rows }: Table): string {
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => ordered(row[column])))).sort();
  const hash = createHash("sha256").update(`${JSON.stringify(columns)}\n`);
  for (const line of lines) hash.update(`${line}\n`);
  return `sha256:${hash.digest("hex")}`;
}

function ordered(value: Value | undefined): Value {
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  if (typeof value !== "object" || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(ordered);
  const entries = Object.entries(value as { readonly [key: string]: Value });
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  // Engines give the labels of a node in orders of their own.
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === "_labels" ? [...(item as string[])].sort() : ordered(item)]),
  );
}

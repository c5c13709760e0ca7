import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import type { Parameters, Value } from "./store.ts";

/**
 * Parameters as the driver wants them. It sends every JS number as a float, which `LIMIT` refuses and which
 * makes 1 and 1.0 of one property; so whole numbers go as integers. `undefined` is null, in a map it is absent.
 */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, convert(value ?? null)]));
}

function convert(value: Value): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => convert(item ?? null));
  const map: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value as Parameters)) if (item !== undefined) map[key] = convert(item);
  return map;
}

/**
 * A value of the driver (integers are numbers already) as one of the port's; dates and points as text.
 * @param sorted keys of maps in order; else lists and maps are changed in place, as the driver made them for this answer
 */
export function fromNeo4j(value: unknown, sorted = true): Value {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return (value ?? null) as Value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = fromNeo4j(value[index], sorted);
    return value as Value;
  }
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype === Object.prototype || prototype === null) return fromMap(value as Record<string, unknown>, sorted);
  if (neo4j.isNode(value)) return { _labels: (value as Node).labels, ...fromMap((value as Node).properties, sorted) };
  if (neo4j.isRelationship(value)) {
    return { _type: (value as Relationship).type, ...fromMap((value as Relationship).properties, sorted) };
  }
  return neo4j.isPath(value) ? pathOf(value as Path) : String(value);
}

/** Keys sorted, as Grafeo gives them: the server's own order changes from run to run. */
function fromMap(map: Record<string, unknown>, sorted: boolean): { [key: string]: Value } {
  const target: Record<string, unknown> = sorted ? {} : map;
  const keys = Object.keys(map);
  for (const key of sorted ? keys.sort() : keys) target[key] = fromNeo4j(map[key], sorted);
  return target as { [key: string]: Value };
}

/** A path as the list of what it passes: node, relationship, node, … */
const pathOf = (path: Path): Value => [
  fromNeo4j(path.start),
  ...path.segments.flatMap((segment) => [fromNeo4j(segment.relationship), fromNeo4j(segment.end)]),
];

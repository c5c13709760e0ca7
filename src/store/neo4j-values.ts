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

/** A value of the driver (integers are numbers already) as one of the port's; dates and points as text. */
export function fromNeo4j(value: unknown): Value {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return (value ?? null) as Value;
  if (Array.isArray(value)) return value.map(fromNeo4j);
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype === Object.prototype || prototype === null) return fromMap(value as Record<string, unknown>);
  if (neo4j.isNode(value)) return { _labels: (value as Node).labels, ...fromMap((value as Node).properties) };
  if (neo4j.isRelationship(value)) {
    return { _type: (value as Relationship).type, ...fromMap((value as Relationship).properties) };
  }
  return neo4j.isPath(value) ? pathOf(value as Path) : String(value);
}

/** Keys sorted, as Grafeo gives them: the server's own order changes from run to run. */
const fromMap = (map: Record<string, unknown>): { [key: string]: Value } =>
  Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, fromNeo4j(map[key])]),
  );

/** A path as the list of what it passes: node, relationship, node, … */
const pathOf = (path: Path): Value => [
  fromNeo4j(path.start),
  ...path.segments.flatMap((segment) => [fromNeo4j(segment.relationship), fromNeo4j(segment.end)]),
];

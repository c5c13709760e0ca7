import type { GraphQLResolveInfo } from "graphql";
import { briefName, parameterAt, type Brief, type Level } from "../store/brief.ts";
import type { Parameters, Row, Value } from "../store/store.ts";
import { entity } from "./objects.ts";
import type { Page } from "./page.ts";
import { isBare, selects } from "./selection.ts";

/**
 * Lists that are asked for most, with the values of an edge that they tell in brief: those of the relationship, and those
 * of what is at its end. A map for each edge would take longer than all else.
 */
const VALUES: Readonly<Record<string, { readonly fact: readonly string[]; readonly node: readonly string[] }>> = {
  members: { fact: ["role"], node: ["id", "name"] },
  memberships: { fact: ["role"], node: ["id", "name"] },
  "posts-of-organization": { fact: ["title", "former"], node: ["id", "name"] },
  "posts-of-person": { fact: ["title", "former"], node: ["id", "name"] },
  "events-of-person": { fact: ["as"], node: ["id", "name", "type", "date"] },
};

/** Lists that one statement takes together at most: the plan of each further one is a plan of all above it, too. */
const LEVELS = 3;

/** Whether a list can be told in brief, and its entity and what is below it with it. */
export const mayBeBrief = (list: string): boolean => list in VALUES;

/** A list in brief, with the one that is asked for with each of its nodes. */
export interface BriefList {
  readonly level: Level;
  /** Of this list alone. */
  readonly own: Parameters;
  readonly below: BriefList | undefined;
  /** The same for two lists whose rows are the same, whatever is asked for below them. */
  readonly key: string;
  /** What is asked for, below as far as one statement goes. */
  readonly statement: string;
  readonly parameters: Parameters;
}

/** @param own parameters of the list, and of the page that is asked for */
export function briefList(
  list: string,
  page: Page,
  own: Parameters,
  info: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "operation">,
  below: BriefList | undefined,
): BriefList {
  const level = {
    list,
    isFromEnd: page.isFromEnd,
    isUncounted: !selects(info, "totalCount"),
    isBare: isBare(info) && (page.isFromEnd ? page.after : page.before) === "",
  };
  const asked = { level, own, below };
  const key = `${briefName(level)} ${JSON.stringify(own)}`;
  return { ...asked, key, statement: briefName(briefOf(asked)), parameters: parametersOf(asked) };
}

type Asked = Pick<BriefList, "level" | "own" | "below">;

const briefOf = ({ level, below }: Asked, at = 1): Brief => ({
  ...level,
  below: below && at < LEVELS ? briefOf(below, at + 1) : undefined,
});

function parametersOf({ own, below }: Asked, at = 1): Parameters {
  const named = Object.fromEntries(Object.entries(own).map(([name, value]) => [parameterAt(name, at), value]));
  return below && at < LEVELS ? { ...named, ...parametersOf(below, at + 1) } : named;
}

/** An edge as a statement tells it in brief. */
export interface BriefEdge {
  /** Undefined where it is bare. */
  readonly sort: string | undefined;
  /** Fields of the edge. */
  readonly edge: { readonly node: object | undefined };
  /** The row of the list below, of the node of this edge, where it came with it. */
  readonly told: (Row & { readonly id: string }) | undefined;
}

/** An edge from its values. */
export function briefEdge(values: readonly Value[], { level, below }: BriefList): BriefEdge {
  const { fact, node } = VALUES[level.list]!;
  const edge: Record<string, Value> & { node?: object } = {};
  const thing: Record<string, Value> = {};
  let at = 0;
  const sort = level.isBare ? undefined : (values[at++] as string);
  if (!level.isBare) edge["key"] = values[at++]!;
  const kind = values[at++];
  for (const name of fact) edge[name] = values[at++]!;
  for (const name of node) thing[name] = values[at++]!;
  const inner = below && values[at++];
  const told = inner === undefined ? undefined : { id: thing["id"] as string, edges: inner, total: values[at] ?? null };
  return { sort, edge: Object.assign(edge, { node: entity(thing, kind) }), told };
}

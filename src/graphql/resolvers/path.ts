import type { Parameters, Row } from "../../store/store.ts";
import type { Context } from "../context.ts";
import type { Way } from "../known-graph.ts";
import { entity, relation, type Properties, type Thing } from "../objects.ts";
import { LONGEST } from "../sizes.ts";
import type { Passing } from "../ties.ts";
import { unknown } from "./lists.ts";
import { answeringId, byId } from "./one.ts";
import { between, filterOf, type Filter } from "./walk.ts";

export interface PathArguments extends Filter {
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number | null;
}

/**
 * A shortest chain between two entities.
 * @throws NOT_FOUND where an id is unknown; ARGUMENT_INVALID where `maxLength` is not 1 to 6 or `maxDegree` below 1
 */
export async function path(_: unknown, args: PathArguments, context: Context): Promise<object> {
  const asked = { maxLength: between("maxLength", args.maxLength ?? LONGEST, 1, LONGEST), ...filterOf(args) };
  const { from, row } = await anchored(context, args, async (from, to) => {
    // Searched from the same end whichever end is asked for: of several chains it is the same one.
    const [one, other] = from < to ? [from, to] : [to, from];
    const found = (await amongKnown(context, one, other, asked)) ?? (await amongAll(context, one, other, asked));
    return found && one !== from ? { ...found, start: found["goal"]!, goal: found["start"]! } : found;
  });
  if (!row) return alone(context, from);
  const ties = row["ties"] as readonly Properties[];
  // An end without any relationship cannot be reached, however long the chain may be.
  if (ties.length === 0)
    return { found: false, truncated: row["connected"] === true, length: null, nodes: [], hops: [] };
  return { ...chainOf(ties, from), found: true, truncated: false };
}

type Asked = Passing & Parameters;

/** Undefined where the relationships are not known, or are those of another state of the graph. */
async function amongKnown(context: Context, from: string, to: string, asked: Asked): Promise<Row | undefined> {
  const way = context.known.way(from, to, asked);
  if (!way) return undefined;
  const ties = await tiesOf(context, way);
  if (!ties) {
    context.known.outdated();
    return undefined;
  }
  const inOrder = ties.map((tie, at) => (way.hops[at]!.near === way.hops[at]!.from ? tie : turned(tie)));
  return { start: from, goal: to, ties: inOrder, connected: way.connected };
}

/** What the graph tells of the relationships of a chain; undefined where it is in another state by now. */
async function tiesOf(context: Context, { version, hops }: Way): Promise<readonly Properties[] | undefined> {
  if (hops.length === 0) return (await context.known.isIn(version)) ? [] : undefined;
  const [row] = await context.read("api/hops", {
    nears: hops.map(({ near }) => near),
    keys: hops.map(({ key }) => key),
  });
  const ties = (row?.["ties"] ?? []) as readonly Properties[];
  return row?.["version"] === version && ties.length === hops.length ? ties : undefined;
}

/** The same relationship, come to from its other end. */
const turned = ({ one, other, oneKind, otherKind, ...rest }: Properties): Properties =>
  ({ ...rest, one: other, other: one, oneKind: otherKind, otherKind: oneKind }) as Properties;

async function amongAll(context: Context, from: string, to: string, asked: Asked): Promise<Row | undefined> {
  const [row] = await context.read("api/path", { from, to, ...asked });
  context.known.missed(Number(row?.["entities"]), true);
  return row;
}

/**
 * What a search gives between two entities, by the ids that answer for those given; no row for a thing and itself.
 * @throws NOT_FOUND where an id is unknown
 */
export async function anchored(
  context: Context,
  args: Pick<PathArguments, "from" | "to">,
  search: (from: string, to: string) => Promise<Row | undefined>,
): Promise<{ readonly from: string; readonly row: Row | undefined }> {
  const asked = args.from === args.to ? undefined : await search(args.from, args.to);
  const answering = async (end: unknown, id: string) => (end ? id : answeringId(context, id));
  const [from, to] = [await answering(asked?.["start"], args.from), await answering(asked?.["goal"], args.to)];
  if (from === to) return { from, row: undefined };
  const row = from !== args.from || to !== args.to ? await search(from, to) : asked;
  if (!row?.["start"]) throw unknown("from", args.from);
  if (!row["goal"]) throw unknown("to", args.to);
  return { from, row };
}

/** Nodes and hops of a chain, from the end that is asked for. */
export function chainOf(ties: readonly Properties[], from: string): object {
  const hops = ties.map((tie) => {
    const [one, other] = [entity(tie["one"], tie["oneKind"])!, entity(tie["other"], tie["otherKind"])!];
    return {
      from: one,
      to: other,
      relation: tie["subject"] === one.id ? relation(tie, one, other) : relation(tie, other, one),
    };
  });
  const ordered =
    hops[0]!.from.id === from ? hops : hops.toReversed().map((hop) => ({ ...hop, from: hop.to, to: hop.from }));
  return { length: ordered.length, nodes: [ordered[0]!.from, ...ordered.map(({ to }) => to)], hops: ordered };
}

/** The chain of a thing to itself. */
async function alone(context: Context, id: string): Promise<object> {
  return { found: true, truncated: false, length: 0, nodes: [await itself(context, id)], hops: [] };
}

/** @throws NOT_FOUND where it is no entity */
export async function itself(context: Context, id: string): Promise<Thing> {
  const self = await byId(context, id);
  if (!self || self.__typename === "Document" || self.__typename === "Statement") throw unknown("from", id);
  return self;
}

import { GraphError } from "../../errors.ts";
import type { Row } from "../../store/store.ts";
import type { Context } from "../context.ts";
import { entity, relation, type Properties, type Thing } from "../objects.ts";
import { LONGEST } from "../sizes.ts";
import { unknown } from "./lists.ts";
import { answeringId, byId } from "./one.ts";

interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number | null;
}

/**
 * A shortest chain between two entities.
 * @throws NOT_FOUND where an id is unknown; ARGUMENT_INVALID where `maxLength` is not 1 to 6
 */
export async function path(_: unknown, args: PathArguments, context: Context): Promise<object> {
  const maxLength = args.maxLength ?? LONGEST;
  if (maxLength < 1 || maxLength > LONGEST) {
    throw new GraphError("ARGUMENT_INVALID", `maxLength: ${maxLength} is not from 1 to ${LONGEST}`);
  }
  const asked = await between(context, args.from, args.to, maxLength);
  const answering = async (end: unknown, id: string) => (end ? id : answeringId(context, id));
  const [from, to] = [await answering(asked?.["start"], args.from), await answering(asked?.["goal"], args.to)];
  if (from === to) return alone(context, from);
  const isOther = from !== args.from || to !== args.to;
  const row = isOther ? await between(context, from, to, maxLength) : asked;
  if (!row?.["start"]) throw unknown("from", args.from);
  if (!row["goal"]) throw unknown("to", args.to);
  const ties = row["ties"] as readonly Properties[] | null;
  // An end without any relationship cannot be reached, however long the chain may be.
  if (!ties) return { found: false, truncated: row["connected"] === true, length: null, nodes: [], hops: [] };
  const nodes = (row["nodes"] as readonly Properties[]).map(({ node, kind }) => entity(node, kind)!);
  const hops = ties.map((tie, index) => hop(tie, nodes[index]!, nodes[index + 1]!));
  return { found: true, truncated: false, length: hops.length, nodes, hops };
}

/** The row of `api/path`; none for a thing and itself. */
async function between(context: Context, from: string, to: string, maxLength: number): Promise<Row | undefined> {
  if (from === to) return undefined;
  return (await context.read("api/path", { from, to, maxLength }))[0];
}

const hop = (tie: Properties, from: Thing, to: Thing): object => ({
  from,
  to,
  relation: tie["subject"] === from.id ? relation(tie, from, to) : relation(tie, to, from),
});

async function alone(context: Context, id: string): Promise<object> {
  const self = await byId(context, id);
  if (!self || self.__typename === "Document" || self.__typename === "Statement") throw unknown("from", id);
  return { found: true, truncated: false, length: 0, nodes: [self], hops: [] };
}

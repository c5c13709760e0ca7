import type { Context } from "../context.ts";
import { entity, relation, type Properties, type Thing } from "../objects.ts";
import { MOST_NEAR, NEAR, RELATIONS_EACH } from "../sizes.ts";
import { unknown } from "./lists.ts";
import { answeringId } from "./one.ts";
import { between, filterOf, type Filter } from "./walk.ts";

const DEEPEST = 3;

interface NeighbourhoodArguments extends Filter {
  readonly id: string;
  readonly depth?: number | null;
  readonly limit?: number | null;
}

/**
 * What lies around an entity, and the relationships among all of it.
 * @throws NOT_FOUND where the id is unknown; ARGUMENT_INVALID where `depth` is not 1 to 3, `limit` not 1 to 500 or
 *   `maxDegree` below 1
 */
export async function neighbourhood(_: unknown, args: NeighbourhoodArguments, context: Context): Promise<object> {
  const { id } = args;
  const depth = between("depth", args.depth ?? 1, 1, DEEPEST);
  const limit = between("limit", args.limit ?? NEAR, 1, MOST_NEAR);
  const asked = { depth, limit, most: RELATIONS_EACH * limit, ...filterOf(args) };
  const ask = (wanted: string) => context.load("api/neighbourhood", asked, wanted);
  const row = (await ask(id)) ?? (await ask(await answeringId(context, id)));
  if (!row) throw unknown("id", id);
  const center = entity(row["center"], row["kind"])!;
  const nodes = row["nodes"] as readonly Properties[];
  const near = nodes.map(({ node, kind, distance, degree }) => ({ node: entity(node, kind)!, distance, degree }));
  const known = new Map<unknown, Thing>([center, ...near.map(({ node }) => node)].map((node) => [node.id, node]));
  const ties = row["ties"] as readonly Properties[];
  return {
    center,
    degree: row["degree"],
    nodes: near,
    relations: ties.map((tie) => relation(tie, known.get(tie["subject"]), known.get(tie["object"]))),
    truncated: row["truncated"],
  };
}

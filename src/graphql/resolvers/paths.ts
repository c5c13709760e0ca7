import type { Context } from "../context.ts";
import type { Properties } from "../objects.ts";
import { LONGEST, MOST_CHAINS } from "../sizes.ts";
import { anchored, chainOf, itself, type PathArguments } from "./path.ts";
import { between, filterOf } from "./walk.ts";

/** How long chains may be, and how many are given, where nothing else is asked for. */
const USUAL = { length: 4, chains: 5 };

interface PathsArguments extends PathArguments {
  readonly first?: number | null;
  readonly overlapping?: boolean | null;
}

/** What `Paths` of the schema holds. */
interface Chains {
  readonly chains: readonly object[];
  readonly truncated: boolean;
}

/**
 * The shortest chain in which what follows one another held at one time: the first of those that `paths` gives. Where there
 * is none, a longer one may be.
 * @throws as `paths` does
 */
export async function overlappingPath(_: unknown, args: PathArguments, context: Context): Promise<object> {
  const asked = { ...args, first: 1, maxLength: args.maxLength ?? LONGEST, overlapping: true };
  const [chain] = (await paths(_, asked, context)).chains;
  return chain
    ? { ...chain, found: true, truncated: false }
    : { found: false, truncated: true, length: null, nodes: [], hops: [] };
}

/**
 * The shortest chains between two entities.
 * @throws NOT_FOUND where an id is unknown; ARGUMENT_INVALID where a number is out of range
 */
export async function paths(_: unknown, args: PathsArguments, context: Context): Promise<Chains> {
  const first = between("first", args.first ?? USUAL.chains, 1, MOST_CHAINS);
  const asked = {
    maxLength: between("maxLength", args.maxLength ?? USUAL.length, 1, LONGEST),
    overlapping: args.overlapping ?? false,
    limit: first + 1,
    ...filterOf(args),
  };
  const { from, row } = await anchored(context, args, async (from, to) => {
    const [one, other] = from < to ? [from, to] : [to, from];
    const [found] = await context.read("api/paths", { from: one, to: other, ...asked });
    return found && one !== from ? { ...found, start: found["goal"]!, goal: found["start"]! } : found;
  });
  if (!row) return { chains: [{ length: 0, nodes: [await itself(context, from)], hops: [] }], truncated: false };
  const chains = row["chains"] as readonly (readonly Properties[])[];
  return {
    chains: chains.slice(0, first).map((ties) => chainOf(ties, from)),
    truncated: chains.length > first || row["wide"] === true,
  };
}

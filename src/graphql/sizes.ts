/** Entities of one neighbourhood at most. */
export const MOST_NEAR = 500;
/** Entities of a neighbourhood where no other number is asked for. */
export const NEAR = 100;
/** Relationships of a neighbourhood at most, for each of its entities. */
export const RELATIONS_EACH = 4;
/** Relationships of a path at most. */
export const LONGEST = 6;
/** Paths between two entities at most. */
export const MOST_CHAINS = 10;

/** Consortia that are compared at a time at most. */
export const MOST_COMPARED = 20;

/** The value of an argument of a field, or its default: null where there is neither, or it is no number. */
export type Given = (argument: string) => number | null;

/**
 * How many entries a list has at most that takes no `first` of its own, from the arguments of the nearest field above
 * that has them. What stands neither here nor takes `first` or `ids` counts as one.
 */
export const SIZES: Readonly<Record<string, (above: Given) => number>> = {
  "Neighbourhood.nodes": (above) => Math.min(above("limit") ?? NEAR, MOST_NEAR),
  "Neighbourhood.relations": (above) => RELATIONS_EACH * Math.min(above("limit") ?? NEAR, MOST_NEAR),
  // For each of the entities asked for.
  "Excerpt.relations": () => RELATIONS_EACH,
  "Path.nodes": (above) => Math.min(above("maxLength") ?? LONGEST, LONGEST) + 1,
  "Path.hops": (above) => Math.min(above("maxLength") ?? LONGEST, LONGEST),
  "Query.paths": () => 1,
  "Query.compare": () => MOST_COMPARED,
  // Of each body a handful: one for each role, or for each post; more are rare.
  "OverlapEdge.memberships": () => MOST_COMPARED,
  "Paths.chains": (above) => Math.min(above("first") ?? MOST_CHAINS, MOST_CHAINS),
  "Chain.nodes": (above) => Math.min(above("maxLength") ?? LONGEST, LONGEST) + 1,
  "Chain.hops": (above) => Math.min(above("maxLength") ?? LONGEST, LONGEST),
};

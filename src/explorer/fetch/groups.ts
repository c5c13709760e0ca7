import { PREDICATES, PREDICATE_NAMES, type Kind, type Predicate } from "../../model/ontology.ts";
import { ask, question } from "./graphql.ts";
import type { Direction, Group } from "./relations.ts";

/** A kind of relationship of an entity, with how many there are. */
export interface CountedGroup extends Group {
  readonly count: number;
}

const DIRECTIONS: readonly Direction[] = ["OUT", "IN"];

/** Kinds of relationship that an entity of a kind may have, in the order of the vocabulary. */
export const groupsOf = (kind: Kind): Group[] =>
  PREDICATE_NAMES.filter((predicate) => predicate !== "STATES_COUNT").flatMap((predicate) =>
    DIRECTIONS.filter((direction) => {
      const kinds: readonly string[] = PREDICATES[predicate][direction === "OUT" ? "from" : "to"];
      return kinds.includes(kind);
    }).map((direction) => ({ predicate, direction })),
  );

interface Counts {
  readonly relationCounts: readonly {
    readonly predicate: Predicate;
    readonly direction: Direction;
    readonly count: number;
  }[];
}
export const COUNTS = question<{ id: string }, { node: Counts | null }>(
  "query Counts($id: ID!) { node(id: $id) { ... on Entity { relationCounts { predicate direction count } } } }",
);

/** How many relationships of each kind an entity has, counted before any is fetched. */
export async function groupCounts(id: string, kind: Kind): Promise<CountedGroup[]> {
  const counted = (await ask(COUNTS, { id })).node?.relationCounts ?? [];
  return groupsOf(kind).flatMap((group) => {
    // The server counts them for each kind of the other end.
    const same = counted.filter(
      ({ predicate, direction }) => predicate === group.predicate && direction === group.direction,
    );
    const count = same.reduce((sum, each) => sum + each.count, 0);
    return count > 0 ? [{ ...group, count }] : [];
  });
}

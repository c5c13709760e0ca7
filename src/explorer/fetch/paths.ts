import type { Predicate } from "../../model/ontology.ts";
import type { Entity, Relation } from "../graph/entities.ts";
import { ENTITY, RELATION, relationOf, type RelationAnswer } from "./fields.ts";
import { ask, question } from "./graphql.ts";

/** How chains are looked for. */
export interface PathWishes {
  /** Chains at most, 1 to 10. */
  readonly first: number;
  /** Relationships at most, 1 to 6. */
  readonly maxLength: number;
  /** Only these; all where absent. */
  readonly predicates: readonly Predicate[] | null;
  /** Nothing with more relationships than that is passed; null lets all be passed. */
  readonly maxDegree: number | null;
  /** Only what may have held at one time. */
  readonly overlapping: boolean;
}
/** One way from one entity to another. */
export interface Chain {
  readonly nodes: readonly Entity[];
  /** As many as there are steps between the nodes. */
  readonly relations: readonly Relation[];
}
interface Found {
  readonly truncated: boolean;
  readonly chains: readonly {
    readonly nodes: readonly Entity[];
    readonly hops: readonly { readonly relation: RelationAnswer }[];
  }[];
}

export const PATHS = question<PathWishes & { from: string; to: string }, { paths: Found | null }>(
  `query Paths($from: ID!, $to: ID!, $first: Int!, $maxLength: Int!, $predicates: [Predicate!], $maxDegree: Int, $overlapping: Boolean) {
  paths(from: $from, to: $to, first: $first, maxLength: $maxLength, predicates: $predicates, maxDegree: $maxDegree, overlapping: $overlapping) {
    truncated chains { nodes { ${ENTITY} } hops { relation { ${RELATION} } } }
  }
}`,
);

/** The shortest chains between two entities, the shortest first. */
export async function chainsBetween(from: string, to: string, wishes: PathWishes) {
  const { paths } = await ask(PATHS, { from, to, ...wishes });
  const chains = (paths?.chains ?? []).map(({ nodes, hops }): Chain => ({
    nodes,
    relations: hops.map(({ relation }) => relationOf(relation)),
  }));
  return { chains, truncated: paths?.truncated ?? false };
}

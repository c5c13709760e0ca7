import type { Predicate } from "../../model/ontology.ts";
import type { Entity, Relation } from "../graph/entities.ts";
import { ENTITY, RELATION, relationOf, type RelationAnswer } from "./fields.ts";
import { ask, question } from "./graphql.ts";

export type Direction = "OUT" | "IN";

/** A kind of relationship as an entity has it. */
export interface Group {
  readonly predicate: Predicate;
  /** Where the entity stands. */
  readonly direction: Direction;
}
/** A relationship with what is at its other end. */
export interface Fact {
  readonly relation: Relation;
  readonly other: Entity;
}
export interface FactPage {
  readonly total: number;
  readonly facts: readonly Fact[];
  /** Where the next page begins; undefined where this is the last. */
  readonly next: string | undefined;
}
type EndedRelation = RelationAnswer & { readonly subject: Entity; readonly object: Entity };

export const RELATIONS = question<
  { of: string; predicates: readonly Predicate[]; direction: Direction; first: number; after: string | null },
  {
    relations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: readonly { node: EndedRelation }[];
    } | null;
  }
>(`query Relations($of: ID!, $predicates: [Predicate!], $direction: Direction, $first: Int!, $after: String) {
  relations(of: $of, predicates: $predicates, direction: $direction, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { ${RELATION} subject { ${ENTITY} } object { ${ENTITY} } } }
  }
}`);

/** A page of an entity's relationships of one kind, by the names of their other ends. */
export async function relationsOf(
  of: string,
  { predicate, direction }: Group,
  first: number,
  after?: string,
): Promise<FactPage> {
  const { relations } = await ask(RELATIONS, { of, predicates: [predicate], direction, first, after: after ?? null });
  const facts = (relations?.edges ?? []).map(({ node }) => ({
    relation: relationOf(node),
    other: direction === "OUT" ? node.object : node.subject,
  }));
  const { hasNextPage = false, endCursor = null } = relations?.pageInfo ?? {};
  return { total: relations?.totalCount ?? 0, facts, next: hasNextPage && endCursor ? endCursor : undefined };
}

const PAGE = 100;
/** Entities that one expansion brings in at most. */
export const MOST_EXPANDED = 1_000;

/** All of an entity's relationships of one kind, up to `most`. */
export async function allRelationsOf(of: string, group: Group, most = MOST_EXPANDED): Promise<Fact[]> {
  const facts: Fact[] = [];
  let next: string | undefined;
  do {
    const page = await relationsOf(of, group, PAGE, next);
    facts.push(...page.facts);
    next = page.next;
  } while (next && facts.length < most);
  return facts;
}

import type { Entity, Relation } from "../graph/entities.ts";
import { SENTENCE, type Sentence } from "./evidence.ts";
import { ENTITY, RELATION, relationOf, type RelationAnswer } from "./fields.ts";
import { ask, question } from "./graphql.ts";

export type Basis = "EVENT" | "STATED" | "SEEN" | "ENDED";

/** Something that is told of an entity, with its date and sentences. */
export interface Told {
  readonly date: string | null;
  readonly basis: Basis | null;
  readonly node: Entity;
  readonly relation: Relation;
  readonly subject: string;
  readonly evidence: readonly Sentence[];
}
type TimelineEdge = Pick<Told, "date" | "basis" | "node"> & {
  readonly relation: RelationAnswer & { readonly evidence: readonly Sentence[] };
};

export const TIMELINE = question<
  { id: string; after: string | null },
  {
    timeline: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: readonly TimelineEdge[];
    } | null;
  }
>(`query Timeline($id: ID!, $after: String) {
  timeline(id: $id, first: 50, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { date basis node { ${ENTITY} } relation { ${RELATION} evidence(first: 1) { ${SENTENCE} } } }
  }
}`);

/** What is told of an entity at most in a report. */
export const MOST_TOLD = 200;

/** What is told of an entity in the order of time, and how much there is in all. */
export async function timeline(id: string): Promise<{ readonly total: number; readonly told: readonly Told[] }> {
  const told: Told[] = [];
  let total = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof timelinePage>> = await timelinePage(id, after);
    total = page?.totalCount ?? 0;
    told.push(
      ...(page?.edges ?? []).map(({ relation: { evidence, ...relation }, ...rest }) => ({
        ...rest,
        relation: relationOf(relation),
        subject: relation.subject.id,
        evidence,
      })),
    );
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && told.length < MOST_TOLD);
  return { total, told };
}
const timelinePage = async (id: string, after: string | null) => (await ask(TIMELINE, { id, after })).timeline;

export interface Interlock {
  readonly node: Entity;
  readonly body: Entity;
  readonly atOnce: boolean;
  readonly here: readonly { readonly title: string | null }[];
  readonly there: readonly { readonly title: string | null }[];
}
export interface CoMember {
  readonly node: Entity;
  readonly bodies: readonly Entity[];
}

export const TIES = question<
  { id: string },
  {
    interlocks: { totalCount: number; edges: readonly Interlock[] } | null;
    coMembers: { totalCount: number; edges: readonly CoMember[] } | null;
  }
>(`query Ties($id: ID!) {
  interlocks(one: $id, first: 50) {
    totalCount edges { atOnce node { ${ENTITY} } body { ${ENTITY} } here { title } there { title } }
  }
  coMembers(organization: $id, first: 50) { totalCount edges { node { ${ENTITY} } bodies(first: 5) { ${ENTITY} } } }
}`);

/** Whom a body shares with others: people with posts in both, and consortia in which both are members. */
export const ties = (id: string) => ask(TIES, { id });

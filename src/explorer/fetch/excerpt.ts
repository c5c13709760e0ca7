import type { Entity, Relation } from "../graph/entities.ts";
import { ENTITY, RELATION, relationOf, type RelationAnswer } from "./fields.ts";
import { ask, parts, question } from "./graphql.ts";

export interface Excerpt {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}
interface ExcerptAnswer {
  readonly entities: readonly Entity[];
  readonly relations: readonly RelationAnswer[];
}

export const EXCERPT = question<{ ids: readonly string[]; with: readonly string[] }, { excerpt: ExcerptAnswer | null }>(
  `query Excerpt($ids: [ID!]!, $with: [ID!]) {
  excerpt(ids: $ids, with: $with) { entities { ${ENTITY} } relations { ${RELATION} } }
}`,
);
export const OVERVIEW = question<{ first: number }, { overview: ExcerptAnswer | null }>(
  `query Overview($first: Int!) { overview(first: $first) { entities { ${ENTITY} } relations { ${RELATION} } } }`,
);

const MOST_IDS = 500;
const MOST_OTHERS = 5_000;

/** Entities by id, with the relationships among them and between them and those of `others`. An unknown id is left out. */
export async function excerpt(ids: readonly string[], others: readonly string[] = []): Promise<Excerpt> {
  const entities: Entity[] = [];
  const relations: Relation[] = [];
  for (const [index, some] of parts(ids, MOST_IDS).entries()) {
    // What ties these to those of an earlier part came with that part.
    const beside = [...new Set([...ids.slice(index * MOST_IDS), ...others])];
    const asked = parts(beside, MOST_OTHERS).map((each) => ask(EXCERPT, { ids: some, with: each }));
    for (const [turn, { excerpt }] of (await Promise.all(asked)).entries()) {
      if (turn === 0) entities.push(...(excerpt?.entities ?? []));
      relations.push(...(excerpt?.relations ?? []).map(relationOf));
    }
  }
  return { entities, relations };
}

/** What is connected most. */
export async function overview(first: number): Promise<Excerpt> {
  const { overview } = await ask(OVERVIEW, { first });
  return { entities: overview?.entities ?? [], relations: (overview?.relations ?? []).map(relationOf) };
}

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
  for (const some of parts(ids, MOST_IDS)) {
    for (const [index, beside] of parts([...new Set([...ids, ...others])], MOST_OTHERS).entries()) {
      const { excerpt } = await ask(EXCERPT, { ids: some, with: beside });
      if (index === 0) entities.push(...(excerpt?.entities ?? []));
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

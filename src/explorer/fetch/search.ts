import type { Entity } from "../graph/entities.ts";
import { ask, question } from "./graphql.ts";
import { ENTITY } from "./fields.ts";

export type MatchReason = "NAME" | "ALIAS" | "PREFIX" | "CONTAINS" | "PINYIN" | "INITIALS";

/** An entity found, and why. */
export interface Hit {
  readonly node: Entity;
  readonly reason: MatchReason;
  /** The form of the name that matched. */
  readonly matched: string;
}

export const SEARCH = question<
  { text: string; first: number },
  { search: { totalCount: number; edges: readonly Hit[] } | null }
>(`query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) { totalCount edges { reason matched node { ${ENTITY} } } }
}`);

/** The best matches, and how many there are in all. */
export async function search(text: string, first: number, signal: AbortSignal) {
  const { search } = await ask(SEARCH, { text, first }, signal);
  return search ?? { totalCount: 0, edges: [] };
}

import type { Kind } from "../../model/ontology.ts";
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
  { text: string; kinds: readonly Kind[] | null; first: number },
  { search: { totalCount: number; edges: readonly Hit[] } | null }
>(`query Search($text: String!, $kinds: [Kind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) { totalCount edges { reason matched node { ${ENTITY} } } }
}`);

/** Characters of a text that may be searched for; the server takes no more. */
export const LONGEST_TEXT = 100;

/** The best matches, and how many there are in all; of some kinds only, or of any. */
export async function search(text: string, first: number, signal: AbortSignal, kinds: readonly Kind[] | null = null) {
  const { search } = await ask(SEARCH, { text, kinds, first }, signal);
  return search ?? { totalCount: 0, edges: [] };
}

import type { Role } from "../../model/ontology.ts";
import type { Entity } from "../graph/entities.ts";
import { SENTENCE, type Sentence } from "./evidence.ts";
import { ENTITY } from "./fields.ts";
import { ask, question } from "./graphql.ts";

/** A role or post on a council on a date, and why it is taken to have held then. */
export interface Seat {
  readonly key: string;
  readonly node: Entity;
  readonly basis: "STATED" | "SEEN" | "NEAR";
  readonly title: string | null;
  readonly role: Role | null;
  /** As far as texts show; null where none does. */
  readonly begins: string | null;
  readonly ends: string | null;
  readonly evidence: readonly Sentence[];
}

export const COUNCIL = question<
  { id: string; date: string },
  { node: { readonly council?: { readonly totalCount: number; readonly edges: readonly Seat[] } } | null }
>(`query Council($id: ID!, $date: String!) {
  node(id: $id) { ... on Consortium { council(date: $date, first: 50) { totalCount edges {
    key basis title role begins ends node { ${ENTITY} } evidence(first: 1) { ${SENTENCE} }
  } } } }
}`);

/**
 * Who led a consortium on a date, the highest role first, and how many there are in all.
 * @param date as far as it is known: 2024, 2024-06 or 2024-06-18
 */
export async function councilOn(id: string, date: string) {
  const { node } = await ask(COUNCIL, { id, date });
  return node?.council ?? { totalCount: 0, edges: [] };
}

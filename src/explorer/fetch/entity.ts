import type { Entity } from "../graph/entities.ts";
import { SENTENCE, SOURCE, type Sentence, type SourceHead } from "./evidence.ts";
import { ENTITY } from "./fields.ts";
import { ask, question } from "./graphql.ts";

export type ContradictionRule = "ONE_CHAIR" | "ONE_HOLDER" | "ONE_FOUNDING" | "ONE_COUNT";

/** What is known of an entity beside its relationships. What its kind does not have is absent. */
export interface Profile extends Entity {
  readonly aliases: readonly string[];
  readonly hijacked?: boolean;
  readonly form?: string | null;
  readonly level?: string | null;
  readonly stage?: string | null;
  readonly branch?: string | null;
  readonly region?: { readonly name: string } | null;
  readonly industries?: readonly { readonly industry: { readonly code: string; readonly name: string } }[];
  readonly eventType?: string | null;
  readonly date?: string | null;
  readonly place?: string | null;
  readonly number?: string | null;
  readonly issued?: string | null;
  readonly workKind?: string | null;
  readonly documents: { readonly totalCount: number; readonly edges: readonly { readonly node: SourceHead }[] };
  readonly counts?: { readonly edges: readonly StatedCount[] };
  readonly contradictions?: { readonly edges: readonly Contradiction[] };
  readonly possiblySame?: { readonly edges: readonly LookAlike[] };
}
export interface StatedCount {
  readonly key: string;
  readonly of: string;
  readonly n: number;
  readonly node: SourceHead;
}
export interface Contradiction {
  readonly rule: ContradictionRule;
  /** In which body. */
  readonly node: Entity;
  readonly one: ContradictingFact;
  readonly other: ContradictingFact;
}
export interface ContradictingFact {
  readonly node: { readonly name?: string; readonly title?: string | null; readonly source?: string };
  readonly title?: string | null;
  readonly n?: number | null;
  readonly begins?: string | null;
  readonly ends?: string | null;
  readonly evidence: readonly Sentence[];
}
export interface LookAlike {
  readonly score: number;
  readonly node: Entity;
}

const LOOK_ALIKES = `possiblySame(first: 10) { edges { score node { ${ENTITY} } } }`;
const CLAIM = `node { ... on Entity { name } ... on Document { title source } } title n begins ends
  evidence(first: 2) { ${SENTENCE} }`;
const CONTRADICTIONS = `contradictions(first: 10) { edges { rule node { ${ENTITY} } one { ${CLAIM} } other { ${CLAIM} } } }`;

/** Of a node, all that a profile holds. */
export const PROFILE_FIELDS = `
    ... on Entity { ${ENTITY} aliases documents(first: 10) { totalCount edges { node { ${SOURCE} } } } }
    ... on Organization { hijacked region { name } counts(first: 20) { edges { key of n node { ${SOURCE} } } }
      ${CONTRADICTIONS} ${LOOK_ALIKES} }
    ... on Consortium { form level industries { industry { code name } } }
    ... on School { stage }
    ... on Enterprise { industries { industry { code name } } }
    ... on Government { level branch }
    ... on Person { ${CONTRADICTIONS} ${LOOK_ALIKES} }
    ... on Event { eventType: type date place }
    ... on Policy { number issued }
    ... on Work { workKind }
`;

export const PROFILE = question<{ id: string }, { node: Profile | null }>(`query Profile($id: ID!) {
  node(id: $id) {
    ${PROFILE_FIELDS}
  }
}`);

/** What is known of an entity beside its relationships; null where there is none of this id. */
export const profileOf = async (id: string): Promise<Profile | null> => (await ask(PROFILE, { id })).node;

import type { Kind, Role } from "../../model/ontology.ts";
import type { Entity } from "../graph/entities.ts";
import type { SourceHead } from "./evidence.ts";
import { SOURCE } from "./evidence.ts";
import { ENTITY } from "./fields.ts";
import { ask, question } from "./graphql.ts";

export interface Compared {
  readonly consortium: Entity;
  readonly members: number;
  readonly shared: number;
  readonly own: number;
  readonly roles: readonly { readonly role: Role; readonly count: number }[];
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  readonly counts: readonly {
    readonly of: string;
    readonly stated: number;
    readonly found: number | null;
    readonly document: SourceHead;
  }[];
  readonly ownMembers: { readonly totalCount: number; readonly edges: readonly { readonly node: Entity }[] };
}
export interface Shared {
  readonly node: Entity;
  readonly memberships: readonly { readonly role: Role | null; readonly object: { readonly id: string } }[];
}

export const COMPARE = question<
  { consortia: readonly string[] },
  {
    compare: readonly Compared[] | null;
    overlap: { readonly totalCount: number; readonly edges: readonly Shared[] } | null;
  }
>(`query Compare($consortia: [ID!]!) {
  compare(consortia: $consortia) {
    consortium { ${ENTITY} } members shared own roles { role count } kinds { kind count }
    counts { of stated found document { ${SOURCE} } }
    ownMembers(first: 100) { totalCount edges { node { ${ENTITY} } } }
  }
  overlap(consortia: $consortia, first: 100) {
    totalCount edges { node { ${ENTITY} } memberships { role object { id } } }
  }
}`);

/** Consortia side by side, and the members that several of them share. */
export const compare = (consortia: readonly string[]) => ask(COMPARE, { consortia });

import type { Relation } from "../graph/entities.ts";

/** What the picture needs of an entity: `Entity` of src/explorer/graph/. */
export const ENTITY = "id kind name documentCount";

/** What the picture needs of a relationship. */
export const RELATION = `key predicate subject { id } object { id } title role as former since until batch level rank
  documents firstSeen lastSeen confidence`;

/** The same as GraphQL answers it: ends are objects. */
export type RelationAnswer = Omit<Relation, "subject" | "object"> & {
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
};

export const relationOf = ({ subject, object, ...rest }: RelationAnswer): Relation => ({
  ...rest,
  subject: subject.id,
  object: object.id,
});

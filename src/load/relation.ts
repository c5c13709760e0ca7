import { idOf } from "../model/id.ts";
import type { Predicate } from "../model/ontology.ts";
import type { Claim, Fields } from "./facts.ts";

/** A relationship of the graph: what one or more statements say, between canonical entities. */
export interface Relation {
  /** Made of all that tells it from another: type, ends and fields, so that two terms of one role are two. */
  readonly key: string;
  readonly predicate: Predicate;
  readonly from: string;
  /** An entity; for a count, the document that states it. */
  readonly to: string;
  readonly fields: Fields;
}

/**
 * The relationship that a statement amounts to.
 * @param canonical   the entity that stands for a source entity; a document's id stands for itself
 */
export function relationOf(
  { predicate, subject, object, fields }: Pick<Claim, "predicate" | "subject" | "object" | "fields">,
  canonical: (source: string) => string,
): Relation {
  const from = canonical(subject);
  const to = canonical(object);
  return { key: idOf("r", predicate, from, to, JSON.stringify(fields)), predicate, from, to, fields };
}

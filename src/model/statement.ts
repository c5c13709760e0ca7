import type { EntityRef } from "./entity.ts";
import type { Action, Counted, Level, Predicate, Role } from "./ontology.ts";

/** The quoted characters: `start` and `end` count UTF-16 units of the cleaned text, the others of the raw text. */
export interface Evidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** The object of a count: the document that states it. */
export interface DocumentRef {
  readonly id: string;
  readonly kind: "Document";
  readonly name: string;
}

/** One thing that one document says. Its id is a hash of document, subject, predicate, object and fields. */
export interface Statement {
  readonly id: string;
  readonly subject: EntityRef;
  readonly predicate: Predicate;
  readonly object: EntityRef | DocumentRef;
  /** HOLDS_POST: one title, without the body (党委书记). */
  readonly title?: string;
  /** The post or membership has ended (原党委书记, 不再担任). */
  readonly former?: boolean;
  /** Stated begin and end, with the precision stated: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
  /** MEMBER_OF */
  readonly role?: Role;
  /** TOOK_PART */
  readonly as?: Action;
  /** STATES_COUNT: how many (an integer ≥ 1) of what. */
  readonly of?: Counted;
  readonly n?: number;
  /** APPROVED_BY: the batch as stated (首批, 第二批) and the authority's level. */
  readonly batch?: string;
  readonly level?: Level;
  readonly evidence: Evidence;
  /** The rule that read it, e.g. `post-chain`. */
  readonly rule: string;
  /** How far the rule may be trusted: 0 to 1. */
  readonly confidence: number;
}

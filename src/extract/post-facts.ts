import type { Chain } from "./chains.ts";
import type { Draft } from "./entities.ts";
import type { Reading } from "./reading.ts";

/** A person in a sentence with the posts read there; `list` numbers the plain lists of persons. */
export interface PersonInSentence extends Chain {
  readonly draft: Draft;
}

export interface ResolvedPost {
  readonly org: Draft;
  readonly title: string;
  readonly former: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly start: number;
  /** Stated as 副秘书长有甲、乙: the names that follow hold it too. */
  readonly forward?: boolean;
}

export function state(
  reading: Reading,
  person: Draft,
  post: ResolvedPost,
  span: { start: number; end: number },
  confidence: number,
  rule: string,
): void {
  reading.facts.add({
    subject: person,
    predicate: "HOLDS_POST",
    object: post.org,
    fields: {
      title: post.title,
      ...(post.former && { former: true }),
      ...(post.since !== undefined && { since: post.since }),
      ...(post.until !== undefined && { until: post.until }),
    },
    span,
    rule,
    confidence,
  });
}

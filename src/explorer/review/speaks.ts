import type { Profile } from "../fetch/entity.ts";
import type { Fact } from "../fetch/relations.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { attributeWords } from "../panel/attribute-words.ts";

/** One of two that may be one, with what is known of it. */
export interface Side {
  readonly profile: Profile;
  readonly facts: readonly Fact[];
  /** Whether these are all of its relationships: only then is it known what it is not tied to. */
  readonly isWhole: boolean;
}

/** What speaks for two being one, beside the likeness of names that the server tells: what both are tied to. Pure but for the language. */
export function speaksFor([left, right]: readonly [Side, Side]): readonly string[] {
  const others = new Set(right.facts.map(({ other }) => other.id));
  const both = new Map(
    left.facts.filter(({ other }) => others.has(other.id)).map(({ other }) => [other.id, other.name]),
  );
  return [...both.values()].map((name) => t("review.bothTied", { name }));
}

/**
 * What speaks against it: what they are said to be otherwise, a document that names both apart, and that nothing ties them.
 * Pure but for the language.
 */
export function speaksAgainst(sides: readonly [Side, Side]): readonly string[] {
  const [left, right] = sides;
  const of = new Map(attributeWords(right.profile));
  const differing = attributeWords(left.profile).flatMap(([name, one]) => {
    const other = of.get(name);
    return other === undefined || other === one ? [] : t("review.differs", { what: t(name), one, other });
  });
  const documents = new Set(right.profile.documents.edges.map(({ node }) => node.id));
  const shared = left.profile.documents.edges.flatMap(({ node: { id, title, source } }) =>
    documents.has(id) ? t("review.oneDocument", { title: title ?? source }) : [],
  );
  const haveFacts = left.facts.length > 0 && right.facts.length > 0;
  const nothing = haveFacts && left.isWhole && right.isWhole && speaksFor(sides).length === 0;
  return [...differing, ...shared, ...(nothing ? [t("review.nothingShared")] : [])];
}

/** Names of attributes that both have and that differ. */
export function differing(left: Profile, right: Profile): ReadonlySet<MessageKey> {
  const of = new Map(attributeWords(right));
  return new Set(attributeWords(left).flatMap(([name, value]) => (of.has(name) && of.get(name) !== value ? name : [])));
}

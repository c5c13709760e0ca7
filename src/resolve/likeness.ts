import type { Kind } from "../model/ontology.ts";
import { isOrganization } from "../model/ontology.ts";

/**
 * Why two entities may be one, and how much each reason weighs. Two reasons weigh `1 - (1 - a)(1 - b)` together, so a
 * score is from 0 to 1 and each reason raises it. The weights are an order in which to look, no probability: a score
 * joins nothing.
 */
export const LIKENESS = {
  SAME_NAME: { weight: 0.1, about: "persons of one name" },
  LONG_NAME: { weight: 0.1, about: "that name has three characters or more, which fewer people share" },
  STATED_ALIAS: { weight: 0.5, about: "a document calls the one by the other's name" },
  LOOSE_NAME: { weight: 0.4, about: "names equal but for short forms, legal form or the grade of a place" },
  SHARED_ALIAS: { weight: 0.25, about: "documents call both by one other name" },
  SHARED_CONSORTIUM: { weight: 0.5, about: "tied to the same consortium" },
  SHARED_PLACE: { weight: 0.3, about: "they, or bodies in which they hold posts, lie in one province, city or county" },
  SAME_SORT_OF_BODY: { weight: 0.15, about: "posts in bodies of the same kind, or bodies of the same kind" },
  SAME_POST: { weight: 0.15, about: "posts of the same title" },
  SAME_TIME: { weight: 0.1, about: "documents of overlapping times speak of them" },
} as const;
export type Likeness = keyof typeof LIKENESS;

/** What of an entity is compared. */
export interface Traits {
  readonly kind: Kind;
  readonly name: string;
  /** Person: bodies in which it holds a post. */
  readonly bodies: readonly { readonly kind: Kind }[];
  /** Person: titles of its posts. */
  readonly titles?: readonly string[] | undefined;
  /** Ids of consortia it is tied to. */
  readonly consortia: readonly string[];
  /** Ids of regions in which it, or a body in which it holds a post, lies: each with those around it. */
  readonly places: readonly string[];
  /** First and last publication of what is said of it. */
  readonly firstSeen?: string | undefined;
  readonly lastSeen?: string | undefined;
  /** Organization: its normalised name, its coarser one, and other normalised names that documents use. */
  readonly key?: string | undefined;
  readonly block?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

const meet = (a: readonly string[], b: readonly string[]): boolean => {
  const ofB = new Set(b);
  return a.some((item) => ofB.has(item));
};

/** Why two entities may be one; the strongest reason first. Pure, and the same both ways. */
export function likeness(a: Traits, b: Traits): Likeness[] {
  const reasons: Likeness[] = isOrganization(a.kind) ? ofNames(a, b) : ["SAME_NAME"];
  if (!isOrganization(a.kind) && [...a.name].length > 2) reasons.push("LONG_NAME");
  if (meet(a.consortia, b.consortia)) reasons.push("SHARED_CONSORTIUM");
  if (meet(a.places, b.places)) reasons.push("SHARED_PLACE");
  if (meet(kindsOf(a), kindsOf(b))) reasons.push("SAME_SORT_OF_BODY");
  if (meet(a.titles ?? [], b.titles ?? [])) reasons.push("SAME_POST");
  if (overlap(a, b)) reasons.push("SAME_TIME");
  return reasons.sort((one, other) => LIKENESS[other].weight - LIKENESS[one].weight || (one < other ? -1 : 1));
}

/** The score of some reasons, from 0 to 1, to three decimals. */
export function scoreOf(reasons: readonly Likeness[]): number {
  const unlike = reasons.reduce((rest, reason) => rest * (1 - LIKENESS[reason].weight), 1);
  return Math.round((1 - unlike) * 1000) / 1000;
}

function ofNames(a: Traits, b: Traits): Likeness[] {
  const [ofA, ofB] = [a.aliases ?? [], b.aliases ?? []];
  const stated = ofA.includes(b.key ?? "") || ofB.includes(a.key ?? "");
  return [
    ...(stated ? (["STATED_ALIAS"] as const) : []),
    ...(a.block !== undefined && a.block === b.block ? (["LOOSE_NAME"] as const) : []),
    ...(meet(ofA, ofB) ? (["SHARED_ALIAS"] as const) : []),
  ];
}

const bodiesOf = (traits: Traits): Traits["bodies"] => (isOrganization(traits.kind) ? [traits] : traits.bodies);
const kindsOf = (traits: Traits): Kind[] => bodiesOf(traits).map(({ kind }) => kind);

/** Whether two spans of time overlap, as far as the precision of both tells: dates are compared by their common length. */
function overlap(a: Traits, b: Traits): boolean {
  if (!a.firstSeen || !a.lastSeen || !b.firstSeen || !b.lastSeen) return false;
  return before(a.firstSeen, b.lastSeen) && before(b.firstSeen, a.lastSeen);
}
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) <= b.slice(0, length);
}

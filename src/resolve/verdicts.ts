import { lastWords, type Ruling } from "../model/judgement.ts";
import { BoundComponents } from "./bound-components.ts";

/** What judgements say of the source entities that are there. */
export interface Verdicts {
  /** Components in which those judged the same are joined, and those judged different never meet. */
  readonly components: BoundComponents;
  /** Source entities of which something is said. */
  readonly judged: ReadonlySet<string>;
  /**
   * The order in which rules place source entities: those that fewest others were judged different from, then by id. So
   * where a rule would bring together what was judged different, the one that stands out goes.
   */
  readonly inOrder: (a: { readonly id: string }, b: { readonly id: string }) => number;
}

/** Source entities that some judgement joins or parts, whether the other one is there or not. */
export const ruledOn = (judgements: readonly Ruling[]): Set<string> =>
  new Set(
    lastWords(judgements).flatMap(({ verdict, left, right }) => (verdict === "UNSURE" ? [] : [left.id, right.id])),
  );

/**
 * People go first: what they judged the same is joined, oldest judgement first, before any rule is asked, and what they
 * judged different stays apart. Where judgements contradict each other (A is B, B is C, A is not C), different holds,
 * and of the joins the later one is not made. A judgement counts while both its source entities are there. Pure.
 */
export function verdictsOn(sources: readonly { readonly id: string }[], judgements: readonly Ruling[]): Verdicts {
  const there = new Set(judgements.length === 0 ? [] : sources.map(({ id }) => id));
  const counting = lastWords(judgements).filter(({ left, right }) => there.has(left.id) && there.has(right.id));
  const apart = new Map<string, Set<string>>();
  const part = (a: string, b: string): void => void apart.set(a, (apart.get(a) ?? new Set()).add(b));
  for (const { verdict, left, right } of counting) {
    if (verdict !== "DIFFERENT") continue;
    part(left.id, right.id);
    part(right.id, left.id);
  }
  const components = new BoundComponents(apart);
  for (const { verdict, left, right } of counting) if (verdict === "SAME") components.join(left.id, right.id);
  const parted = (id: string): number => apart.get(id)?.size ?? 0;
  return {
    components,
    judged: ruledOn(counting),
    inOrder: ({ id: a }, { id: b }) => parted(a) - parted(b) || (a < b ? -1 : a > b ? 1 : 0),
  };
}

/**
 * Brings what rules decided into agreement with judgements: groups of the rules are joined where a member of each was
 * judged the same; a member that was judged different from another leaves the group. A group keeps its id, of joined
 * ones the smallest; those that left have the id of a source entity. Pure.
 * @param ids   what rules decided: group by source entity
 */
export function obey(ids: ReadonlyMap<string, string>, judgements: readonly Ruling[]): ReadonlyMap<string, string> {
  if (judgements.length === 0) return ids;
  const sources = [...ids.keys()].map((id) => ({ id }));
  const { components, judged, inOrder } = verdictsOn(sources, judgements);
  if (judged.size === 0) return ids;
  const groups = new Set(ids.values());
  for (const group of groups) components.find(group);
  const heads = new Map<string, string[]>();
  for (const { id } of sources.filter(({ id }) => judged.has(id)).sort(inOrder)) {
    const group = ids.get(id)!;
    if (!heads.has(group)) heads.set(group, [group]);
    components.joinFirst(heads.get(group)!, id);
  }
  const names = new Map<string, string>();
  for (const members of components.groups()) {
    const name = members.find((member) => groups.has(member)) ?? members[0]!;
    for (const member of members) names.set(member, name);
  }
  return new Map([...ids].map(([id, group]) => [id, names.get(judged.has(id) ? id : group)!]));
}

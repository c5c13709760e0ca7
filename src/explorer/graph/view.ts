import type { Kind, Predicate } from "../../model/ontology.ts";

/** What a node's size tells. */
export const SIZES = ["degree", "betweenness", "documents"] as const;
export type SizeBy = (typeof SIZES)[number];
/** What a node's colour tells. */
export const COLOURS = ["kind", "community"] as const;
export type ColourBy = (typeof COLOURS)[number];

/** What the picture is to show; each change makes a new one, so that undo is to take the one before. */
export interface View {
  /** Entities brought into the picture. */
  readonly shown: ReadonlySet<string>;
  /** Of these, the ones hidden one by one. */
  readonly hidden: ReadonlySet<string>;
  /** The layout leaves these where they are. */
  readonly pinned: ReadonlySet<string>;
  /** Where set, only these: what connects some chosen ones. */
  readonly only: ReadonlySet<string> | undefined;
  readonly kindsOff: ReadonlySet<Kind>;
  readonly predicatesOff: ReadonlySet<Predicate>;
  readonly sizeBy: SizeBy;
  readonly colourBy: ColourBy;
}

export const EMPTY: View = {
  shown: new Set(),
  hidden: new Set(),
  pinned: new Set(),
  only: undefined,
  kindsOff: new Set(),
  predicatesOff: new Set(),
  sizeBy: "degree",
  colourBy: "kind",
};

/** Brings entities in; what was hidden comes back, and what only some connects makes room for them. */
export const bring = (view: View, ids: Iterable<string>): View => {
  const added = new Set(ids);
  return {
    ...view,
    shown: view.shown.union(added),
    hidden: view.hidden.difference(added),
    only: view.only?.union(added),
  };
};

export const hide = (view: View, ids: Iterable<string>): View => ({ ...view, hidden: view.hidden.union(new Set(ids)) });

export const unhide = (view: View): View => ({ ...view, hidden: new Set() });

/** The set with the member where it lacked it, else without it. */
export const toggled = <Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> =>
  set.has(member) ? set.difference(new Set([member])) : set.union(new Set([member]));

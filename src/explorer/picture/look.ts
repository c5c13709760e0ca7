import { computed, effect, signal } from "@preact/signals";
import type { Entity } from "../graph/entities.ts";
import { busy, seen, view } from "../state.ts";
import { theme } from "../theme.ts";
import { relationWord } from "../words.ts";
import { measured } from "./measures.ts";
import { COLOUR_OF, COMMUNITY_COLOURS } from "./palette.ts";
import type { Look } from "./picture.ts";
import { sizesOf } from "./sizes.ts";

const NONE: ReadonlyMap<string, number> = new Map();
const between = signal<ReadonlyMap<string, number>>(NONE);
const communityOf = signal<ReadonlyMap<string, number>>(NONE);

effect(() => {
  const visible = seen.value;
  if (view.value.sizeBy !== "betweenness" || visible.entities.length === 0) return;
  void busy(() => measured("betweenness", visible)).then((result) => {
    if (result && seen.peek() === visible) between.value = result;
  });
});
effect(() => {
  const visible = seen.value;
  if (view.value.colourBy !== "community" || visible.entities.length === 0) return;
  void busy(() => measured("community", visible)).then((result) => {
    if (result && seen.peek() === visible) communityOf.value = result;
  });
});

/** A community of what is to be seen. */
export interface Community {
  readonly members: readonly Entity[];
  /** Its best connected member, after which it is called. */
  readonly name: string;
  readonly colour: string;
}

/** Communities, the largest first; those beyond the colours there are share the last one. Empty unless they are the colours. */
export const communities = computed((): readonly Community[] => {
  if (view.value.colourBy !== "community") return [];
  const sizes = sizesOf(seen.value, "degree", NONE);
  const groups = Map.groupBy(
    seen.value.entities.filter(({ id }) => communityOf.value.has(id)),
    ({ id }) => communityOf.value.get(id)!,
  );
  const colours = COMMUNITY_COLOURS[theme.value];
  return [...groups.values()]
    .toSorted((one, other) => other.length - one.length)
    .map((members, index) => {
      const [first] = members.toSorted((one, other) => (sizes.get(other.id) ?? 0) - (sizes.get(one.id) ?? 0));
      return { members, name: first!.name, colour: colours[Math.min(index, colours.length - 1)]! };
    });
});

/** How the picture looks now. */
export const look = computed((): Look => {
  const sizes = sizesOf(seen.value, view.value.sizeBy, between.value);
  const colours = new Map(communities.value.flatMap(({ members, colour }) => members.map(({ id }) => [id, colour])));
  return {
    theme: theme.value,
    sizeOf: (id) => sizes.get(id) ?? 4,
    colourOf: ({ id, kind }) => colours.get(id) ?? COLOUR_OF[kind][theme.value],
    wordOf: relationWord,
    pinned: view.value.pinned,
  };
});

import { batch } from "@preact/signals";
import { allRelationsOf, type Group } from "./fetch/relations.ts";
import { excerpt, overview } from "./fetch/excerpt.ts";
import { groupsOf } from "./fetch/groups.ts";
import type { Chain } from "./fetch/paths.ts";
import type { Place } from "./graph/address.ts";
import { connects } from "./graph/connects.ts";
import { bring } from "./graph/view.ts";
import { current } from "./picture/current.ts";
import { t } from "./messages/index.ts";
import * as state from "./state.ts";

/** What a reader can do; each is one step of undo. */

/** Brings entities in, with what ties them to those that are there. */
export const show = (ids: readonly string[]) =>
  state.busy(async () => {
    const found = await excerpt(ids, [...state.view.value.shown]);
    batch(() => {
      state.learn(found.entities, found.relations);
      state.change((view) => bring(view, found.entities.map(({ id }) => id))); // prettier-ignore
    });
  });

/** Brings one in and chooses it. */
export async function showAndChoose(id: string): Promise<void> {
  await show([id]);
  if (!state.known.entities.has(id)) return;
  state.choose(id);
  current.value?.turnToNode(id);
}

/** Brings in what an entity is tied to by some kinds of relationship; all kinds where none is named. */
export const expand = (id: string, groups?: readonly Group[]) =>
  state.busy(async () => {
    const kind = state.known.entities.get(id)?.kind;
    const asked = groups ?? (kind ? groupsOf(kind) : []);
    const facts = (await Promise.all(asked.map((group) => allRelationsOf(id, group)))).flat();
    const others = [...new Map(facts.map(({ other }) => [other.id, other])).values()];
    const { shown } = state.view.value;
    const added = others.filter((other) => !shown.has(other.id)).map((other) => other.id);
    const among = await excerpt(added, [...shown]);
    batch(() => {
      state.learn([...others, ...among.entities], [...facts.map(({ relation }) => relation), ...among.relations]);
      state.change((view) => bring(view, others.map((other) => other.id))); // prettier-ignore
    });
  });

const FIRST = 60;

/** Fills the empty picture with what is connected most, without what stands alone. */
export const begin = () =>
  state.busy(async () => {
    const { entities, relations } = await overview(FIRST);
    const tied = new Set(relations.flatMap(({ subject, object }) => [subject, object]));
    const ids = entities.map(({ id }) => id).filter((id) => tied.size === 0 || tied.has(id));
    batch(() => {
      state.isGraphEmpty.value = entities.length === 0;
      state.learn(entities, relations);
      if (ids.length > 0) state.change((view) => bring(view, ids));
    });
  });

/** Brings back what a link holds. */
export const restore = (place: Place) =>
  state.busy(async () => {
    const found = await excerpt([...place.view.shown]);
    const missing = place.view.shown.size - found.entities.length;
    if (found.entities.length === 0) await begin();
    if (missing > 0) state.trouble.value = t("link.missing", { n: missing, all: place.view.shown.size });
    if (found.entities.length === 0) return;
    batch(() => {
      for (const [id, at] of place.positions) state.positions.set(id, at);
      state.learn(found.entities, found.relations);
      state.beginWith(place.view);
      state.choice.value = { entities: place.chosen };
      state.camera.value = place.camera;
      state.asTable.value = place.table;
    });
  });

/** Leaves only what connects the chosen ones in what is to be seen. */
export function onlyConnecting(): void {
  const only = connects(state.neighbours.value, state.choice.value.entities);
  state.change((view) => ({ ...view, only }));
}

/** Brings chains in, and shows nothing else. */
export function showChains(chains: readonly Chain[]): void {
  const entities = chains.flatMap(({ nodes }) => nodes);
  const ids = new Set(entities.map(({ id }) => id));
  batch(() => {
    state.learn(entities, chains.flatMap(({ relations }) => relations)); // prettier-ignore
    state.change((view) => ({ ...bring(view, ids), only: ids }));
  });
}

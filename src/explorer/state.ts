import { batch, computed, signal } from "@preact/signals";
import type { Camera, Point } from "./graph/address.ts";
import { Known, type Entity, type Relation } from "./graph/entities.ts";
import { begin, go, redone, undone, type History } from "./graph/history.ts";
import { EMPTY, type View } from "./graph/view.ts";
import { neighboursOf, visible } from "./graph/visible.ts";
import { AskError } from "./fetch/graphql.ts";
import { t } from "./messages/index.ts";
import { troubleWord } from "./messages/troubles.ts";

/** What is chosen: entities, or one relationship, or nothing. */
export interface Choice {
  readonly entities: ReadonlySet<string>;
  readonly relation?: string;
}
const NOTHING: Choice = { entities: new Set() };

/** All that has been fetched; `learned` counts how often it grew, so that what hangs on it follows. */
export const known = new Known();
const learned = signal(0);

const history = signal<History<View>>(begin(EMPTY));
export const view = computed(() => history.value.present);
export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);
export const choice = signal<Choice>(NOTHING);
/** The table in the picture's stead. */
export const asTable = signal(false);
/** Where nodes lie, by id; the layout and the mouse write here, and a link. */
export const positions = new Map<string, Point>();
/** Where the camera stands; undefined shows all. */
export const camera = signal<Camera | undefined>(undefined);
/** How many questions are under way. */
export const working = signal(0);
/** Whether the graph itself had nothing when it was asked for what is connected most. */
export const isGraphEmpty = signal(false);
export const trouble = signal<string | undefined>(undefined);

export const seen = computed(() => {
  void learned.value;
  return visible(known, view.value);
});
export const neighbours = computed(() => neighboursOf(seen.value));

export function learn(entities: Iterable<Entity>, relations: Iterable<Relation>): void {
  known.add(entities, relations);
  learned.value++;
}

/** Makes another view of the present one, to be undone as one step. */
export function change(make: (view: View) => View): void {
  history.value = go(history.value, make(view.value));
}
export const undo = (): void => void (history.value = undone(history.value));
export const redo = (): void => void (history.value = redone(history.value));

/** Begins anew with a view that a link gives: nothing to undo. */
export function beginWith(next: View): void {
  history.value = begin(next);
}

/** The next entity that is chosen is one end more, and does not take the place of what is chosen. */
export const choosingMore = signal(false);
export function choose(id: string): void {
  const before = choosingMore.value ? choice.value.entities : NOTHING.entities;
  batch(() => {
    choice.value = { entities: before.union(new Set([id])) };
    choosingMore.value = false;
  });
}
export const chooseRelation = (key: string): void => void (choice.value = { entities: new Set(), relation: key });
export function chooseNothing(): void {
  batch(() => {
    choice.value = NOTHING;
    choosingMore.value = false;
  });
}
/** Adds to what is chosen, or takes from it. */
export function chooseAlso(id: string): void {
  const { entities } = choice.value;
  choice.value = { entities: entities.symmetricDifference(new Set([id])) };
}

/** Does what takes time: shows that something is under way, and what went wrong. Undefined where it failed. */
export async function busy<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  batch(() => {
    // Not read: an effect that begins something must not hang on it.
    working.value = working.peek() + 1;
    trouble.value = undefined;
  });
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) trouble.value = said(error);
    return undefined;
  } finally {
    working.value = working.peek() - 1;
  }
}

/** What to tell of an error. Errors of our own code are for the console, too. */
export function said(error: unknown): string {
  if (error instanceof AskError) return error.code === "OFFLINE" ? t("error.offline") : troubleWord(error);
  reportError(error);
  return t("error.title");
}

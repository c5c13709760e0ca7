import { HIGHEST, type Page } from "./page.ts";
import type { Written } from "./written.ts";

/** What an entity is called. */
export interface Named {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[] | null;
  readonly key: string;
  readonly pinyin: string;
  readonly initials: string;
}

/** One that was found, with its rank (0 name, 1 alias, 2 prefix, 3 contained, 4 pinyin, 5 initials) and its place. */
export interface Hit {
  readonly entity: Named;
  readonly rank: number;
  readonly sort: string;
}

/** All that were found. Only those of a page are put in order: a short text is in thousands of names. */
export interface Hits {
  readonly total: number;
  /** What a statement would have returned for the page: the best first, or of a page from the end the last. */
  of(page: Page): Hit[];
}

/**
 * The names of a graph in memory, by pairs of neighbouring characters: what contains a text contains its rarest pair.
 * Answers as `cypher/api/search.cypher` does, which has to look at every name for each question.
 */
export class Names {
  /** In the order in which they were added. */
  readonly entities: Named[] = [];
  readonly #lengths: number[] = [];
  readonly #pairs = new Map<string, number[]>();
  readonly #keys = new Map<string, number[]>();

  /** Adds entities; their number is what a call costs. */
  add(entities: readonly Named[]): void {
    for (const entity of entities) {
      const at = this.entities.push(entity) - 1;
      this.#lengths.push(lengthOf(entity));
      put(this.#keys, entity.key, at);
      const pieces = new Set<string>();
      for (const form of [entity.name, ...(entity.aliases ?? [])]) {
        for (let from = 0; from < form.length; from++) {
          pieces.add(form[from]!);
          if (from > 0) pieces.add(form.slice(from - 1, from + 1));
        }
      }
      for (const piece of pieces) put(this.#pairs, piece, at);
    }
  }

  /** All that match. */
  find(written: Written, kinds: readonly string[] | null): Hits {
    const groups: Groups = new Map();
    let total = 0;
    for (const at of this.#candidates(written)) {
      const entity = this.entities[at]!;
      if (kinds && !kinds.includes(entity.kind)) continue;
      const rank = rankOf(entity, written);
      if (rank === undefined) continue;
      const group = rank * LENGTHS + this.#lengths[at]!;
      const there = groups.get(group);
      if (there) there.entities.push(entity);
      else groups.set(group, { rank, entities: [entity] });
      total++;
    }
    return { total, of: (page) => hitsOf(groups, page) };
  }

  /** Places of all that may match, each once. */
  #candidates({ text, keys, pinyin }: Written): Iterable<number> {
    if (pinyin !== "") return this.entities.keys();
    const called = keys.flatMap((key) => this.#keys.get(key) ?? []);
    const among = this.#rarest(text);
    return called.length === 0 ? among : new Set([...called, ...among]);
  }

  #rarest(text: string): readonly number[] {
    const pieces =
      text.length === 1 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
    let rarest: readonly number[] | undefined;
    for (const piece of pieces) {
      const there = this.#pairs.get(piece) ?? [];
      if (!rarest || there.length < rarest.length) rarest = there;
    }
    return rarest ?? [];
  }
}

/** More than the characters of any name; the order has four digits for them. */
const LENGTHS = 10_000;

const lengthOf = ({ name }: Named): number => [...name].length % LENGTHS;

/** What matches, by rank and length: these stand first in the order, so that one group comes behind the other. */
type Groups = Map<number, { readonly rank: number; readonly entities: Named[] }>;

function hitsOf(groups: Groups, { after, before, size, isFromEnd }: Page): Hit[] {
  const isThere = (sort: string): boolean => (isFromEnd ? before === "" || sort < before : sort > after);
  const inOrder = <Key extends string | number>(one: Key, other: Key): number => (one < other === isFromEnd ? 1 : -1);
  const hits: Hit[] = [];
  for (const group of [...groups.keys()].sort(inOrder)) {
    if (hits.length > size) break;
    const beginning = String(group).padStart(5, "0");
    // What the beginning tells of all in the group.
    if (!isThere(isFromEnd ? beginning : `${beginning}${HIGHEST}`)) continue;
    const { rank, entities } = groups.get(group)!;
    const there = entities
      .map((entity) => ({ entity, rank, sort: `${beginning} ${entity.name} ${entity.id}` }))
      .filter(({ sort }) => isThere(sort));
    hits.push(...there.sort((one, other) => inOrder(one.sort, other.sort)));
  }
  return hits.slice(0, size + 1);
}

/** Undefined where it does not match. */
function rankOf({ name, aliases, key, pinyin, initials }: Named, written: Written): number | undefined {
  const { text, keys } = written;
  if (name === text || keys.includes(key)) return 0;
  if (aliases?.includes(text)) return 1;
  const at = name.indexOf(text);
  if (at === 0 || aliases?.some((alias) => alias.startsWith(text))) return 2;
  if (at > 0 || aliases?.some((alias) => alias.includes(text))) return 3;
  if (written.pinyin === "") return undefined;
  if (pinyin.includes(written.pinyin)) return 4;
  return initials.startsWith(written.pinyin) ? 5 : undefined;
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const there = map.get(key);
  if (there) there.push(at);
  else map.set(key, [at]);
}

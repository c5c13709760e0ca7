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
  readonly id: string;
  readonly rank: number;
  readonly sort: string;
}

/**
 * The names of a graph in memory, by pairs of neighbouring characters: what contains a text contains its rarest pair.
 * Answers as `cypher/api/search.cypher` does, which has to look at every name for each question.
 */
export class Names {
  /** In the order in which they were added. */
  readonly entities: Named[] = [];
  readonly #pairs = new Map<string, number[]>();
  readonly #keys = new Map<string, number[]>();

  /** Adds entities; their number is what a call costs. */
  add(entities: readonly Named[]): void {
    for (const entity of entities) {
      const at = this.entities.push(entity) - 1;
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

  /** All that match, the best first. */
  find({ text, keys, pinyin }: Written, kinds: readonly string[] | null): Hit[] {
    const found = new Set<number>();
    for (const key of keys) for (const at of this.#keys.get(key) ?? []) found.add(at);
    for (const at of this.#rarest(text))
      if (formsOf(this.entities[at]!).some((form) => form.includes(text))) found.add(at);
    if (pinyin !== "") {
      for (const [at, entity] of this.entities.entries()) {
        if (entity.pinyin.includes(pinyin) || entity.initials.startsWith(pinyin)) found.add(at);
      }
    }
    const hits: Hit[] = [];
    for (const at of found) {
      const entity = this.entities[at]!;
      if (kinds && !kinds.includes(entity.kind)) continue;
      const rank = rankOf(entity, text, keys, pinyin);
      const length = String([...entity.name].length)
        .padStart(4, "0")
        .slice(-4);
      hits.push({ id: entity.id, rank, sort: `${rank}${length} ${entity.name} ${entity.id}` });
    }
    return hits.sort((a, b) => (a.sort < b.sort ? -1 : 1));
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

const formsOf = ({ name, aliases }: Named): readonly string[] => [name, ...(aliases ?? [])];

function rankOf(entity: Named, text: string, keys: readonly string[], pinyin: string): number {
  if (entity.name === text || keys.includes(entity.key)) return 0;
  if (entity.aliases?.includes(text)) return 1;
  const forms = formsOf(entity);
  if (forms.some((form) => form.startsWith(text))) return 2;
  if (forms.some((form) => form.includes(text))) return 3;
  return entity.pinyin.includes(pinyin) ? 4 : 5;
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const there = map.get(key);
  if (there) there.push(at);
  else map.set(key, [at]);
}

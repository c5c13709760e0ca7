import { KIND_NAMES, PREDICATE_NAMES, type Kind, type Predicate } from "../model/ontology.ts";
import { shortest, type Steps } from "./shortest.ts";

/** A relationship as `api/ties` tells of it. */
export interface Tied {
  readonly id: string;
  readonly predicate: Predicate;
  readonly key: string;
  readonly other: string;
}

/** Which way may be taken: as `api/path` has it. */
export interface Passing {
  readonly maxLength: number;
  readonly kinds: readonly string[] | null;
  readonly predicates: readonly string[] | null;
  readonly maxDegree: number | null;
}

/** One relationship of a chain. `near` is the end that has fewer of them: to look there takes least. */
export interface Hop {
  readonly near: string;
  readonly key: string;
  /** The end at which the chain comes to it. */
  readonly from: string;
}

export interface Chain {
  /** From end to end; none where there is no chain. */
  readonly hops: readonly Hop[];
  /** Whether either end has a relationship that may be taken. */
  readonly connected: boolean;
}

/** Entities and relationships as they are read, page by page. */
export class TiesRead {
  readonly #ids: readonly string[];
  readonly #at: ReadonlyMap<string, number>;
  readonly #kinds: Uint8Array;
  readonly #keys: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #types: number[] = [];

  /** @param entities all of the graph */
  constructor(entities: readonly { readonly id: string; readonly kind: string }[]) {
    this.#ids = entities.map(({ id }) => id);
    this.#at = new Map(this.#ids.map((id, at) => [id, at]));
    this.#kinds = Uint8Array.from(entities, ({ kind }) => KIND_NAMES.indexOf(kind as Kind));
  }

  add(rows: readonly Tied[]): void {
    for (const { id, predicate, key, other } of rows) {
      const [start, end] = [this.#at.get(id), this.#at.get(other)];
      // What was loaded since the entities were read; the graph is then in another state than these.
      if (start === undefined || end === undefined) continue;
      this.#keys.push(key);
      this.#starts.push(start);
      this.#ends.push(end);
      this.#types.push(PREDICATE_NAMES.indexOf(predicate));
    }
  }

  /** To be called when all are added. */
  whole(): Ties {
    const [starts, ends] = [Int32Array.from(this.#starts), Int32Array.from(this.#ends)];
    const types = Uint8Array.from(this.#types);
    return new Ties({ ids: this.#ids, at: this.#at, kinds: this.#kinds, keys: this.#keys, starts, ends, types });
  }
}

interface Whole {
  readonly ids: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  /** By entity, the place in KIND_NAMES. */
  readonly kinds: Uint8Array;
  /** By relationship. */
  readonly keys: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The place in PREDICATE_NAMES. */
  readonly types: Uint8Array;
}

/**
 * The relationships between the entities of a graph, for shortest chains: as `cypher/api/path.cypher`, which makes rows
 * for each step, answers. A relationship takes 17 bytes beside its key.
 */
export class Ties implements Steps {
  readonly #whole: Whole;
  /** Relationships by entity, and where those of each begin; those of the last end with the list. */
  readonly ties: Int32Array;
  readonly first: Int32Array;

  constructor(whole: Whole) {
    this.#whole = whole;
    const { ids, starts, ends } = whole;
    const first = new Int32Array(ids.length + 1);
    for (let tie = 0; tie < starts.length; tie++) {
      first[starts[tie]! + 1]!++;
      if (ends[tie] !== starts[tie]) first[ends[tie]! + 1]!++;
    }
    for (let at = 1; at < first.length; at++) first[at]! += first[at - 1]!;
    const next = first.slice();
    const ties = new Int32Array(first.at(-1)!);
    for (let tie = 0; tie < starts.length; tie++) {
      ties[next[starts[tie]!]!++] = tie;
      if (ends[tie] !== starts[tie]) ties[next[ends[tie]!]!++] = tie;
    }
    this.first = first;
    this.ties = ties;
  }

  /** How many entities there are. */
  get size(): number {
    return this.#whole.ids.length;
  }

  /** What is at the other end. */
  other(tie: number, at: number): number {
    const { starts, ends } = this.#whole;
    return starts[tie] === at ? ends[tie]! : starts[tie]!;
  }

  isBefore(tie: number, than: number): boolean {
    return this.#whole.keys[tie]! < this.#whole.keys[than]!;
  }

  /** Undefined where an end is not known. */
  find(from: string, to: string, { maxLength, kinds, predicates, maxDegree }: Passing): Chain | undefined {
    const { ids, at, keys, types } = this.#whole;
    const [start, goal] = [at.get(from), at.get(to)];
    if (start === undefined || goal === undefined) return undefined;
    const wanted = predicates && PREDICATE_NAMES.map((name) => predicates.includes(name));
    const passed = kinds && KIND_NAMES.map((name) => kinds.includes(name));
    const most = maxDegree ?? Infinity;
    const degree = (entity: number): number => this.first[entity + 1]! - this.first[entity]!;
    const found = shortest(this, start, goal, {
      maxLength,
      takes: (tie) => !wanted || wanted[types[tie]!]!,
      passes: (entity) => (!passed || passed[this.#whole.kinds[entity]!]!) && degree(entity) <= most,
    });
    let here = start;
    const hops = found.ties.map((tie): Hop => {
      const there = this.other(tie, here);
      const hop = { near: ids[degree(here) <= degree(there) ? here : there]!, key: keys[tie]!, from: ids[here]! };
      here = there;
      return hop;
    });
    return { hops, connected: found.connected };
  }
}

import { setImmediate } from "node:timers/promises";
import { GraphVersion, stateOf } from "../load/index.ts";
import type { Row, Store } from "../store/store.ts";
import { Names, type Hits, type Named } from "./names.ts";
import { TiesRead, type Chain, type Passing, type Tied, type Ties } from "./ties.ts";
import type { Written } from "./written.ts";

/** Entities from which on this is kept in memory: below, the statements themselves take a few milliseconds. */
const MANY = 5_000;
/** Entities up to which it is: about 500 bytes each for their names, and 100 for each relationship. */
const MOST = 2_000_000;
/** Entities that one statement tells of. */
const PAGE = 2_000;
/** For one page; milliseconds. */
const PATIENCE_MS = 30_000;

/** Of which state of the graph something is. */
interface Versioned {
  readonly version: number;
}
/** What was found among the names. */
export interface Found extends Versioned {
  readonly hits: Hits;
}
/** What was found among the relationships. */
export interface Way extends Versioned, Chain {}

/**
 * What is read once for each state of a large graph: the names, of which a search would have to look at each, and the
 * relationships between entities, along which a path would have to be asked for step by step. Whoever uses what is
 * found here asks whether the graph is still in that state.
 */
export class KnownGraph {
  readonly #store: Store;
  readonly #from: number;
  #names: (Versioned & { readonly all: Names }) | undefined;
  #ties: (Versioned & { readonly all: Ties }) | undefined;
  readonly #version: GraphVersion;
  readonly #closing = new AbortController();
  #reading: Promise<void> | undefined;
  /** Whether paths are asked for: else the relationships take no memory. */
  #walked = false;

  /**
   * @param timeoutMs milliseconds after which the state of the graph is not waited for any more
   * @param from      entities from which on a graph counts as large
   */
  constructor(store: Store, timeoutMs: number, from = MANY) {
    this.#store = store;
    this.#version = new GraphVersion(store, timeoutMs);
    this.#from = from;
  }

  /** Undefined where no names are known. */
  find(text: Written, kinds: readonly string[] | null): Found | undefined {
    return this.#names && { version: this.#names.version, hits: this.#names.all.find(text, kinds) };
  }

  /** Undefined where no relationships are known, or not these entities. */
  way(from: string, to: string, passing: Passing): Way | undefined {
    const chain = this.#ties?.all.find(from, to, passing);
    return chain && { version: this.#ties!.version, ...chain };
  }

  /** Whether the graph is still in this state, at some moment after this call: for what no statement was made for. */
  async isIn(version: number): Promise<boolean> {
    return (await this.#version.fresh()) === version;
  }

  /** Tells that the graph is in another state than this. */
  outdated(): void {
    this.#names = undefined;
    this.#ties = undefined;
  }

  /**
   * Tells that the graph was asked without this, and how large it is: a large one is then read, while requests go on.
   * @param walked whether it was asked for a path
   */
  missed(entities: number, walked: boolean): void {
    this.#walked ||= walked;
    if (entities >= this.#from && entities <= MOST) void this.#start();
  }

  /** Reads what is not known, of a graph that is large enough; for all who call while it does so. */
  warm(): Promise<void> {
    this.#walked = true;
    return this.#start();
  }

  /** Reads no more: whoever closes the store next need not wait for what is under way. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#reading;
  }

  #start(): Promise<void> {
    this.#reading ??= this.#read()
      // Who misses it next tries again, and tells whoever asks what is wrong with the store.
      .catch(() => undefined)
      .finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { version } = (await this.#state()) ?? {};
    if (version === undefined) return;
    if (this.#names?.version !== version) {
      const all = await this.#readNames();
      if (all.entities.length < this.#from || !(await this.#isStill(version))) return;
      this.#names = { version, all };
    }
    if (!this.#walked || this.#ties?.version === version) return;
    const all = await this.#readTies(this.#names.all);
    if (await this.#isStill(version)) this.#ties = { version, all };
  }

  async #readNames(): Promise<Names> {
    const all = new Names();
    for (let after = ""; ;) {
      const rows = await this.#page("api/names", { after, limit: PAGE });
      all.add(rows as unknown as Named[]);
      if (rows.length < PAGE) return all;
      after = rows.at(-1)!["id"] as string;
      await setImmediate();
    }
  }

  async #readTies({ entities }: Names): Promise<Ties> {
    const all = new TiesRead(entities);
    for (let at = 0; at < entities.length; at += PAGE) {
      const ids = entities.slice(at, at + PAGE).map(({ id }) => id);
      all.add((await this.#page("api/ties", { ids })) as unknown as Tied[]);
      await setImmediate();
    }
    return all.whole();
  }

  #page(statement: string, parameters: Parameters<Store["read"]>[1]): Promise<Row[]> {
    const { signal } = this.#closing;
    return this.#store.read(statement, parameters, { timeoutMs: PATIENCE_MS, asMade: true, signal });
  }

  #state(): ReturnType<typeof stateOf> {
    return stateOf({ read: (statement, parameters) => this.#page(statement, parameters) });
  }

  /** What was loaded meanwhile may be in a part of the pages only. */
  async #isStill(version: number): Promise<boolean> {
    return (await this.#state())?.version === version;
  }
}

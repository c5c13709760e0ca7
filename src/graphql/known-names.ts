import { setImmediate } from "node:timers/promises";
import { stateOf } from "../load/index.ts";
import type { Store } from "../store/store.ts";
import { Names, type Hit, type Named } from "./names.ts";
import type { Written } from "./written.ts";

/** Entities from which on names are kept in memory: below, to look at every name takes a few milliseconds. */
const MANY = 5_000;
/** Entities up to which they are: about 500 bytes each. */
const MOST = 2_000_000;
const PAGE = 2_000;
/** For one page; milliseconds. */
const PATIENCE_MS = 30_000;

/** What was found among the names, and of which state of the graph they are. */
export interface Found {
  readonly version: number;
  readonly hits: readonly Hit[];
}

/** The names of a large graph, read once for each state of it that is searched in. */
export class KnownNames {
  readonly #store: Store;
  readonly #from: number;
  #names: { readonly version: number; readonly all: Names } | undefined;
  #reading = false;

  /** @param from   entities from which on a graph counts as large */
  constructor(store: Store, from = MANY) {
    this.#store = store;
    this.#from = from;
  }

  /** Undefined where no names are known. Whoever uses what is found asks whether the graph is still in that state. */
  find(text: Written, kinds: readonly string[] | null): Found | undefined {
    return this.#names && { version: this.#names.version, hits: this.#names.all.find(text, kinds) };
  }

  /** Tells that the graph is in another state than these names. */
  outdated(): void {
    this.#names = undefined;
  }

  /**
   * Tells that the graph was searched without them, and how large it is: a large one's names are then read, while
   * requests go on.
   */
  missed(entities: number): void {
    if (this.#reading || entities < this.#from || entities > MOST) return;
    this.#reading = true;
    this.#read()
      // The next search that misses them tries again, and tells whoever asks what is wrong with the store.
      .catch(() => undefined)
      .finally(() => (this.#reading = false));
  }

  async #read(): Promise<void> {
    const before = await stateOf(this.#store);
    const all = new Names();
    for (let after = ""; ;) {
      const rows = await this.#store.read(
        "api/names",
        { after, limit: PAGE },
        { timeoutMs: PATIENCE_MS, asMade: true },
      );
      all.add(rows as unknown as Named[]);
      if (rows.length < PAGE) break;
      after = rows.at(-1)!["id"] as string;
      await setImmediate();
    }
    // What was loaded meanwhile may be in a part of the pages only.
    const state = await stateOf(this.#store);
    if (before && state?.version === before.version) this.#names = { version: state.version, all };
  }
}

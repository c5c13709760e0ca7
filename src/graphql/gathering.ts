import { isNested } from "../store/brief.ts";
import { withDeadline } from "../store/deadline.ts";
import type { Parameters, ReadOptions, Row, Store } from "../store/store.ts";

/** How long a request waits at most to be joined with others; milliseconds. */
const WINDOW_MS = 2;
/** Ids that a statement takes together; one request may bring more. With larger ones store and server wait for each other. */
const MOST = 100;
/** The same where each brings lists of lists. */
const MOST_NESTED = 12;
const PATIENCE_MS = 250;
/** How long no statement of the same name is joined after that, and at most where it happens again and again; milliseconds. */
const APART_MS = { first: 1_000, most: 10_000 };

type Rows = ReadonlyMap<string, Row>;

/** What one request asks. */
interface Asked {
  readonly ids: readonly string[];
  readonly options: Options;
  /** Undefined where it is to ask alone. */
  readonly answer: (rows: Rows | undefined) => void;
  readonly fail: (error: unknown) => void;
  /** Its client has gone, or its time is up. */
  gone: boolean;
  /** To be called then. */
  leave: () => void;
}

/** How long a request may wait, and what tells that its client has gone: the same for all that one request asks. */
type Options = ReadOptions & { readonly timeoutMs: number; readonly signal: AbortSignal };

/** Statements that differ in their ids alone. */
interface Kind {
  readonly key: string;
  readonly statement: string;
  readonly parameters: Parameters;
  /** Ids that it takes together. */
  readonly most: number;
  waiting: Asked[];
  /** Whose statements run: a request's own signal, or that of several. */
  readonly running: AbortSignal[];
  timer: NodeJS.Timeout | undefined;
}

/**
 * Joins what several requests ask at the same time: statements that differ in their ids alone are sent as one, which
 * costs the store little more than one of them. A request on its own is sent at once; where another's of its kind
 * runs already, it waits for that to end, or for a few milliseconds. Nothing joins a statement that runs, so whoever asks
 * after a change sees it; and what takes long, or fails, is asked again by each request alone, so nobody has to bear
 * what another asked.
 */
export class Gathering {
  readonly #store: Store;
  readonly #patienceMs: number;
  readonly #kinds = new Map<string, Kind>();
  /** Names of statements that are not joined, for how many milliseconds, and until when by `performance.now()`. */
  readonly #apart = new Map<string, { readonly ms: number; readonly until: number }>();

  /** @param patienceMs milliseconds after which requests that were joined ask alone */
  constructor(store: Store, patienceMs = PATIENCE_MS) {
    this.#store = store;
    this.#patienceMs = patienceMs;
  }

  /**
   * Rows of a statement that takes `ids` and returns `id`, by this. They are the caller's alone, to change as it likes.
   * @param key of the statement with its parameters
   * @throws STORE_TIMEOUT, the signal's reason, and what else the store throws
   */
  async rows(
    key: string,
    statement: string,
    parameters: Parameters,
    ids: readonly string[],
    options: Options,
  ): Promise<Rows> {
    let kind = this.#kinds.get(key);
    if (!kind) {
      const most = isNested(statement) ? MOST_NESTED : MOST;
      this.#kinds.set(key, (kind = { key, statement, parameters, most, waiting: [], running: [], timer: undefined }));
    }
    const began = performance.now();
    const isFirst = kind.running.every((signal) => signal === options.signal);
    if (isFirst || ids.length >= kind.most || began < (this.#apart.get(statement)?.until ?? 0)) {
      return this.#run(kind, ids, options);
    }
    const rows = await this.#wait(kind, ids, options);
    if (rows) return rows;
    const timeoutMs = Math.max(1, Math.ceil(options.timeoutMs - (performance.now() - began)));
    return this.#run(kind, ids, { ...options, timeoutMs });
  }

  #wait(kind: Kind, ids: readonly string[], options: Options): Promise<Rows | undefined> {
    let asked: Asked | undefined;
    const joined = new Promise<Rows | undefined>((answer, fail) => {
      asked = { ids, options, answer, fail, gone: false, leave: () => {} };
      kind.waiting.push(asked);
      kind.timer ??= setTimeout(() => this.#join(kind), WINDOW_MS);
    });
    return withDeadline(joined, options, () => {
      asked!.gone = true;
      asked!.leave();
    });
  }

  /** Sends those that wait, as many as fit. */
  #join(kind: Kind): void {
    clearTimeout(kind.timer);
    kind.timer = undefined;
    const ids = new Set<string>();
    const together: Asked[] = [];
    const later: Asked[] = [];
    for (const asked of kind.waiting) {
      if (asked.gone) continue;
      if (together.length > 0 && ids.size + asked.ids.length > kind.most) later.push(asked);
      else {
        together.push(asked);
        for (const id of asked.ids) ids.add(id);
      }
    }
    kind.waiting = later;
    if (later.length > 0) kind.timer = setTimeout(() => this.#join(kind), WINDOW_MS);
    if (together.length > 0) void this.#send(kind, [...ids], together);
    else this.#forget(kind);
  }

  async #send(kind: Kind, ids: readonly string[], together: readonly Asked[]): Promise<void> {
    const nobody = new AbortController();
    for (const asked of together) {
      asked.leave = () => {
        if (together.every(({ gone }) => gone)) nobody.abort();
      };
    }
    const isShared = new Set(together.map(({ options }) => options.signal)).size > 1;
    const part = (): void => {
      this.#setApart(kind.statement);
      for (const { answer } of together) answer(undefined);
      nobody.abort();
    };
    const timer = isShared ? setTimeout(part, this.#patienceMs) : undefined;
    const timeoutMs = Math.max(...together.map(({ options }) => options.timeoutMs));
    try {
      share(await this.#run(kind, ids, { ...together[0]!.options, timeoutMs, signal: nobody.signal }), together);
    } catch (error) {
      // It was ended as everybody had gone: that tells nothing of the statement.
      if (nobody.signal.aborted) return;
      if (isShared) part();
      else for (const { fail } of together) fail(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A store that has just started takes long once; what takes long again soon after is kept apart for longer. */
  #setApart(statement: string): void {
    const now = performance.now();
    const last = this.#apart.get(statement);
    // Several may have been on their way at the same time.
    if (last !== undefined && now < last.until) return;
    const isAgain = last !== undefined && now < last.until + APART_MS.most;
    const ms = isAgain ? Math.min(2 * last.ms, APART_MS.most) : APART_MS.first;
    this.#apart.set(statement, { ms, until: now + ms });
  }

  async #run(kind: Kind, ids: readonly string[], options: Options): Promise<Rows> {
    kind.running.push(options.signal);
    try {
      const rows = await this.#store.read(kind.statement, { ...kind.parameters, ids }, options);
      return new Map(rows.map((row) => [row["id"] as string, row]));
    } finally {
      kind.running.splice(kind.running.indexOf(options.signal), 1);
      if (kind.waiting.length > 0) this.#join(kind);
      else this.#forget(kind);
    }
  }

  #forget({ key, running, waiting }: Kind): void {
    if (running.length === 0 && waiting.length === 0) this.#kinds.delete(key);
  }
}

/** Gives to each what it asked for; what several asked for is copied, as resolvers write into what they are given. */
function share(rows: Rows, together: readonly Asked[]): void {
  const given = new Set<string>();
  for (const { ids, answer } of together) {
    const own = new Map<string, Row>();
    for (const id of ids) {
      const row = rows.get(id);
      if (row) own.set(id, given.has(id) ? structuredClone(row) : row);
      given.add(id);
    }
    answer(own);
  }
}

import DataLoader from "dataloader";
import { GraphError } from "../errors.ts";
import type { Ahead } from "./connection.ts";
import { bearer, type Token } from "./authorize.ts";
import type { Gathering } from "./gathering.ts";
import type { Intake, Progress } from "../intake/index.ts";
import type { KnownGraph } from "./known-graph.ts";
import type { Parameters, Row, Store } from "../store/store.ts";

/**
 * What resolvers ask, one per request. Everything goes through one of two doors: `load` for what belongs to a parent,
 * `read` for a root field. Both share one deadline, and end when the client goes away.
 */
export interface Context {
  /** The row of a parent: one statement for all parents that ask the same statement with the same parameters. */
  load(statement: string, parameters: Parameters, id: string): Promise<Row | undefined>;
  /**
   * `load` for many parents: what they ask in common is compared once, not for each of them.
   * @param told a key of `tell`: rows that are there already come at once
   */
  loading(statement: string, parameters: Parameters, told?: string): (id: string) => Promise<Row | undefined> | Row;
  /**
   * The row of a list that tells of its entity, too. Who asks for the list itself later, with the same parameters, is
   * given this row.
   */
  telling(ahead: Ahead, id: string): Promise<Row | undefined>;
  /** Rows that came with those of another statement: who asks for them later is given these. */
  tell(key: string, rows: readonly (Row & { readonly id: string })[]): void;
  /** What `make` gives, made once in a request for each key. */
  once<Made extends object>(key: object, make: () => Made): Made;
  read(statement: string, parameters: Parameters): Promise<Row[]>;
  /** What is known of a large graph, so that searches and paths need not ask the store for it. */
  readonly known: KnownGraph;
  /** What changes the graph, and the name under which. @throws MUTATIONS_OFF, TOKEN_INVALID, SCOPE_MISSING */
  changing(scope: string): Changing;
  /** To be called after a change: what is read from now on is read anew, and has the whole time. */
  renew(): void;
}

/** What changes the graph. */
export interface Changing {
  readonly store: Store;
  readonly intake: Intake;
  readonly by: string;
  /** How an ingest of the same name goes on. @throws SUBSCRIPTIONS_FULL */
  follow(ingest: string): AsyncIterableIterator<Progress>;
}

/** Who asks, as far as the request tells. */
export interface Caller {
  readonly authorization: string | null;
  readonly tokens: readonly Token[];
  readonly intake: Intake;
  /** Subscriptions that may be open at a time. */
  readonly subscriptions: number;
}

/**
 * @param timeoutMs milliseconds for all statements of the request together
 * @param signal    aborted when the client goes away
 */
export function createContext(
  store: Store,
  gathering: Gathering,
  known: KnownGraph,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  { authorization, tokens, intake, subscriptions }: Caller,
): Context {
  const loaders = new Map<string, DataLoader<string, Row | undefined>>();
  const told = new Map<string, Map<string, Row>>();
  const made = new Map<object, object>();
  let deadline = performance.now() + timeoutMs;
  // Every statement listens for the end; at the signal that yoga makes itself, listening costs much.
  const gone = new AbortController();
  const leave = () => gone.abort(signal!.reason);
  if (signal?.aborted) leave();
  else signal?.addEventListener("abort", leave, { once: true });
  const options = () => {
    const rest = Math.ceil(deadline - performance.now());
    if (rest <= 0) throw new GraphError("STORE_TIMEOUT", `no answer within ${timeoutMs} ms`);
    return { timeoutMs: rest, asMade: true, signal: gone.signal };
  };
  const read = async (statement: string, parameters: Parameters): Promise<Row[]> =>
    store.read(statement, parameters, options());
  const loaderOf = (statement: string, parameters: Parameters): DataLoader<string, Row | undefined> => {
    const key = `${statement} ${JSON.stringify(parameters)}`;
    let loader = loaders.get(key);
    if (!loader) {
      loader = new DataLoader<string, Row | undefined>(async (ids) => {
        const rows = await gathering.rows(key, statement, parameters, ids, options());
        return ids.map((id) => rows.get(id));
      });
      loaders.set(key, loader);
    }
    return loader;
  };
  return {
    read,
    known,
    changing(scope) {
      const by = bearer(authorization, tokens, scope);
      const follow = (ingest: string) => {
        if (intake.followers < subscriptions) return intake.follow(by, ingest);
        throw new GraphError("SUBSCRIPTIONS_FULL", `${subscriptions} subscriptions are open`);
      };
      return { by, store, intake, follow };
    },
    renew() {
      deadline = performance.now() + timeoutMs;
      loaders.clear();
      told.clear();
      made.clear();
    },
    load: (statement, parameters, id) => loaderOf(statement, parameters).load(id),
    loading: (statement, parameters, key) => {
      const rows = key === undefined ? undefined : told.get(key);
      let loader: ReturnType<typeof loaderOf> | undefined;
      return (id) => rows?.get(id) ?? (loader ??= loaderOf(statement, parameters)).load(id);
    },
    telling({ statement, parameters, telling }, id) {
      const row = loaderOf(statement, telling).load(id);
      loaderOf(statement, parameters).prime(id, row);
      return row;
    },
    tell(key, rows) {
      let known = told.get(key);
      if (!known) told.set(key, (known = new Map()));
      for (const row of rows) known.set(row.id, row);
    },
    once<Made extends object>(key: object, make: () => Made): Made {
      let value = made.get(key);
      if (!value) made.set(key, (value = make()));
      return value as Made;
    },
  };
}

import DataLoader from "dataloader";
import { GraphError } from "../errors.ts";
import { bearer, type Token } from "./authorize.ts";
import type { Parameters, Row, Store } from "../store/store.ts";

/**
 * What resolvers ask, one per request. Everything goes through one of two doors: `load` for what belongs to a parent,
 * `read` for a root field. Both share one deadline, and end when the client goes away.
 */
export interface Context {
  /** The row of a parent: one statement for all parents that ask the same statement with the same parameters. */
  load(statement: string, parameters: Parameters, id: string): Promise<Row | undefined>;
  /** `load` for many parents: what they ask in common is compared once, not for each of them. */
  loading(statement: string, parameters: Parameters): (id: string) => Promise<Row | undefined>;
  /** What `make` gives, made once in a request for each key. */
  once<Made extends object>(key: object, make: () => Made): Made;
  read(statement: string, parameters: Parameters): Promise<Row[]>;
  /** The store to write to, and the name under which. @throws MUTATIONS_OFF, TOKEN_INVALID, SCOPE_MISSING */
  changing(scope: string): { readonly store: Store; readonly by: string };
}

/** Who asks, as far as the request tells. */
export interface Caller {
  readonly authorization: string | null;
  readonly tokens: readonly Token[];
}

/**
 * @param timeoutMs milliseconds for all statements of the request together
 * @param signal    aborted when the client goes away
 */
export function createContext(
  store: Store,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  { authorization, tokens }: Caller,
): Context {
  const loaders = new Map<string, DataLoader<string, Row | undefined>>();
  const made = new Map<object, object>();
  const deadline = performance.now() + timeoutMs;
  // Every statement listens for the end; at the signal that yoga makes itself, listening costs much.
  const gone = new AbortController();
  const leave = () => gone.abort(signal!.reason);
  if (signal?.aborted) leave();
  else signal?.addEventListener("abort", leave, { once: true });
  const read = async (statement: string, parameters: Parameters): Promise<Row[]> => {
    const rest = Math.ceil(deadline - performance.now());
    if (rest <= 0) throw new GraphError("STORE_TIMEOUT", `no answer within ${timeoutMs} ms`);
    return store.read(statement, parameters, { timeoutMs: rest, asMade: true, signal: gone.signal });
  };
  const loaderOf = (statement: string, parameters: Parameters): DataLoader<string, Row | undefined> => {
    const key = `${statement} ${JSON.stringify(parameters)}`;
    let loader = loaders.get(key);
    if (!loader) {
      loader = new DataLoader<string, Row | undefined>(async (ids) => {
        const rows = new Map((await read(statement, { ...parameters, ids })).map((row) => [row["id"], row]));
        return ids.map((id) => rows.get(id));
      });
      loaders.set(key, loader);
    }
    return loader;
  };
  return {
    read,
    changing: (scope) => ({ by: bearer(authorization, tokens, scope), store }),
    load: (statement, parameters, id) => loaderOf(statement, parameters).load(id),
    loading: (statement, parameters) => {
      const loader = loaderOf(statement, parameters);
      return (id) => loader.load(id);
    },
    once<Made extends object>(key: object, make: () => Made): Made {
      let value = made.get(key);
      if (!value) made.set(key, (value = make()));
      return value as Made;
    },
  };
}

import DataLoader from "dataloader";
import { GraphError } from "../errors.ts";
import type { Parameters, Row, Store } from "../store/store.ts";

/**
 * What resolvers ask, one per request. Everything goes through one of two doors: `load` for what belongs to a parent,
 * `read` for a root field. Both share one deadline, and end when the client goes away.
 */
export interface Context {
  /** The row of a parent: one statement for all parents that ask the same statement with the same parameters. */
  load(statement: string, parameters: Parameters, id: string): Promise<Row | undefined>;
  read(statement: string, parameters: Parameters): Promise<Row[]>;
}

/**
 * @param timeoutMs milliseconds for all statements of the request together
 * @param signal    aborted when the client goes away
 */
export function createContext(store: Store, timeoutMs: number, signal: AbortSignal | undefined): Context {
  const loaders = new Map<string, DataLoader<string, Row | undefined>>();
  const deadline = performance.now() + timeoutMs;
  const read = async (statement: string, parameters: Parameters): Promise<Row[]> => {
    const left = Math.ceil(deadline - performance.now());
    if (left <= 0) throw new GraphError("STORE_TIMEOUT", `no answer within ${timeoutMs} ms`);
    return store.read(statement, parameters, { timeoutMs: left, anyKeyOrder: true, ...(signal && { signal }) });
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
  return { read, load: (statement, parameters, id) => loaderOf(statement, parameters).load(id) };
}

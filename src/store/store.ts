/** Values that travel to and from a store. Statements return scalars, lists and maps, never engine nodes. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value | undefined };
export type Parameters = { readonly [key: string]: Value | undefined };
export type Row = { readonly [column: string]: Value };

/** What may be asked inside a transaction: statements by name, as the files of `cypher/` are called (`write/person`). */
export interface Transaction {
  /** Statements run in the order in which they are asked, also where the one before is not awaited. */
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

export interface ReadOptions {
  /** Milliseconds after which the statement is given up. */
  readonly timeoutMs?: number;
  /** Ends the statement when the caller goes away. */
  readonly signal?: AbortSignal;
  /**
   * Rows may come as the engine's library makes them, which saves going through every value: keys of maps in any order.
   * For statements that return nothing but scalars, lists and maps; dates and points do not become text.
   */
  readonly asMade?: boolean;
}

/** How much of an answer is wanted at most. */
export interface Caps {
  readonly maxRows: number;
  /** Bytes of the rows as JSON in UTF-8; no limit where absent. */
  readonly maxBytes?: number;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Which cap left rows out; false where all are there. */
  readonly truncated: false | "rows" | "bytes";
}

/** The port: one graph store. Errors are `GraphError`s of src/errors.ts (STORE_UNAVAILABLE, STORE_TIMEOUT, …). */
export interface Store {
  readonly engine: "grafeo" | "neo4j";
  /** Statements that still run although their time is up; always 0 where the engine can stop them. */
  readonly overdue: number;
  /** Transactions committed since it was opened, where nobody else can change the graph; undefined where others may. */
  readonly changes: number | undefined;
  /** Runs the statement `cypher/<name>.cypher` in read mode. */
  read(name: string, parameters?: Parameters, options?: ReadOptions): Promise<Row[]>;
  /**
   * All or nothing; tried again where the engine says the failure is passing. `work` may run more than once, and
   * must not wait for another transaction of the same store: the embedded graph has one writer at a time.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Runs Cypher text in read mode, up to the caps. The caller has checked that it only reads. */
  query(text: string, parameters: Parameters, options: ReadOptions & Caps): Promise<Table>;
  /** Creates constraints and indexes where missing (`cypher/schema.cypher`). */
  prepare(): Promise<void>;
  /** Throws STORE_UNAVAILABLE where the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

import neo4j, { isRetryableError, type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { GraphError } from "../errors.ts";
import { Capped } from "./capped.ts";
import { withDeadline } from "./deadline.ts";
import type { Neo4jSettings } from "./index.ts";
import { isTransient, neo4jError } from "./neo4j-errors.ts";
import { fromNeo4j, toNeo4j } from "./neo4j-values.ts";
import { statementList, statementText } from "./statements.ts";
import type { Caps, Parameters, ReadOptions, Row, Store, Table, Transaction, Value } from "./store.ts";

/** How long a server that does not answer is waited for, in milliseconds. */
const CONNECT_MS = 3_000;
/** A call is tried again while it is younger than this, in milliseconds; as the driver waits 1 s, that is once. */
const RETRY_MS = 900;
const IDLE_MS = 5_000;
/** How often a transaction is begun again after a passing failure (deadlock), beyond the driver's own retries. */
const ATTEMPTS = 8;
/** To the driver: all rows at once. */
const FETCH_ALL = -1;
/** Rows of free text that the server sends at once, so that a cap on bytes need not wait for all. */
const FETCH = 1_000;
/** Indexes fill in the background; `prepare` waits for them no longer than this many seconds. */
const INDEX_SECONDS = 60;

/**
 * Opens a driver on a Neo4j server or cluster (`neo4j://` and its kin route, `bolt://` do not; `+s` is encrypted).
 * It connects at the first statement, and again by itself after the server was away.
 * @throws SETTING_INVALID where the address is none
 */
export async function openNeo4j(settings: Neo4jSettings): Promise<Store> {
  const { uri, user = "neo4j", password } = settings;
  try {
    const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: CONNECT_MS,
      maxTransactionRetryTime: RETRY_MS,
      // A connection that idled so long is asked first whether the server is still there; a younger one is not,
      // as that would be a round trip more for each statement.
      connectionLivenessCheckTimeout: IDLE_MS,
      telemetryDisabled: true,
      userAgent: "consortium-graph",
    });
    return new Neo4jStore(driver, settings.database);
  } catch (error) {
    throw new GraphError("SETTING_INVALID", `NEO4J_URI is no address of a Neo4j: ${uri}`, { cause: error });
  }
}

class Neo4jStore implements Store {
  readonly engine = "neo4j";
  readonly overdue = 0;
  readonly changes = undefined;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  /** What this process wrote, it reads: on a cluster too, where a reader may be behind the writer. */
  readonly #bookmarks = neo4j.bookmarkManager({
    bookmarksConsumer: async (bookmarks) => void (this.#written = bookmarks),
  });
  /** Bookmarks of what was written. Reading adds none, so the server need not look for what it has anyway. */
  #written: Iterable<string> = [];
  #closed = false;

  constructor(driver: Driver, database: string | undefined) {
    this.#driver = driver;
    this.#database = database;
  }

  async read(name: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Row[]> {
    const text = statementText(name, "neo4j");
    const asked = toNeo4j(parameters);
    const rows = async (runner: Pick<ManagedTransaction, "run">): Promise<Row[]> => {
      const { records } = await runner.run(text, asked);
      const convert = options.asMade ? (value: unknown) => value as Value : fromNeo4j;
      return records.map((record) => rowOf(record.keys as string[], record, convert));
    };
    try {
      return await this.#alone(options, rows);
    } catch (error) {
      if (!isRetryableError(error)) throw neo4jError(error, name);
      return this.#reading(name, options, rows);
    }
  }

  async query(text: string, parameters: Parameters, options: ReadOptions & Caps): Promise<Table> {
    const work = async (transaction: ManagedTransaction): Promise<Table> => {
      const result = transaction.run(text, toNeo4j(parameters));
      const columns = (await result.keys()) as string[];
      const capped = new Capped(options);
      for await (const record of result) {
        // Leaving the loop tells the server to drop the rest.
        if (!capped.take(rowOf(columns, record))) break;
      }
      return capped.table(columns);
    };
    return this.#reading("query", options, work, Math.min(options.maxRows + 1, FETCH));
  }

  async transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#write(work);
      } catch (error) {
        if (attempt < ATTEMPTS && isTransient(error)) continue;
        throw neo4jError(error, "transaction");
      }
    }
  }

  async prepare(): Promise<void> {
    const session = this.#session("WRITE");
    try {
      // Schema commands have transactions of their own.
      for (const text of statementList("schema", "neo4j")) await session.executeWrite((tx) => tx.run(text));
      await session.executeRead((tx) =>
        tx.run("CALL db.awaitIndexes($seconds)", { seconds: neo4j.int(INDEX_SECONDS) }),
      );
    } catch (error) {
      throw neo4jError(error, "schema");
    } finally {
      await session.close().catch(() => {});
    }
  }

  async ping(): Promise<void> {
    try {
      await this.#reading("ping", { timeoutMs: 2 * CONNECT_MS }, (transaction) => transaction.run("RETURN 1 AS one"));
    } catch (error) {
      if (!(error instanceof GraphError) || error.code !== "STORE_TIMEOUT") throw error;
      throw new GraphError("STORE_UNAVAILABLE", `Neo4j gives ${error.message}`, { cause: error });
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  async #write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    // Rows are gathered whole, so the server need not wait to be asked for more of them.
    const session = this.#session("WRITE", FETCH_ALL);
    try {
      return await session.executeWrite((transaction) =>
        work({
          run: async (name, parameters = {}) => {
            const { records } = await transaction.run(statementText(name, "neo4j"), toNeo4j(parameters));
            return records.map((record) => rowOf(record.keys as string[], record));
          },
        }),
      );
    } finally {
      await session.close().catch(() => {});
    }
  }

  /**
   * The same without a transaction around it: one round trip where that takes two, and half the work on either side
   * (a request of GraphQL makes several). Nothing is tried again.
   */
  async #alone<Result>(
    options: ReadOptions,
    work: (runner: Pick<ManagedTransaction, "run">) => Promise<Result>,
  ): Promise<Result> {
    options.signal?.throwIfAborted();
    const session = this.#session("READ");
    const close = () => session.close().catch(() => {});
    const config = options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs };
    const run: ManagedTransaction["run"] = (text, parameters) => untraced(() => session.run(text, parameters, config));
    try {
      return await withDeadline(work({ run }), options, close);
    } finally {
      void close();
    }
  }

  /** Runs in READ access mode, which the server enforces; closing the session early stops the statement there. */
  async #reading<Result>(
    what: string,
    options: ReadOptions,
    work: (transaction: ManagedTransaction) => Promise<Result>,
    fetchSize?: number,
  ): Promise<Result> {
    options.signal?.throwIfAborted();
    const session = this.#session("READ", fetchSize);
    const close = () => session.close().catch(() => {});
    try {
      const config = options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs };
      return await withDeadline(session.executeRead(work, config), options, close);
    } catch (error) {
      throw neo4jError(error, what);
    } finally {
      await close();
    }
  }

  #session(mode: "READ" | "WRITE", fetchSize?: number): Session {
    // A driver that never had a connection would open one even now.
    if (this.#closed) throw new GraphError("STORE_UNAVAILABLE", "the connection to Neo4j is closed");
    return this.#driver.session({
      defaultAccessMode: mode,
      ...(mode === "WRITE" ? { bookmarkManager: this.#bookmarks } : { bookmarks: [...this.#written] }),
      ...(this.#database === undefined ? {} : { database: this.#database }),
      ...(fetchSize === undefined ? {} : { fetchSize }),
    });
  }
}

/**
 * The driver keeps for every statement the stack of calls that asked it, in case that it fails. That takes longer than
 * to send it, and nobody sees it: failures of statements are told by errors of our own.
 */
function untraced<Result>(work: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function rowOf(columns: readonly string[], record: { get(key: string): unknown }, convert = fromNeo4j): Row {
  const row: Record<string, Value> = {};
  for (const column of columns) row[column] = convert(record.get(column));
  return row;
}

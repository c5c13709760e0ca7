import { join } from "node:path";
import type { GrafeoDB, QueryResult } from "@grafeo-db/js";
import { GraphError } from "../errors.ts";
import { byType, type Asked } from "./by-type.ts";
import { Capped } from "./capped.ts";
import { claimDataDir } from "./data-dir.ts";
import { withDeadline } from "./deadline.ts";
import { EXPLAIN, grafeoError, grafeoOpenError, isConflict } from "./grafeo-errors.ts";
import { rowAt, rowsOf, toGrafeo } from "./grafeo-values.ts";
import { Pace } from "./pace.ts";
import { statementList, statementText } from "./statements.ts";
import type { Caps, Parameters, ReadOptions, Row, Store, Table, Transaction } from "./store.ts";

const FILE = "graph.grafeo";
/** The log is folded into the file when it has grown so far, so that a killed process leaves little to replay. */
const LOG_BYTES = 64 * 2 ** 20;
const ATTEMPTS = 5;
/** Statements that may still run after their time was up, before free text and others of the same name are held back. */
const OVERDUE_LIMIT = 2;
/** Steps of a plan that change something or read files; the plan has one step a line, its name first. */
const NOT_READING = /^\s*(Create|Merge|Set|Add|Remove|Delete|Insert|Drop|Clear|Load|Copy|Move)/m;

/**
 * Opens the embedded graph `<folder>/graph.grafeo`, and creates it where missing.
 * One process at a time may have it open. Commits survive a killed process: the log is written before they return.
 * @throws DATA_DIR_FOREIGN, DATA_DIR_BUSY, STORE_FAILED
 */
export async function openGrafeo(folder: string): Promise<Store> {
  await claimDataDir(folder);
  const library = await import("@grafeo-db/js");
  const file = join(folder, FILE);
  try {
    const database = library.default.GrafeoDB.create(file);
    database.setCheckpointTriggers({ walBytes: LOG_BYTES });
    return new GrafeoStore(database);
  } catch (error) {
    throw grafeoOpenError(error, file);
  }
}

class GrafeoStore implements Store {
  readonly engine = "grafeo";
  overdue = 0;
  changes = 0;
  /** Names of those that are overdue: what took too long once is likely to do so again. */
  readonly #slow = new Map<string, number>();
  readonly #database: GrafeoDB;
  readonly #checked = new Set<string>();
  readonly #pace = new Pace();
  /** Writers go one behind the other: the engine would fail the second, not let it wait. */
  #lastWriter: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(database: GrafeoDB) {
    this.#database = database;
  }

  async read(name: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Row[]> {
    this.#holdBack(name);
    const text = statementText(name, "grafeo");
    if (!this.#checked.has(name)) {
      await this.#refuseWrites(text, name);
      this.#checked.add(name);
    }
    return rowsOf(await this.#run(() => this.#database.executeCypher(text, toGrafeo(parameters)), name, options));
  }

  async query(text: string, parameters: Parameters, options: ReadOptions & Caps): Promise<Table> {
    this.#holdBack();
    await this.#refuseWrites(text, "query");
    // Never committed: what the check of the plan might have missed is undone all the same.
    const transaction = this.#database.beginTransaction();
    const result = await this.#run(
      () => transaction.executeCypher(text, toGrafeo(parameters)).finally(() => transaction.rollback()),
      "query",
      options,
    );
    const capped = new Capped(options);
    for (let index = 0; index < result.length; index++) if (!capped.take(rowAt(result, index))) break;
    return capped.table(result.columns);
  }

  async transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#exclusive(() => this.#attempt(work));
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof GraphError) || !isConflict(error.cause)) throw error;
      }
    }
  }

  async prepare(): Promise<void> {
    await this.#exclusive(async () => {
      for (const text of statementList("schema", "grafeo")) {
        await this.#run(() => this.#database.executeCypher(text), "schema");
      }
    });
  }

  async ping(): Promise<void> {
    await this.#run(() => this.#database.executeCypher("RETURN 1 AS one"), "ping");
  }

  /** Waits for writers; a statement whose time is up may still run, and ends with the process. */
  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#lastWriter;
    this.#closed = true;
    this.#database.close();
  }

  async #attempt<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const transaction = this.#database.beginTransaction();
    const pending = new Set<Promise<unknown>>();
    let before: Promise<unknown> = Promise.resolve();
    const runOne = async ({ name, parameters }: Asked): Promise<Row[]> => {
      const text = statementText(name, "grafeo");
      const asked = toGrafeo(parameters);
      const running = before.then(() => transaction.executeCypher(text, asked));
      before = running;
      pending.add(running);
      try {
        return rowsOf(await running);
      } catch (error) {
        throw grafeoError(error, name);
      } finally {
        pending.delete(running);
      }
    };
    const run = async (name: string, parameters: Parameters = {}): Promise<Row[]> =>
      (await Promise.all(byType(name, parameters).map(runOne))).flat();
    try {
      const result = await work({ run });
      await Promise.all(pending);
      transaction.commit();
      this.changes++;
      return result;
    } catch (error) {
      await Promise.allSettled(pending);
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  #exclusive<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#assertOpen();
    const turn = this.#lastWriter.then(work);
    this.#lastWriter = turn.catch(() => {});
    return turn;
  }

  /**
   * The engine cannot be told to stop a statement; it does so by itself after 30 s. While some run on past their time,
   * no others are let in that are likely to do the same, so that the processor is left to those that are not.
   * @param name of a statement of `cypher/`; free text where absent
   */
  #holdBack(name?: string): void {
    if (this.overdue < OVERDUE_LIMIT || (name !== undefined && !this.#slow.has(name))) return;
    const others = `${this.overdue} statements still run although their time is up`;
    throw new GraphError("STORE_TIMEOUT", `${others}: ask this again when the engine has ended them`);
  }

  #late(name: string, by: 1 | -1): void {
    this.overdue += by;
    const count = (this.#slow.get(name) ?? 0) + by;
    if (count > 0) this.#slow.set(name, count);
    else this.#slow.delete(name);
  }

  /** The engine has no read-only mode for one file opened once, so its plan is asked what the statement would do. */
  async #refuseWrites(text: string, what: string): Promise<void> {
    const plan = await this.#run(() => this.#database.executeCypher(EXPLAIN + text), what).catch((error: unknown) => {
      // It plans reads and writes only; a schema command is neither.
      if (error instanceof GraphError && /Schema commands/.test(error.message)) return undefined;
      throw error;
    });
    const steps = plan === undefined ? undefined : String(plan.scalar());
    const step = steps === undefined ? "a schema command" : NOT_READING.exec(steps)?.[0].trim();
    if (step) throw new GraphError("CYPHER_REFUSED", `${what}: the statement does not only read (${step})`);
  }

  async #run(start: () => Promise<QueryResult>, what: string, options: ReadOptions = {}): Promise<QueryResult> {
    options.signal?.throwIfAborted();
    this.#assertOpen();
    const place = this.#pace.enter(what);
    const began = performance.now();
    let state: "waiting" | "running" | "overdue" | "ended" = "waiting";
    const work = async (): Promise<QueryResult> => {
      if (place) await place.turn;
      state = "running";
      const started = performance.now();
      try {
        return await start();
      } finally {
        this.#pace.took(what, performance.now() - started);
        if ((state as string) === "overdue") this.#late(what, -1);
        state = "ended";
        place?.leave();
      }
    };
    const late = () => {
      if (state === "running") {
        state = "overdue";
        this.#late(what, 1);
      }
      place?.leave();
    };
    try {
      return await withDeadline(work(), options, () => {
        // Whoever asked has gone, and its time is not up: it keeps its place until then, and nobody else is refused for it.
        if (state !== "running" || !options.signal?.aborted) return late();
        if (options.timeoutMs === undefined) return;
        setTimeout(late, Math.max(0, options.timeoutMs - (performance.now() - began))).unref();
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw grafeoError(error, what);
    }
  }

  #assertOpen(): void {
    if (this.#closed) throw new GraphError("STORE_UNAVAILABLE", "the graph is closed");
  }
}

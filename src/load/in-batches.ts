import { setImmediate } from "node:timers/promises";
import type { Parameters, Row, Transaction, Value } from "../store/store.ts";

/** Rows, names or ids that go into one statement. */
const ROWS = 2000;

/** What one statement takes: a list inside a map, for a plan of Neo4j holds only for lists of about the same length. */
const batch = (parameter: string, items: readonly Value[]): Parameters => ({ batch: { [parameter]: items } });

function* chunks<Item>(items: readonly Item[], size: number): Iterable<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Runs a reading statement over a list in chunks; runs nothing for an empty list. */
export async function runOver(
  transaction: Transaction,
  statement: string,
  parameter: "rows" | "ids" | "keys",
  items: readonly Value[],
): Promise<Row[]> {
  const parts = [...chunks(items, ROWS)].map((chunk) => transaction.run(statement, batch(parameter, chunk)));
  return (await Promise.all(parts)).flat();
}

/** How rows go into a statement that finds one end of them once for all that share it. */
export interface Grouping<Item> {
  /** What they share. */
  readonly head: (item: Item) => Parameters;
  /** Name of the list of the others. */
  readonly list: string;
  readonly row: (item: Item) => Value;
}

/**
 * Writes that are not waited for one by one: the engine runs them in the order in which they are asked, while the
 * rows of the next are made. `done` is to be awaited before the transaction ends.
 */
export class Writes {
  /** For what is to be read in between: the engine answers it after the writes asked for before. */
  readonly transaction: Transaction;
  #pending: Promise<unknown>[] = [];

  constructor(transaction: Transaction) {
    this.transaction = transaction;
  }

  /** Asks for a statement over a list in chunks; for nothing where the list is empty. */
  over(statement: string, parameter: "rows" | "ids" | "keys", items: readonly Value[]): void {
    for (const chunk of chunks(items, ROWS)) this.#run(statement, batch(parameter, chunk));
  }

  /** The same over rows in groups: those with one head come together, in the order of their first. */
  grouped<Item>(statement: string, items: readonly Item[], { head, list, row }: Grouping<Item>): void {
    for (const chunk of chunks(items, ROWS)) {
      const groups = new Map<string, { readonly shared: Parameters; readonly rows: Value[] }>();
      for (const item of chunk) {
        const shared = head(item);
        const name = JSON.stringify(shared);
        const group = groups.get(name);
        if (group) group.rows.push(row(item));
        else groups.set(name, { shared, rows: [row(item)] });
      }
      const rows = [...groups.values()].map(({ shared, rows: below }) => ({ ...shared, [list]: below }));
      this.#run(statement, batch("rows", rows));
    }
  }

  #run(statement: string, parameters: Parameters): void {
    const running = this.transaction.run(statement, parameters);
    // Told by `done`; until then it is no unhandled rejection.
    running.catch(() => {});
    this.#pending.push(running);
  }

  /** Lets what was asked for so far reach the engine: nothing is sent while this thread goes on reckoning. */
  async sent(): Promise<void> {
    await setImmediate();
  }

  /** @throws the error of the first statement that failed */
  async done(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    for (const running of pending) await running;
  }
}

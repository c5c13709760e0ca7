import type { EntityAttributes } from "../model/entity.ts";
import type { Kind, Predicate } from "../model/ontology.ts";
import { KIND_NAMES } from "../model/ontology.ts";
import type { Parameters, Row, Transaction, Value } from "../store/store.ts";
import type { Claim, Fields, Mention } from "./facts.ts";

/** Rows that go into one writing statement. */
const ROWS = 5000;
/** Names or ids that one statement looks up: Grafeo goes through a longer list for each node that it finds. */
export const LOOKUPS = 1000;

export function* chunks<Item>(items: readonly Item[], size: number): Iterable<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Runs a reading statement over a list in chunks; runs nothing for an empty list. */
export async function runOver(
  transaction: Transaction,
  statement: string,
  parameter: string,
  items: readonly Value[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const chunk of chunks(items, LOOKUPS)) {
    for (const row of await transaction.run(statement, { [parameter]: chunk } as Parameters)) rows.push(row);
  }
  return rows;
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
    for (const chunk of chunks(items, parameter === "rows" ? ROWS : LOOKUPS)) {
      this.run(statement, { [parameter]: chunk } as Parameters);
    }
  }

  run(statement: string, parameters: Parameters): void {
    const running = this.transaction.run(statement, parameters);
    // Told by `done`; until then it is no unhandled rejection.
    running.catch(() => {});
    this.#pending.push(running);
  }

  /** @throws the error of the first statement that failed */
  async done(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    for (const running of pending) await running;
  }
}

/** A source entity of the graph, or several equal ones told as one, with the entity that stands for it now. */
export interface Member extends Mention {
  readonly entity: string;
  /** How many source entities it tells. */
  readonly times: number;
}

export interface Known {
  readonly id: string;
  readonly kind: Kind;
  readonly mentions: number;
  readonly documents: number;
}

const member = (row: Row): Member => ({
  id: row["source"] as string,
  entity: row["entity"] as string,
  document: row["document"] as string,
  ...(typeof row["published"] === "string" ? { published: row["published"] } : {}),
  kind: row["kind"] as Kind,
  name: row["name"] as string,
  aliases: row["aliases"] as string[],
  attributes: JSON.parse(row["attributes"] as string) as EntityAttributes,
  count: (row["count"] ?? 0) as number,
  bodies: (row["bodies"] ?? []) as string[],
  consortia: (row["consortia"] ?? []) as string[],
  times: (row["times"] ?? 1) as number,
});

export const mentionsOfEntities = async (transaction: Transaction, ids: readonly string[]): Promise<Member[]> =>
  (await runOver(transaction, "write/mentions-of-entities", "ids", ids)).map(member);

export const mentionsOfDocuments = async (transaction: Transaction, ids: readonly string[]): Promise<Member[]> =>
  (await runOver(transaction, "write/mentions-of-documents", "ids", ids)).map(member);

/** Names only: equal mentions as one, without sources, counts and ties; `document` is one of those that say so. */
export const namesOfEntities = async (transaction: Transaction, ids: readonly string[]): Promise<Member[]> =>
  (await runOver(transaction, "write/names-of-entities", "ids", ids)).map((row, index) =>
    member({ ...row, source: `${String(row["entity"])}#${index}` }),
  );

export const entitiesById = async (transaction: Transaction, ids: readonly string[]): Promise<Known[]> =>
  (await runOver(transaction, "write/entities-by-id", "ids", ids)).map((row) => ({
    id: row["id"] as string,
    kind: KIND_NAMES.find((kind) => (row["labels"] as string[]).includes(kind))!,
    mentions: row["mentions"] as number,
    documents: row["documents"] as number,
  }));

/** Ids of entities that bear one of these normalised names, as their own or as another one. */
export async function entitiesNamed(transaction: Transaction, keys: readonly string[]): Promise<string[]> {
  const own = await runOver(transaction, "write/entities-by-key", "keys", keys);
  const other = await runOver(transaction, "write/entities-by-alias", "keys", keys);
  return [...own, ...other].map(({ id }) => id as string);
}

export type StoredClaim = Omit<Claim, "published" | "properties"> & { readonly edge: string };

export const claimsOfDocuments = async (transaction: Transaction, ids: readonly string[]): Promise<StoredClaim[]> =>
  (await runOver(transaction, "write/statements-of-documents", "ids", ids)).map((row) => ({
    id: row["id"] as string,
    document: row["document"] as string,
    predicate: row["predicate"] as Predicate,
    edge: row["edge"] as string,
    subject: row["subject"] as string,
    object: row["object"] as string,
    fields: JSON.parse(row["fields"] as string) as Fields,
    confidence: row["confidence"] as number,
  }));

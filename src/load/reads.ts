import type { EntityAttributes } from "../model/entity.ts";
import type { Kind, Predicate } from "../model/ontology.ts";
import { KIND_NAMES } from "../model/ontology.ts";
import type { Row, Transaction, Value } from "../store/store.ts";
import type { Claim, Fields, Mention } from "./facts.ts";
import { runOver } from "./in-batches.ts";

/** A source entity of the graph, or several equal ones told as one, with the entity that stands for it now. */
export interface Member extends Mention {
  readonly entity: string;
  /** How many source entities it tells. */
  readonly times: number;
}

export interface Known {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly hijacked?: boolean;
  readonly seat?: string;
  readonly mentions: number;
  readonly documents: number;
}

/** A row of a statement that tells mentions. */
export const mention = (row: Row): Member => ({
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
  (await runOver(transaction, "write/mentions-of-entities", "ids", ids)).map(mention);

export const mentionsOfDocuments = async (transaction: Transaction, ids: readonly string[]): Promise<Member[]> =>
  (await runOver(transaction, "write/mentions-of-documents", "ids", ids)).map(mention);

/**
 * Names only: equal mentions as one, without sources, counts and ties; `document` is one of those that say so. Source
 * entities that somebody judged come one by one, with their ids.
 */
export const namesOfEntities = async (transaction: Transaction, ids: readonly string[]): Promise<Member[]> =>
  (await runOver(transaction, "write/names-of-entities", "ids", ids)).map((row, index) =>
    mention({ ...row, source: row["source"] ?? `${String(row["entity"])}#${index}` }),
  );

/** The kind that a node's labels say. */
export const kindOf = (labels: Value | undefined): Kind =>
  KIND_NAMES.find((kind) => (labels as readonly string[]).includes(kind))!;

export const entitiesById = async (transaction: Transaction, ids: readonly string[]): Promise<Known[]> =>
  (await runOver(transaction, "write/entities-by-id", "ids", ids)).map((row) => ({
    id: row["id"] as string,
    kind: kindOf(row["labels"]),
    name: row["name"] as string,
    ...(row["hijacked"] === true ? { hijacked: true } : {}),
    ...(typeof row["seat"] === "string" ? { seat: row["seat"] } : {}),
    mentions: row["mentions"] as number,
    documents: row["documents"] as number,
  }));

/** Ids of entities that bear one of these normalised names, as their own or as another one. */
export async function entitiesNamed(transaction: Transaction, keys: readonly string[]): Promise<string[]> {
  const [own, other] = await Promise.all([
    runOver(transaction, "write/entities-by-key", "keys", keys),
    runOver(transaction, "write/entities-by-alias", "keys", keys),
  ]);
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

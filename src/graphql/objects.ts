import { KIND_NAMES, type Kind, type Predicate } from "../model/ontology.ts";
import type { Row, Value } from "../store/store.ts";

/** A map as the statements of `cypher/api/` return it. */
type Properties = { readonly [key: string]: Value };

/** An object of the schema: its type's name, and what the graph knows of it. */
export type Thing = Properties & { readonly __typename: string; readonly id: string };

const KINDS: ReadonlySet<unknown> = new Set(KIND_NAMES);

/**
 * Names the type of what a statement returned, in place: the map was made for this request alone, and a copy of every
 * object would cost more than all the rest that is done with it here. To do so twice changes nothing more.
 */
const typed = (node: Value, __typename: string): Thing => Object.assign(node as Thing, { __typename });

/** Whether it is an entity, and no document, statement, region or industry. */
export const isEntity = (thing: Thing | undefined): thing is Thing => KINDS.has(thing?.__typename);

/** An entity from its node's properties and kind; undefined where there is none. */
export const entity = (node: Value | undefined, kind: Value | undefined): Thing | undefined =>
  node && KINDS.has(kind) ? typed(node, kind as Kind) : undefined;

export const document = (node: Value | undefined): Thing | undefined => (node ? typed(node, "Document") : undefined);

export const statement = (node: Value | undefined, source: Value | undefined): Thing | undefined =>
  node ? Object.assign(typed(node, "Statement"), { document: document(source) }) : undefined;

/** A row of `api/nodes`: whatever has that id. */
export const nodeOf = (row: Row | undefined): Thing | undefined =>
  row &&
  (entity(row["entity"], row["kind"]) ?? statement(row["statement"], row["document"]) ?? document(row["document"]));

/** The node of an edge: a document or statement has no kind. */
export const edgeNode = (edge: Properties): Thing | undefined => {
  if (edge["kind"]) return entity(edge["node"], edge["kind"]);
  return edge["document"] ? statement(edge["node"], edge["document"]) : document(edge["node"]);
};

/** A relationship with both its ends, from the statement's map of it. */
export const relation = (tie: Properties, subject: Thing | undefined, object: Thing | undefined): object => ({
  ...(tie["fact"] as Properties),
  predicate: tie["predicate"] as Predicate,
  subject,
  object,
});

/** A relationship between two entities, by the side on which the first stands. */
export const relationBetween = (tie: Properties, one: Thing | undefined, other: Thing | undefined): object =>
  tie["outgoing"] ? relation(tie, one, other) : relation(tie, other, one);

export type { Properties };

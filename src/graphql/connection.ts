import type { GraphQLResolveInfo } from "graphql";
import type { Parameters, Row, Value } from "../store/store.ts";
import type { Context } from "./context.ts";
import { encodeCursor } from "./cursor.ts";
import { edgeNode, type Properties } from "./objects.ts";
import { pageOf, statementOf, type Page, type PageArguments } from "./page.ts";
import { factListOf, type FactArguments, type FactList } from "./facts.ts";
import { isBrief, selects } from "./selection.ts";

export type Resolver<Parent, Arguments> = (
  parent: Parent,
  args: Arguments,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** Fields of an edge beside `cursor`, from the statement's map of it, which it may change as src/graphql/objects.ts does. */
export type EdgeOf = (edge: Properties) => object;

/** An edge that is a relationship: its own fields, what the statement adds, and the node at the other end. */
export const factEdge: EdgeOf = (edge) => Object.assign(plainEdge(edge), edge["fact"]);

/** An edge that is no relationship. */
export const plainEdge: EdgeOf = (edge) => Object.assign(edge, { node: edgeNode(edge) });

/**
 * Parameters that a page adds to those of the list: one row more than asked for tells whether there is a next page, and
 * none is read where only their number is asked for.
 */
export const pageParameters = (
  { size, after, before, isFromEnd }: Page,
  info: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">,
): Parameters => ({
  ...(isFromEnd ? { before: before === "" ? null : before } : { after }),
  limit: selects(info, "edges") || selects(info, "pageInfo") ? size + 1 : 0,
  total: selects(info, "totalCount"),
});

const isBare = (edge: Properties | readonly Value[]): edge is readonly Value[] => Array.isArray(edge);

/** Lists whose order is that of their sort keys turned round. */
const LATEST_FIRST: ReadonlySet<string> = new Set(["documents-of-entity", "judgements"]);

/** Rows of a page up to the cursor at its far end, where there is one. */
function upTo(page: Page, rows: readonly Properties[], statement: string): readonly Properties[] {
  const end = page.isFromEnd ? page.after : page.before;
  if (end === "") return rows;
  // As both engines compare texts: by code point, which is the order of their bytes in UTF-8.
  const far = Buffer.from(end);
  const rises = page.isFromEnd === LATEST_FIRST.has(statement);
  return rows.filter((edge) => {
    const compared = Buffer.compare(Buffer.from(edge["sort"] as string), far);
    return rises ? compared < 0 : compared > 0;
  });
}

/**
 * A Relay connection from a row with `edges`, each with its `sort` key, and `total`. Of a page from the end the last edge
 * stands first in the row.
 */
export function connectionOf(list: string, page: Page, row: Row | undefined, edgeOf: EdgeOf, statement = ""): object {
  const { size, after, before, isFromEnd } = page;
  const rows = (row?.["edges"] ?? []) as readonly (Properties | readonly Value[])[];
  const spelled = rows.map((edge) => (isBare(edge) ? spelledOut(edge, statement) : edge));
  const there = upTo(page, spelled, statement);
  const edges = there.slice(0, size);
  if (isFromEnd) edges.reverse();
  const isMore = there.length > size;
  const cursor = (edge: Properties | undefined) => edge && encodeCursor(list, edge["sort"] as string);
  return {
    totalCount: row?.["total"] ?? 0,
    edges: edges.map((edge) => Object.assign(edgeOf(edge), { cursor: () => cursor(edge) })),
    pageInfo: {
      hasNextPage: isFromEnd ? before !== "" : isMore,
      hasPreviousPage: isFromEnd ? isMore : after !== "",
      startCursor: () => cursor(edges[0]),
      endCursor: () => cursor(edges.at(-1)),
    },
  };
}

/**
 * Lists that are asked for most. Their statements tell of their entity, too, where it is wanted (`own`), and of each edge
 * that is asked for briefly the bare values: sort key, kind, these of the relationship and these of what is at its end.
 * A map for each would take longer than all else.
 */
const TELLING: Readonly<Record<string, { readonly fact: readonly string[]; readonly node: readonly string[] }>> = {
  members: { fact: ["key", "role"], node: ["id", "name"] },
  memberships: { fact: ["key", "role"], node: ["id", "name"] },
  "posts-of-organization": { fact: ["key", "title", "former"], node: ["id", "name"] },
  "posts-of-person": { fact: ["key", "title", "former"], node: ["id", "name"] },
  "events-of-person": { fact: ["key", "as"], node: ["id", "name", "type", "date"] },
};

/** Bare values as the map of an edge. */
function spelledOut([sort, kind, ...values]: readonly Value[], statement: string): Properties {
  const { fact, node } = TELLING[statement]!;
  const named = (names: readonly string[], from: number): Properties => {
    const map: Record<string, Value> = {};
    for (const [at, name] of names.entries()) map[name] = values[from + at]!;
    return map;
  };
  return { sort: sort!, kind: kind!, fact: named(fact, 0), node: named(node, fact.length) };
}

/** What of a field hangs together with what its list asks. */
export type Asking = Pick<GraphQLResolveInfo, "fieldName" | "fieldNodes" | "fragments" | "operation"> & {
  readonly parentType: { readonly name: string };
};

/** A statement for a list, before its entity is known. */
export interface Ahead {
  readonly statement: string;
  readonly parameters: Parameters;
}

/** Of a resolver whose list may tell of its entity: what it will ask; undefined where these arguments ask something else. */
export interface MayTell<Arguments> {
  readonly ahead: ((args: Arguments, info: Asking) => Ahead | undefined) | undefined;
}

/**
 * Resolver of a list that belongs to a parent.
 * @param statement  of `cypher/api/`, taking `ids`, `after` or `before`, `limit`, `total` and returning `id`, `edges`, `total`
 * @param parameters of the statement, from the field's arguments
 * @param facts      where it takes `where` and `order`: the relationships that it is of
 */
export function connection<Arguments extends PageArguments>(
  statement: string,
  edgeOf: EdgeOf,
  parameters: (args: Arguments) => Parameters = () => ({}),
  facts?: FactList,
): Resolver<{ readonly id: string }, Arguments> & MayTell<Arguments> {
  const tells = statement in TELLING;
  const askedOf = (args: Arguments, info: Asking) => {
    // A cursor belongs to a list: one statement may serve several, told apart by the field.
    const narrowed = facts && factListOf(facts, args as FactArguments, parameters(args));
    const list = `${info.parentType.name}.${info.fieldName}${narrowed?.order ?? ""}`;
    const page = pageOf(list, args);
    const own = narrowed?.parameters ?? { ...parameters(args), ...(tells && { own: false }) };
    const asked = { ...own, ...pageParameters(page, info), brief: isBrief(info) };
    return { list, page, statement: statementOf(page, narrowed ? "api/facts" : `api/${statement}`), asked };
  };
  const resolve: Resolver<{ readonly id: string }, Arguments> = (parent, args, context, info) => {
    // Parents of one type at one place of the query have the arguments that are written there.
    const { list, page, load } = context.once(info.fieldNodes, () => {
      const { list, page, statement, asked } = askedOf(args, info);
      return { list, page, load: context.loading(statement, asked) };
    });
    return load(parent.id).then((row) => connectionOf(list, page, row, edgeOf, statement));
  };
  const ahead = (args: Arguments, info: Asking): Ahead | undefined => {
    const { page, statement: named, asked } = askedOf(args, info);
    return named === statementOf(page, "api/facts") ? undefined : { statement: named, parameters: asked };
  };
  return Object.assign(resolve, { ahead: tells ? ahead : undefined });
}

/** What a list of the root asks. */
export interface RootList {
  /** Of `cypher/api/`, taking `after` or `before`, `limit`, `total` and returning `edges`, `total`. */
  readonly statement: string;
  readonly parameters: Parameters;
  /** Name of the parameter that takes the first part of the sort key, up to its last blank, for an index to begin at. */
  readonly start?: string;
  /** Where one statement may give the lists of several, what this one is of: the statement takes `ids` and returns `id`, too. */
  readonly of?: string;
}

/** What a list of the root tells briefly beside names. */
const COUNTED = ["documentCount"];

/** Resolver of a list of the root: the same, without a parent. A cursor holds for the order that it was given in. */
export function rootConnection<Arguments extends PageArguments & { readonly order?: string | null }>(
  listOf: (args: Arguments) => RootList,
  edgeOf: EdgeOf,
): Resolver<unknown, Arguments> {
  return async (_, args, context, info) => {
    const { statement, parameters, start, of } = listOf(args);
    const list = info.fieldName + (args.order ?? "");
    const page = pageOf(list, args);
    const begun = start === undefined ? {} : { [start]: startOf(page) };
    const asked = { ...parameters, ...begun, ...pageParameters(page, info) };
    const name = statementOf(page, `api/${statement}`);
    const row =
      of === undefined
        ? (await context.read(name, asked))[0]
        : await context.load(name, { ...asked, brief: isBrief(info, COUNTED) }, of);
    return connectionOf(list, page, row, edgeOf, statement);
  };
}

/** No text of a graph comes behind it. */
const HIGHEST = "\u{10ffff}";

/** The first part of the sort key at which a page begins. */
function startOf({ after, before, isFromEnd }: Page): string {
  if (isFromEnd && before === "") return HIGHEST;
  const key = isFromEnd ? before : after;
  return key.slice(0, Math.max(0, key.lastIndexOf(" ")));
}

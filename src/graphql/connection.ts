import type {
  FieldNode,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLResolveInfo,
  OperationDefinitionNode,
} from "graphql";
import type { Parameters, Row, Value } from "../store/store.ts";
import { belowOf } from "./ahead.ts";
import { briefEdge, briefList, mayBeBrief, type BriefList } from "./brief.ts";
import type { Context } from "./context.ts";
import { encodeCursor } from "./cursor.ts";
import { edgeNode, type Properties } from "./objects.ts";
import { HIGHEST, pageOf, statementOf, type Page, type PageArguments } from "./page.ts";
import { factListOf, type FactArguments, type FactList } from "./facts.ts";
import { isBrief, isFixed, selects } from "./selection.ts";

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
export const pageParameters = (page: Page, info: Selecting): Parameters => ({
  ...boundsOf(page, info),
  total: selects(info, "totalCount"),
});

type Selecting = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">;

/** Where the page begins, and how many edges are read. */
const boundsOf = ({ size, after, before, isFromEnd }: Page, info: Selecting): Parameters => ({
  ...(isFromEnd ? { before: before === "" ? null : before } : { after }),
  limit: selects(info, "edges") || selects(info, "pageInfo") ? size + 1 : 0,
});

/** Lists whose order is that of their sort keys turned round. */
const LATEST_FIRST: ReadonlySet<string> = new Set(["documents-of-entity", "judgements"]);

/** Edges of a page up to the cursor at its far end, where there is one. */
function upTo<Edge extends Sorted>(page: Page, edges: readonly Edge[], statement: string): readonly Edge[] {
  const end = page.isFromEnd ? page.after : page.before;
  if (end === "") return edges;
  // As both engines compare texts: by code point, which is the order of their bytes in UTF-8.
  const far = Buffer.from(end);
  const rises = page.isFromEnd === LATEST_FIRST.has(statement);
  return edges.filter(({ sort }) => {
    const compared = Buffer.compare(Buffer.from(sort!), far);
    return rises ? compared < 0 : compared > 0;
  });
}

/** Has the place of an edge in its list; undefined where nobody asks for it. */
interface Sorted {
  readonly sort: string | undefined;
}
interface Edge extends Sorted {
  readonly edge: object;
}

/**
 * A Relay connection from a row with `edges`, each with its `sort` key, and `total`. Of a page from the end the last edge
 * stands first in the row.
 */
export function connectionOf(list: string, page: Page, row: Row | undefined, edgeOf: EdgeOf, statement = ""): object {
  const rows = (row?.["edges"] ?? []) as readonly (Properties & { readonly sort: string })[];
  const edges = upTo(page, rows, statement);
  return pageWith(
    list,
    page,
    row,
    edges.slice(0, page.size).map((edge) => ({ sort: edge.sort, edge: edgeOf(edge) })),
    edges.length > page.size,
  );
}

/** The same of a list that is told in brief; what it tells of the one below is handed on to that. */
function briefConnectionOf(list: string, page: Page, row: Row | undefined, asked: BriefList, context: Context): object {
  const rows = (row?.["edges"] ?? []) as readonly (readonly Value[])[];
  const edges = upTo(
    page,
    rows.map((values) => briefEdge(values, asked)),
    asked.level.list,
  );
  const told = edges.flatMap((edge) => edge.told ?? []);
  if (asked.below && told.length > 0) context.tell(asked.below.key, told);
  return pageWith(list, page, row, edges.slice(0, page.size), edges.length > page.size);
}

function pageWith(list: string, page: Page, row: Row | undefined, edges: readonly Edge[], isMore: boolean): object {
  const { after, before, isFromEnd } = page;
  const cursor = (edge: Sorted | undefined) => edge?.sort && encodeCursor(list, edge.sort);
  const inOrder = isFromEnd ? edges.toReversed() : edges;
  return {
    totalCount: row?.["total"] ?? 0,
    edges: inOrder.map((each) => Object.assign(each.edge, { cursor: () => cursor(each) })),
    pageInfo: {
      hasNextPage: isFromEnd ? before !== "" : isMore,
      hasPreviousPage: isFromEnd ? isMore : after !== "",
      startCursor: () => cursor(inOrder[0]),
      endCursor: () => cursor(inOrder.at(-1)),
    },
  };
}

/** What of a field hangs together with what its list asks. */
export type Asking = Pick<
  GraphQLResolveInfo,
  "fieldName" | "fieldNodes" | "fragments" | "operation" | "variableValues"
> & { readonly parentType: GraphQLObjectType | GraphQLInterfaceType };

/** A statement for a list, before its entity is known. */
export interface Ahead {
  readonly statement: string;
  /** As the list itself asks. */
  readonly parameters: Parameters;
  /** The same where the entity is wanted, too. */
  readonly telling: Parameters;
  /** Where it is told in brief. */
  readonly brief: BriefList | undefined;
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
  const tells = mayBeBrief(statement);
  const asking = (args: Arguments, info: Asking) => {
    // A cursor belongs to a list: one statement may serve several, told apart by the field.
    const own = parameters(args);
    const narrowed = facts && factListOf(facts, args as FactArguments, own);
    const list = `${info.parentType.name}.${info.fieldName}${narrowed?.order ?? ""}`;
    const page = pageOf(list, args);
    if (narrowed || !tells || !isBrief(info)) {
      const asked = narrowed?.parameters ?? { ...own, ...(tells && { own: false }) };
      const name = statementOf(page, narrowed ? "api/facts" : `api/${statement}`);
      return {
        list,
        page,
        statement: name,
        parameters: { ...asked, ...pageParameters(page, info), brief: isBrief(info) },
      };
    }
    const bounds = boundsOf(page, info);
    const brief = briefList(statement, page, { ...own, ...bounds }, info, belowOf(info)?.brief);
    return { list, page, statement: brief.statement, parameters: brief.parameters, brief };
  };
  const askedOf = asSame(asking);
  const resolve: Resolver<{ readonly id: string }, Arguments> = (parent, args, context, info) => {
    // Parents of one type at one place of the query have the arguments that are written there.
    const { list, page, load, brief } = context.once(info.fieldNodes, () => {
      const asked = askedOf(args, info);
      return { ...asked, load: context.loading(asked.statement, asked.parameters, asked.brief?.key) };
    });
    const answer = (row: Row | undefined): object =>
      brief ? briefConnectionOf(list, page, row, brief, context) : connectionOf(list, page, row, edgeOf, statement);
    const row = load(parent.id);
    return row instanceof Promise ? row.then(answer) : answer(row);
  };
  const ahead = (args: Arguments, info: Asking): Ahead | undefined => {
    const { page, statement: named, parameters: asked, brief } = askedOf(args, info);
    if (named === statementOf(page, "api/facts")) return undefined;
    return { statement: named, parameters: asked, telling: brief ? asked : { ...asked, own: true }, brief };
  };
  return Object.assign(resolve, { ahead: tells ? ahead : undefined });
}

/** Keeps what is asked of a field that asks the same in every request, by the type that it is a field of. */
function asSame<Arguments, Asked>(
  asking: (args: Arguments, info: Asking) => Asked,
): (args: Arguments, info: Asking) => Asked {
  // A field of a fragment may stand in several operations, which ask differently of what is below it.
  const known = new WeakMap<OperationDefinitionNode, WeakMap<FieldNode, Map<string, Asked>>>();
  return (args, info) => {
    const [field, ...more] = info.fieldNodes;
    if (more.length > 0 || !isFixed(field!)) return asking(args, info);
    let ofFields = known.get(info.operation);
    if (!ofFields) known.set(info.operation, (ofFields = new WeakMap()));
    let ofTypes = ofFields.get(field!);
    if (!ofTypes) ofFields.set(field!, (ofTypes = new Map()));
    let asked = ofTypes.get(info.parentType.name);
    if (!asked) ofTypes.set(info.parentType.name, (asked = asking(args, info)));
    return asked;
  };
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

/** The first part of the sort key at which a page begins. */
function startOf({ after, before, isFromEnd }: Page): string {
  if (isFromEnd && before === "") return HIGHEST;
  const key = isFromEnd ? before : after;
  return key.slice(0, Math.max(0, key.lastIndexOf(" ")));
}

import { GraphError } from "../errors.ts";
import { stateOf } from "../load/index.ts";
import type { Row, Store } from "../store/store.ts";
import {
  EDGE_FIELDS,
  NODE_FIELDS,
  type Cell,
  type EdgeType,
  type End,
  type ExportGraph,
  type GraphEdge,
  type GraphNode,
  type NodeKind,
  type Quote,
} from "./graph.ts";

/** Nodes that are read, and held, at once; with all that leaves them. */
const PAGE = 500;
/** Sentences of one relationship that go into an export at most, the earliest publications first. */
export const MOST_QUOTES = 20;

export interface StoredOptions {
  /** Documents are nodes, what they mention and the counts that they state relationships. */
  readonly documents?: boolean;
  /** Sentences of relationships are read too. */
  readonly quotes?: boolean;
  /** Only nodes of these kinds, and relationships between such. */
  readonly kinds?: readonly NodeKind[];
  /** Only relationships of these types. */
  readonly types?: readonly EdgeType[];
}

/**
 * The graph of a store, in the order of ids and then of types and keys, the same from either engine. Holds one page at a
 * time, and the ids of all entities (on the embedded graph no index gives them in order).
 * @throws GRAPH_CHANGED while edges are read, where somebody wrote to the graph since nodes were
 */
export async function storedGraph(store: Store, options: StoredOptions = {}): Promise<ExportGraph> {
  const { documents = false, quotes = true, kinds, types } = options;
  const version = (await stateOf(store))?.version;
  const entityIds = await idsOf(store, "export/entity-ids");
  const documentIds = documents ? await idsOf(store, "export/document-ids") : [];
  const isKept = ({ kind }: Pick<End, "kind">): boolean =>
    (kind !== "Document" || documents) && (kinds === undefined || kinds.includes(kind));
  const isAsked = (type: EdgeType): boolean => types === undefined || types.includes(type);
  const unchanged = async (): Promise<void> => {
    if ((await stateOf(store))?.version === version) return;
    throw new GraphError("GRAPH_CHANGED", "the graph changed while it was exported");
  };

  async function* nodes(): AsyncIterable<readonly GraphNode[]> {
    yield* ahead(pagesOf(entityIds), async (ids) => {
      const rows = await store.read("export/entities", { ids }, { asMade: true });
      return rows.map((row) => nodeOf(row, row["kind"] as NodeKind)).filter(isKept);
    });
    for (const kind of ["Region", "Industry"] as const) {
      if (!isKept({ kind })) continue;
      for await (const rows of after(store, kind === "Region" ? "dump/regions" : "dump/industries")) {
        yield rows.map((row) => nodeOf(row, kind));
      }
    }
    if (isKept({ kind: "Document" })) {
      yield* ahead(pagesOf(documentIds), async (ids) => {
        const rows = await store.read("export/documents", { ids }, { asMade: true });
        return rows.map((row) => nodeOf(row, "Document"));
      });
    }
    await unchanged();
  }

  async function* edges(): AsyncIterable<readonly GraphEdge[]> {
    yield* ahead(pagesOf(entityIds), async (ids) => {
      const rows = await store.read("export/relationships", { ids }, { asMade: true });
      const page = rows.flatMap((row) => {
        const edge = edgeOf(row);
        return isAsked(edge.type) && isKept(edge.from) && isKept(edge.to) ? [edge] : [];
      });
      return quotes ? withQuotes(store, page) : page;
    });
    if (isAsked("WITHIN") && isKept({ kind: "Region" })) yield* withins(store);
    if (isAsked("MENTIONS") && isKept({ kind: "Document" })) {
      yield* ahead(pagesOf(documentIds), async (ids) => (await mentions(store, ids)).filter(({ to }) => isKept(to)));
    }
    await unchanged();
  }

  return { nodes, edges };
}

const idsOf = async (store: Store, statement: string): Promise<string[]> =>
  (await store.read(statement, {}, { asMade: true })).map(({ id }) => id as string);

function* pagesOf(ids: readonly string[]): Iterable<string[]> {
  for (let start = 0; start < ids.length; start += PAGE) yield ids.slice(start, start + PAGE);
}

/** Pages that are asked for while one is written. */
const AHEAD = 3;

/** Works on pages in their order, some of them ahead of what is taken. */
async function* ahead<Page, Result>(
  pages: Iterable<Page>,
  work: (page: Page) => Promise<Result>,
): AsyncIterable<Result> {
  const waiting: Promise<Result>[] = [];
  for (const page of pages) {
    const result = work(page);
    // Told where it is waited for; nobody may wait for it any more.
    result.catch(() => {});
    waiting.push(result);
    if (waiting.length > AHEAD) yield await waiting.shift()!;
  }
  for (const result of waiting) yield await result;
}

async function* after(store: Store, statement: string): AsyncIterable<Row[]> {
  for (let after = ""; ;) {
    const rows = await store.read(statement, { after, limit: PAGE });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!["id"] as string;
  }
}

const NODE_NAMES = Object.keys(NODE_FIELDS) as (keyof typeof NODE_FIELDS)[];
const EDGE_NAMES = Object.keys(EDGE_FIELDS) as (keyof typeof EDGE_FIELDS)[];

/** Where a work's `kind` (REPORT, PROJECT …) is kept apart from the node's kind. */
const propertyOf = (name: string): string => (name === "work" ? "kind" : name);

function nodeOf(row: Row, kind: NodeKind): GraphNode {
  const properties = row["properties"] as Row;
  const fields: Record<string, Cell> = {};
  for (const name of NODE_NAMES) {
    const cell = properties[propertyOf(name)] as Cell;
    if (cell != null && !(Array.isArray(cell) && cell.length === 0)) fields[name] = cell;
  }
  return { id: row["id"] as string, kind, name: nameOf(properties), fields };
}

const nameOf = (properties: Row): string =>
  (properties["name"] || properties["title"] || properties["source"] || "") as string;

const documentEnd = (row: Row): End => ({
  id: row["id"] as string,
  kind: "Document",
  name: nameOf(row["properties"] as Row),
});

/** The other end of a row that leads from one thing to another. */
const otherEnd = (row: Row): End => ({
  id: row["end"] as string,
  kind: row["endKind"] as NodeKind,
  name: (row["endName"] ?? "") as string,
});

function edgeOf(row: Row): GraphEdge {
  const properties = row["properties"] as Row;
  const fields: Record<string, Cell> = {};
  for (const name of EDGE_NAMES) if (properties[name] != null) fields[name] = properties[name] as Cell;
  const from = { id: row["id"] as string, kind: row["kind"] as NodeKind, name: row["name"] as string };
  return { key: row["key"] as string, type: row["type"] as EdgeType, from, to: otherEnd(row), fields, quotes: [] };
}

async function withQuotes(store: Store, page: readonly GraphEdge[]): Promise<readonly GraphEdge[]> {
  const keys = page.filter(({ fields }) => fields.documents != null).map(({ key }) => key);
  if (keys.length === 0) return page;
  const rows = await store.read("export/quotes", { keys }, { asMade: true });
  const quotes = new Map<string, Quote[]>();
  for (const { key, ...row } of rows) {
    const known = quotes.get(key as string);
    if (known === undefined) quotes.set(key as string, [quoteOf(row)]);
    else if (known.length < MOST_QUOTES) known.push(quoteOf(row));
  }
  return page.map((edge) => ({ ...edge, quotes: quotes.get(edge.key) ?? [] }));
}

const quoteOf = ({ id, text, document, source, site, published }: Row): Quote => ({
  id: id as string,
  text: text as string,
  document: document as string,
  source: source as string,
  ...(site != null && { site: site as string }),
  ...(published != null && { published: published as string }),
});

async function* withins(store: Store): AsyncIterable<readonly GraphEdge[]> {
  const names = new Map<string, string>();
  for await (const rows of after(store, "dump/regions")) {
    for (const row of rows) names.set(row["id"] as string, nameOf(row["properties"] as Row));
  }
  const region = (id: string): End => ({ id, kind: "Region", name: names.get(id) ?? "" });
  for await (const rows of after(store, "dump/regions")) {
    yield rows.flatMap(({ id, within }) =>
      typeof within === "string"
        ? [
            {
              key: `within:${String(id)}`,
              type: "WITHIN",
              from: region(id as string),
              to: region(within),
              fields: {},
              quotes: [],
            },
          ]
        : [],
    );
  }
}

async function mentions(store: Store, ids: readonly string[]): Promise<GraphEdge[]> {
  const [starts, rows] = await Promise.all([
    store.read("export/documents", { ids }, { asMade: true }),
    store.read("export/mentions", { ids }, { asMade: true }),
  ]);
  const ends = new Map(starts.map((row) => [row["id"], documentEnd(row)]));
  return rows.map((row) => ({
    key: `mentions:${String(row["id"])}:${String(row["end"])}`,
    type: "MENTIONS",
    from: ends.get(row["id"])!,
    to: otherEnd(row),
    fields: { count: row["count"] as number },
    quotes: [],
  }));
}

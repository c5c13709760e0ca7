import type { Derived, Kind, Predicate } from "../model/ontology.ts";

/** What stands in an export beside entities: where bodies lie, what they do, and what was read. */
export const OTHER_KINDS = ["Region", "Industry", "Document"] as const;
export type NodeKind = Kind | (typeof OTHER_KINDS)[number];
export type EdgeType = Predicate | Derived | "WITHIN" | "MENTIONS";

/** How a column's values are to be taken: a list is several texts. */
export type ColumnType = "text" | "list" | "integer" | "number" | "boolean";
export type Cell = string | number | boolean | readonly string[] | null | undefined;

/** What may be known of a node beside id, kind and name; every table and file has these columns in this order. */
export const NODE_FIELDS = {
  aliases: "list",
  pinyin: "text",
  initials: "text",
  form: "text",
  level: "text",
  stage: "text",
  branch: "text",
  hijacked: "boolean",
  type: "text",
  date: "text",
  place: "text",
  work: "text",
  title: "text",
  number: "text",
  issued: "text",
  code: "text",
  source: "text",
  site: "text",
  published: "text",
  sha256: "text",
  mentions: "integer",
  documents: "integer",
} as const satisfies Record<string, ColumnType>;
export type NodeField = keyof typeof NODE_FIELDS;

/** What may be known of a relationship beside its key, type and ends, in the order of columns. */
export const EDGE_FIELDS = {
  role: "text",
  title: "text",
  as: "text",
  former: "boolean",
  of: "text",
  n: "integer",
  batch: "text",
  level: "text",
  rank: "text",
  rankRule: "text",
  since: "text",
  until: "text",
  begins: "text",
  ends: "text",
  firstSeen: "text",
  lastSeen: "text",
  documents: "integer",
  confidence: "number",
  reason: "text",
  basis: "text",
  via: "text",
  count: "integer",
} as const satisfies Record<string, ColumnType>;
export type EdgeField = keyof typeof EDGE_FIELDS;

/** One end of a relationship. */
export interface End {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
}

export interface GraphNode extends End {
  readonly fields: Readonly<Partial<Record<NodeField, Cell>>>;
}

/** One sentence behind a relationship. */
export interface Quote {
  /** Id of the statement. */
  readonly id: string;
  readonly text: string;
  /** Id and source (path or address) of the document, and what is known of its publication. */
  readonly document: string;
  readonly source: string;
  readonly site?: string | undefined;
  readonly published?: string | undefined;
}

export interface GraphEdge {
  readonly key: string;
  readonly type: EdgeType;
  readonly from: End;
  readonly to: End;
  readonly fields: Readonly<Partial<Record<EdgeField, Cell>>>;
  /** Sentences that state it, the earliest publication first; none for what follows from names and for mentions. */
  readonly quotes: readonly Quote[];
}

/**
 * A graph to be written, a page at a time: the whole graph of a store, or what a picture shows. Each may be gone
 * through once or more.
 */
export interface ExportGraph {
  nodes(): AsyncIterable<readonly GraphNode[]>;
  edges(): AsyncIterable<readonly GraphEdge[]>;
}

/** A graph that is in memory already. */
export const graphOf = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ExportGraph => ({
  nodes: async function* () {
    yield nodes;
  },
  edges: async function* () {
    yield edges;
  },
});

/** Pieces of a file; each function gives the text of one thing. A writer is for one file: it may keep count. */
export interface Writer {
  readonly head?: string;
  readonly node?: (node: GraphNode) => string;
  /** Between nodes and edges. */
  readonly middle?: string;
  readonly edge?: (edge: GraphEdge) => string;
  readonly tail?: string;
}

/** The text of a file, a piece for each page of the graph; holds no more than that. */
export async function* written(writer: Writer, graph: ExportGraph): AsyncGenerator<string> {
  const { head, node, middle, edge, tail } = writer;
  if (head !== undefined) yield head;
  if (node) for await (const page of graph.nodes()) yield joined(page, node);
  if (middle !== undefined) yield middle;
  if (edge) for await (const page of graph.edges()) yield joined(page, edge);
  if (tail !== undefined) yield tail;
}

function joined<Item>(page: readonly Item[], text: (item: Item) => string): string {
  let all = "";
  for (const item of page) all += text(item);
  return all;
}

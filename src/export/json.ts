import type { Cell, GraphEdge, GraphNode, Writer } from "./graph.ts";
import { plain, valueOf } from "./text.ts";

/** What is known, without what is not; texts plain. */
const known = (fields: Readonly<Record<string, Cell>>): Record<string, unknown> => {
  const all: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] != null) all[name] = valueOf(fields[name]);
  return all;
};

const quotesOf = ({ quotes }: GraphEdge): object =>
  quotes.length === 0
    ? {}
    : {
        quotes: quotes.map(({ id, text, document, source, site, published }) => ({
          id,
          ...known({ text, document, source, site, published }),
        })),
      };

const nodeObject = ({ id, kind, name, fields }: GraphNode): object => ({
  key: plain(id),
  attributes: { label: plain(name), kind, ...known(fields) },
});

const edgeObject = (edge: GraphEdge): object => ({
  key: plain(edge.key),
  source: plain(edge.from.id),
  target: plain(edge.to.id),
  attributes: { label: edge.type, ...known(edge.fields), ...quotesOf(edge) },
});

/** One JSON object as graphology imports and exports graphs (`new MultiDirectedGraph().import(…)`), a node or an edge a line. */
export const graphologyJson = (): Writer => {
  const between = separator();
  const betweenEdges = separator();
  return {
    head: '{"attributes":{"name":"consortium-graph"},"options":{"type":"directed","multi":true,"allowSelfLoops":true},\n"nodes":[',
    node: (node) => between() + JSON.stringify(nodeObject(node)),
    middle: '\n],"edges":[',
    edge: (edge) => betweenEdges() + JSON.stringify(edgeObject(edge)),
    tail: "\n]}\n",
  };
};

/** Gives a comma from the second time on. */
function separator(): () => string {
  let first = true;
  return () => {
    if (!first) return ",\n";
    first = false;
    return "\n";
  };
}

/** JSON lines: `{"node":{…}}` for each node, then `{"edge":{…}}` for each relationship with names of both ends. */
export const jsonLines = (): Writer => ({
  node: ({ id, kind, name, fields }) =>
    `${JSON.stringify({ node: { id: plain(id), kind, name: plain(name), ...known(fields) } })}\n`,
  edge: (edge) => {
    const end = ({ id, kind, name }: GraphEdge["from"]): object => ({ id: plain(id), kind, name: plain(name) });
    const { key, type, from, to, fields } = edge;
    return `${JSON.stringify({ edge: { key: plain(key), type, from: end(from), to: end(to), ...known(fields), ...quotesOf(edge) } })}\n`;
  },
});

/** A table as JSON: a list of objects with the columns as names. Pure. */
export const jsonTable = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, valueOf(row[i]) ?? null]))),
    undefined,
    2,
  )}\n`;

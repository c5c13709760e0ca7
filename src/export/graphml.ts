import { EDGE_FIELDS, NODE_FIELDS, type Cell, type ColumnType, type Writer } from "./graph.ts";
import { textOf } from "./text.ts";
import { escaped, XML_HEAD, xml } from "./xml.ts";

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  list: "string",
  integer: "int",
  number: "double",
  boolean: "boolean",
};

const NODE_KEYS = { label: "text", kind: "text", ...NODE_FIELDS } as const;
const EDGE_KEYS = { label: "text", ...EDGE_FIELDS, sources: "list", quotes: "list" } as const;

const keys = (target: string, fields: Readonly<Record<string, ColumnType>>): string =>
  Object.entries(fields)
    .map(([name, type]) => `<key id="${name}" for="${target}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`)
    .join("");

/** A name may be a key of nodes and of edges: the ids of keys tell them apart. */
const ofNodes = keys("node", NODE_KEYS).replaceAll('key id="', 'key id="n_');
const ofEdges = keys("edge", EDGE_KEYS).replaceAll('key id="', 'key id="e_');

function data(prefix: string, name: string, cell: Cell): string {
  const text = textOf(cell);
  return text === undefined ? "" : `<data key="${prefix}_${name}">${escaped(text)}</data>`;
}

const NODE_NAMES = Object.keys(NODE_FIELDS) as (keyof typeof NODE_FIELDS)[];
const EDGE_NAMES = Object.keys(EDGE_FIELDS) as (keyof typeof EDGE_FIELDS)[];

/** GraphML 1.0, as Gephi, Cytoscape, yEd, NetworkX and igraph read it. Lists are texts joined by `; `. */
export const graphml = (): Writer => ({
  head:
    `${XML_HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n` +
    `${ofNodes}${ofEdges}<graph id="consortium-graph" edgedefault="directed">\n`,
  node: ({ id, kind, name, fields }) => {
    let all = `<node id="${xml(id)}">${data("n", "label", name)}<data key="n_kind">${kind}</data>`;
    for (const field of NODE_NAMES) if (fields[field] != null) all += data("n", field, fields[field]);
    return `${all}</node>\n`;
  },
  edge: ({ key, type, from, to, fields, quotes }) => {
    let all = `<edge id="${xml(key)}" source="${xml(from.id)}" target="${xml(to.id)}"><data key="e_label">${type}</data>`;
    for (const field of EDGE_NAMES) if (fields[field] != null) all += data("e", field, fields[field]);
    if (quotes.length > 0) {
      all += data("e", "sources", [...new Set(quotes.map(({ source }) => source))]);
      all += data(
        "e",
        "quotes",
        quotes.map(({ text }) => text),
      );
    }
    return `${all}</edge>\n`;
  },
  tail: "</graph>\n</graphml>\n",
});

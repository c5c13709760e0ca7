import { COLOURS } from "./colours.ts";
import { firstDay, lastDay } from "./days.ts";
import { EDGE_FIELDS, NODE_FIELDS, type Cell, type ColumnType, type Writer } from "./graph.ts";
import { textOf } from "./text.ts";
import { escaped, XML_HEAD, xml } from "./xml.ts";

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  list: "string",
  integer: "integer",
  number: "double",
  boolean: "boolean",
};

const NODE_ATTRIBUTES = Object.entries({ kind: "text", ...NODE_FIELDS } as const);
const EDGE_ATTRIBUTES = Object.entries({ ...EDGE_FIELDS, sources: "list", quotes: "list" } as const);

const declared = (target: string, attributes: readonly (readonly [string, ColumnType])[]): string =>
  `<attributes class="${target}" mode="static">\n` +
  attributes.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`).join("") +
  "</attributes>\n";

function values(attributes: readonly (readonly [string, ColumnType])[], of: Readonly<Record<string, Cell>>): string {
  let all = "";
  for (const [name] of attributes) {
    const text = of[name] == null ? undefined : textOf(of[name]);
    if (text !== undefined) all += `<attvalue for="${name}" value="${escaped(text)}"/>`;
  }
  return all === "" ? "" : `<attvalues>${all}</attvalues>`;
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${value}"`;

/**
 * GEXF 1.3, Gephi's own: colours by kind, and the time that an edge held as whole days (of `2024` the first and the last
 * day), beside what is stated. Lists are texts joined by `; `.
 */
export const gexf = (): Writer => ({
  head:
    `${XML_HEAD}<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n` +
    `<meta><creator>consortium-graph</creator></meta>\n` +
    `<graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n` +
    `${declared("node", NODE_ATTRIBUTES)}${declared("edge", EDGE_ATTRIBUTES)}<nodes>\n`,
  node: ({ id, kind, name, fields }) => {
    const [r, g, b] = COLOURS[kind];
    return (
      `<node id="${xml(id)}" label="${xml(name)}">${values(NODE_ATTRIBUTES, { ...fields, kind })}` +
      `<viz:color r="${r}" g="${g}" b="${b}"/></node>\n`
    );
  },
  middle: "</nodes>\n<edges>\n",
  edge: ({ key, type, from, to, fields, quotes }) =>
    `<edge id="${xml(key)}" source="${xml(from.id)}" target="${xml(to.id)}" label="${type}" kind="${type}"` +
    `${attribute("start", firstDay(fields.begins))}${attribute("end", lastDay(fields.ends))}>` +
    values(EDGE_ATTRIBUTES, {
      ...fields,
      ...(quotes.length > 0 && {
        sources: [...new Set(quotes.map(({ source }) => source))],
        quotes: quotes.map(({ text }) => text),
      }),
    }) +
    "</edge>\n",
  tail: "</edges>\n</graph>\n</gexf>\n",
});

import { precisionOf } from "../model/date.ts";
import type { Cell, GraphEdge, GraphNode, NodeKind, Writer } from "./graph.ts";
import { plain } from "./text.ts";

/** FollowTheMoney's schema of each kind. An industry is no thing there: it and what ties to it are left out. */
const SCHEMATA: Readonly<Record<NodeKind, string | undefined>> = {
  Consortium: "Organization",
  School: "Organization",
  Enterprise: "Company",
  Association: "Organization",
  ResearchInstitute: "Organization",
  Park: "Organization",
  Government: "PublicBody",
  Person: "Person",
  Event: "Event",
  Policy: "Document",
  Work: "Document",
  Region: "Address",
  Document: "Document",
  Industry: undefined,
};

type Properties = Readonly<Record<string, Cell>>;

/** One entity as a line: values are lists of texts, what is not known is left out. */
function line(id: string, schema: string, properties: Properties): string {
  const values: Record<string, string[]> = {};
  for (const name in properties) {
    const cell = properties[name];
    if (cell === null || cell === undefined || cell === "") continue;
    const texts = typeof cell === "object" ? cell : [String(cell)];
    if (texts.length > 0) values[name] = texts.map(plain);
  }
  return `${JSON.stringify({ id: plain(id), schema, properties: values })}\n`;
}

/** A date with its year; others (`06-18`) are none there. */
const dated = (date: Cell): string | undefined =>
  typeof date === "string" && /^\d{4}/.test(date) && precisionOf(date) !== undefined ? date : undefined;

const address = (source: Cell): string | undefined =>
  typeof source === "string" && /^https?:\/\//.test(source) ? source : undefined;

const KEYWORDS = ["form", "level", "stage", "branch", "type", "work"] as const;

function thing({ id, kind, name, fields }: GraphNode): string {
  const schema = SCHEMATA[kind];
  if (schema === undefined) return "";
  const keywords = [kind, ...KEYWORDS.flatMap((field) => (typeof fields[field] === "string" ? [fields[field]] : []))];
  const common = { name, alias: fields.aliases, keywords };
  if (kind === "Event") return line(id, schema, { ...common, date: dated(fields.date), location: fields.place });
  if (kind === "Region") return line(id, schema, { name, full: name, keywords });
  if (schema !== "Document") return line(id, schema, common);
  const { source, site, published, title, issued, number } = fields;
  return line(id, schema, {
    ...common,
    fileName: typeof source === "string" ? source : name,
    title: title ?? name,
    publishedAt: dated(published ?? issued),
    publisher: site,
    sourceUrl: address(source),
    description: number,
  });
}

/** A title by which somebody directs a body and is not employed by it. */
const DIRECTS = /理事|董事|监事|会长|主席|秘书长/;

/** How a relationship is told there: the schema of its link, and what its two ends are called. */
function linkOf({ type, from, to, fields }: GraphEdge): readonly [schema: string, from: string, to: string] {
  if (type === "HOLDS_POST") {
    if (to.kind === "Government") return ["Occupancy", "holder", "post"];
    const directs = to.kind === "Consortium" || (typeof fields.title === "string" && DIRECTS.test(fields.title));
    return directs ? ["Directorship", "director", "organization"] : ["Employment", "employee", "employer"];
  }
  if (type === "MEMBER_OF") return ["Membership", "member", "organization"];
  if (type === "SUBSIDIARY_OF" && from.kind === "Enterprise") return ["Ownership", "asset", "owner"];
  if (SCHEMATA[to.kind] === "Document") return ["Documentation", "entity", "document"];
  if (SCHEMATA[from.kind] === "Document") return ["Documentation", "document", "entity"];
  return ["UnknownLink", "subject", "object"];
}

/** What a link is called: the title or role that is stated, else the type of the relationship. */
function roleOf({ type, fields }: GraphEdge): string {
  const { title, role, as, of, n, former } = fields;
  if (of != null) return `${type} ${String(of)} ${String(n)}`;
  const named = String(title ?? role ?? as ?? type);
  return former === true ? `${named} (former)` : named;
}

function link(edge: GraphEdge): string {
  const { key, type, from, to, fields, quotes } = edge;
  if (SCHEMATA[from.kind] === undefined || SCHEMATA[to.kind] === undefined) return "";
  const [schema, start, end] = linkOf(edge);
  const role = roleOf(edge);
  const position = schema === "Occupancy" ? `position:${to.id}:${encodeURIComponent(plain(role))}` : undefined;
  const told = {
    startDate: dated(fields.begins),
    endDate: dated(fields.ends),
    recordId: key,
    summary: quotes.map(({ text }) => text),
    publisher: [...new Set(quotes.flatMap(({ site }) => (site === undefined ? [] : [site])))],
    sourceUrl: [...new Set(quotes.flatMap(({ source }) => address(source) ?? []))],
    proof: [...new Set(quotes.map(({ document }) => document))],
  };
  if (position !== undefined) {
    // One position for all who hold it: the same line again, which readers of the format take for one.
    const post = line(position, "Position", { name: `${to.name} ${role}`, organization: to.id });
    return (
      post +
      line(key, schema, { [start]: from.id, [end]: position, status: fields.former ? "former" : undefined, ...told })
    );
  }
  const named = { role: schema === "Ownership" ? type : role };
  return line(key, schema, { [start]: from.id, [end]: to.id, ...named, ...told });
}

/**
 * Entities of FollowTheMoney, a JSON object a line (`ftm` and Aleph read it): bodies, persons, events and documents, and
 * relationships as links with `proof`, the documents that state them. A person without a post outside is employed; in a
 * consortium, or with a title of a board, directs; in a government, holds a position.
 */
export const followTheMoney = (): Writer => ({ node: thing, edge: link });

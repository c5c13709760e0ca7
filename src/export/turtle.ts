import { precisionOf } from "../model/date.ts";
import type { Cell, EdgeType, End, GraphEdge, GraphNode, NodeKind, Writer } from "./graph.ts";
import { plain } from "./text.ts";

/** Where ids of the graph lie unless another base is given. */
export const BASE = "urn:consortium-graph:";

const PREFIXES = {
  cg: `${BASE}term:`,
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const CLASSES: Readonly<Record<NodeKind, string>> = {
  Consortium: "org:OrganizationalCollaboration",
  School: "org:FormalOrganization, schema:EducationalOrganization",
  Enterprise: "org:FormalOrganization, schema:Corporation",
  Association: "org:FormalOrganization",
  ResearchInstitute: "org:FormalOrganization",
  Park: "org:Organization",
  Government: "org:FormalOrganization, schema:GovernmentOrganization",
  Person: "foaf:Person, schema:Person",
  Event: "schema:Event",
  Policy: "schema:Legislation",
  Work: "schema:CreativeWork",
  Region: "schema:AdministrativeArea",
  Industry: "skos:Concept",
  Document: "prov:Entity, foaf:Document",
};

/** Relationships that are a triple too, by terms that others know; `back` where the known term points the other way. */
const TERMS: Readonly<Partial<Record<EdgeType, { readonly term: string; readonly back?: true }>>> = {
  HOLDS_POST: { term: "org:memberOf" },
  MEMBER_OF: { term: "org:memberOf" },
  TOOK_PART: { term: "schema:attendee", back: true },
  ABOUT: { term: "schema:about" },
  HELD_AT: { term: "schema:location" },
  PRESENTED: { term: "schema:creator", back: true },
  ISSUED: { term: "dcterms:publisher", back: true },
  APPROVED_BY: { term: "cg:approvedBy" },
  COORDINATED_BY: { term: "cg:coordinatedBy" },
  BASED_IN: { term: "schema:location" },
  PART_OF: { term: "org:unitOf" },
  SUBSIDIARY_OF: { term: "org:subOrganizationOf" },
  LOCATED_IN: { term: "dcterms:spatial" },
  IN_INDUSTRY: { term: "org:classification" },
  WITHIN: { term: "schema:containedInPlace" },
  MENTIONS: { term: "schema:mentions" },
};

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const literal = (text: string): string =>
  `"${plain(text).replace(/["\\\n\r\t]/g, (character) => ESCAPES[character]!)}"`;

const DATE_TYPES = { YEAR: "xsd:gYear", MONTH: "xsd:gYearMonth", DAY: "xsd:date", DAY_WITHOUT_YEAR: "xsd:gMonthDay" };
function dateLiteral(date: string): string {
  const precision = precisionOf(date);
  if (precision === undefined || !isDay(date, precision === "DAY")) return literal(date);
  return `"${precision === "DAY_WITHOUT_YEAR" ? `--${date}` : date}"^^${DATE_TYPES[precision]}`;
}

/** Whether a whole date is one of the calendar: 2024-02-31 is none, and no reader of RDF takes it. */
const isDay = (date: string, whole: boolean): boolean =>
  !whole || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date.slice(0, 7));

function value(cell: Cell): string[] {
  if (cell === null || cell === undefined) return [];
  if (typeof cell === "number") return [Number.isInteger(cell) ? String(cell) : `"${cell}"^^xsd:decimal`];
  if (typeof cell === "boolean") return [String(cell)];
  return typeof cell === "string" ? [literal(cell)] : cell.map(literal);
}

const DATES = new Set(["date", "issued", "published", "since", "until", "begins", "ends", "firstSeen", "lastSeen"]);

/** Terms of fields that others know too; the rest are `cg:` with the field's name. */
const FIELD_TERMS: Readonly<Record<string, string>> = {
  aliases: "skos:altLabel",
  date: "schema:startDate",
  issued: "dcterms:issued",
  published: "dcterms:issued",
  title: "dcterms:title",
  code: "skos:notation",
  number: "dcterms:identifier",
  begins: "schema:startDate",
  ends: "schema:endDate",
};

type Statements = [term: string, objects: readonly string[]][];

function fieldsOf(fields: Readonly<Record<string, Cell>>): Statements {
  return Object.entries(fields).flatMap(([name, cell]): Statements => {
    const objects = DATES.has(name) && typeof cell === "string" ? [dateLiteral(cell)] : value(cell);
    return objects.length === 0 ? [] : [[FIELD_TERMS[name] ?? `cg:${name}`, objects]];
  });
}

const block = (subject: string, statements: Statements): string =>
  `${subject} ${statements.map(([term, objects]) => `${term} ${objects.join(", ")}`).join(" ;\n  ")} .\n`;

/**
 * RDF in Turtle: bodies, posts and memberships by the W3C's ORG (`org:Membership` with member, organization and role, as
 * Popolo has it, dates by schema.org), other relationships as a triple and as an `rdf:Statement` with what is known of
 * it; each `prov:wasDerivedFrom` its sentences, and each sentence `prov:wasQuotedFrom` its document.
 * @param base   IRI in front of ids
 */
export function turtle({ base = BASE }: { readonly base?: string } = {}): Writer {
  const iri = (path: string, id: string): string => `<${base}${path}${encodeURIComponent(plain(id))}>`;
  const of = (end: Pick<End, "id">): string => iri("", end.id);
  return {
    head: Object.entries(PREFIXES)
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
      .join(""),
    node: (node) => nodeBlock(of(node), node),
    edge: (edge) => edgeBlocks(edge, of, iri),
  };
}

function nodeBlock(subject: string, { kind, name, fields }: GraphNode): string {
  const { source, sha256, ...rest } = fields;
  const label =
    kind === "Person" ? "foaf:name" : kind === "Region" || kind === "Industry" ? "skos:prefLabel" : "rdfs:label";
  return block(subject, [
    ["a", [`${CLASSES[kind]}, cg:${kind}`]],
    [label, [literal(name)]],
    ...(typeof source === "string" ? ([["dcterms:source", [literal(source)]]] satisfies Statements) : []),
    ...(typeof sha256 === "string" ? ([["cg:sha256", [literal(sha256)]]] satisfies Statements) : []),
    ...fieldsOf(rest),
  ]);
}

function edgeBlocks(
  edge: GraphEdge,
  of: (end: Pick<End, "id">) => string,
  iri: (path: string, id: string) => string,
): string {
  const { key, type, from, to, quotes } = edge;
  const { term, back } = TERMS[type] ?? { term: "cg:statesCount" };
  const [subject, object] = back ? [of(to), of(from)] : [of(from), of(to)];
  const { title, role, ...rest } = edge.fields;
  const isMembership = type === "HOLDS_POST" || type === "MEMBER_OF";
  const roles =
    title != null
      ? [`[ a org:Role ; skos:prefLabel ${literal(String(title))} ]`]
      : role != null
        ? [`cg:${String(role)}`]
        : [];
  const known: Statements = isMembership
    ? [
        ["a", ["org:Membership"]],
        ["org:member", [of(from)]],
        ["org:organization", [of(to)]],
        ...(roles.length > 0 ? ([["org:role", roles]] satisfies Statements) : []),
      ]
    : [
        ["a", ["rdf:Statement"]],
        ["rdf:subject", [subject]],
        ["rdf:predicate", [term]],
        ["rdf:object", [object]],
      ];
  const sentences = quotes.map(({ id }) => iri("", id));
  const derived: Statements = sentences.length === 0 ? [] : [["prov:wasDerivedFrom", sentences]];
  return (
    `${subject} ${term} ${object} .\n` +
    block(iri("relationship:", key), [...known, ...fieldsOf(rest), ...derived]) +
    quotes
      .map(({ id, text, document }) =>
        block(iri("", id), [
          ["a", ["prov:Entity"]],
          ["prov:value", [literal(text)]],
          ["prov:wasQuotedFrom", [iri("", document)]],
        ]),
      )
      .join("")
  );
}

import type { End, GraphEdge, GraphNode, Quote } from "../../export/index.ts";
import { periodOf } from "../../model/date.ts";
import { evidenceOf, type Sentence, type SourceHead } from "../fetch/evidence.ts";
import type { Entity, Known, Relation } from "../graph/entities.ts";
import type { Visible } from "../graph/visible.ts";

/** Relationships whose sentences are asked for at most: one question each. */
export const MOST_WITH_SENTENCES = 1_000;
const QUOTES = 10;
const AT_ONCE = 6;

const text = (value: string | null | undefined): string | undefined => value ?? undefined;

/** What is seen as a graph to be written, without sentences. */
export function viewGraph({ entities, relations }: Visible, known: Known): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const end = (id: string): End => {
    const { kind, name } = known.entities.get(id)!;
    return { id, kind, name };
  };
  return { nodes: entities.map(nodeOf), edges: relations.map((relation) => edgeOf(relation, end)) };
}

const nodeOf = ({ id, kind, name, documentCount }: Entity): GraphNode => ({
  id,
  kind,
  name,
  fields: { documents: documentCount },
});

function edgeOf(relation: Relation, end: (id: string) => End): GraphEdge {
  const { key, predicate, subject, object, former, since, until, firstSeen, lastSeen, ...fields } = relation;
  const dated = { since: text(since), until: text(until), firstSeen: text(firstSeen), lastSeen: text(lastSeen) };
  const { title, role, as, batch, level, rank, documents, confidence } = fields;
  return {
    key,
    type: predicate,
    from: end(subject),
    to: end(object),
    fields: {
      ...{ title, role, as, former, batch, level, rank, documents, confidence },
      ...dated,
      ...periodOf({ ...dated, former: former ?? undefined }),
    },
    quotes: [],
  };
}

/**
 * The same with its sentences, and their documents as nodes. Asks for some relationships at a time.
 * @param told called with how many are done
 */
export async function withSentences(
  { nodes, edges }: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  told: (done: number) => void,
): Promise<{ nodes: GraphNode[]; edges: GraphEdge[] }> {
  const quotes = new Map<string, readonly Sentence[]>();
  const waiting = edges.slice(0, MOST_WITH_SENTENCES).values();
  const ask = async (): Promise<void> => {
    for (const { key } of waiting) {
      quotes.set(key, await evidenceOf(key, QUOTES));
      told(quotes.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  const documents = new Map<string, SourceHead>();
  for (const each of quotes.values()) for (const { document } of each) documents.set(document.id, document);
  return {
    nodes: [...nodes, ...[...documents.values()].map(documentNode)],
    edges: edges.map((edge) => ({ ...edge, quotes: (quotes.get(edge.key) ?? []).map(quoteOf) })),
  };
}

const documentNode = ({ id, source, title, site, published }: SourceHead): GraphNode => ({
  id,
  kind: "Document",
  name: title ?? source,
  fields: { source, title, site, published },
});

const quoteOf = ({ quote, document, statement }: Sentence): Quote => ({
  id: statement.id,
  text: quote,
  document: document.id,
  source: document.source,
  site: text(document.site),
  published: text(document.published),
});

import fc from "fast-check";
import { dump, load, retract } from "../../src/load/index.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { isOrganization } from "../../src/model/ontology.ts";
import { bandsOf, organizationName, resolve, sourcesOf, witnesses } from "../../src/resolve/index.ts";
import type { Store } from "../../src/store/index.ts";
import { documentOf } from "./world.ts";

/** What may happen to a graph: some documents are loaded together (again, or in another version), or one is retracted. */
export type Step = { readonly load: readonly Extraction[] } | { readonly retract: string };

const SOURCES = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"];

/** Five sources in two versions each, loaded and retracted in any order, and any number of times. */
export const histories: fc.Arbitrary<readonly Step[]> = fc
  .tuple(...SOURCES.map((source) => fc.tuple(documentOf(source), documentOf(source))))
  .chain((versions) => {
    const one = fc.tuple(fc.nat(SOURCES.length - 1), fc.nat(1)).map(([at, version]) => versions[at]![version]!);
    const loads = fc
      .uniqueArray(one, { minLength: 1, maxLength: 3, selector: ({ document }) => document.id })
      .map((load): Step => ({ load }));
    const retracts = fc.constantFrom(...SOURCES).map((source): Step => ({ retract: source }));
    return fc.array(fc.oneof({ weight: 4, arbitrary: loads }, { weight: 1, arbitrary: retracts }), {
      minLength: 2,
      maxLength: 8,
    });
  });

/** Lives through a history; returns the documents that remain. */
export async function live(store: Store, history: readonly Step[]): Promise<Extraction[]> {
  const there = new Map<string, Extraction>();
  for (const step of history) {
    if ("load" in step) {
      await load(store, step.load);
      for (const item of step.load) there.set(item.document.source, item);
    } else if (there.delete(step.retract)) await retract(store, step.retract);
  }
  return [...there.values()];
}

/** Lines of the dump. */
export async function lines(store: Store): Promise<string[]> {
  const all: string[] = [];
  for await (const line of dump(store)) all.push(line);
  return all;
}

/** Who the rules say is who in a set of documents, decided over the whole set at once. */
export function whole(documents: readonly Extraction[]): Record<string, string> {
  const sources = documents.flatMap(({ document, entities, statements }) => sourcesOf(document, entities, statements));
  return Object.fromEntries([...resolve(sources)].sort());
}

/** Which documents the rules say are one witness in a set of documents, decided over the whole set at once. */
export function wholeWitnesses(documents: readonly Extraction[]): Record<string, string> {
  const prints = documents.map(({ document, entities, clean: { text } }) => {
    const bodies = entities.filter(({ kind }) => isOrganization(kind) && kind !== "Government");
    const names = bodies.map(({ id: _, hijacked, ...entity }) =>
      organizationName({ ...entity, document: document.id, attributes: hijacked ? { hijacked } : {} }),
    );
    const subjects = names.flatMap(({ key, scoped }) => (scoped ? [] : [key]));
    return { id: document.id, published: document.published, text, subjects, bands: bandsOf(text) };
  });
  return Object.fromEntries([...witnesses(prints)].sort());
}

/** Which documents are one witness in the graph, and relationships that count other than their statements say. */
export async function counted(store: Store): Promise<{ witness: Record<string, string>; miscounted: unknown[] }> {
  const { rows } = await store.query(
    "MATCH (d:Document) RETURN d.id AS id, d.witness AS witness ORDER BY id",
    {},
    { maxRows: 1000 },
  );
  const miscounted = await store.query(
    "MATCH ()-[r]->() WHERE r.documents IS NOT NULL " +
      "MATCH (s:Statement {edge: r.key})-[:`IN`]->(d:Document) " +
      "WITH r, count(DISTINCT d.witness) AS said WHERE said <> r.documents RETURN r.key AS key, said",
    {},
    { maxRows: 1000 },
  );
  return {
    witness: Object.fromEntries(rows.map((row) => [row["id"] as string, row["witness"] as string])),
    miscounted: [...miscounted.rows],
  };
}

/** Who is who in the graph. */
export async function standing(store: Store): Promise<Record<string, string>> {
  const pairs = (await lines(store)).flatMap((line) => {
    const { mention } = JSON.parse(line) as { mention?: { key: string; entity: string } };
    return mention ? [[mention.key, mention.entity] as const] : [];
  });
  return Object.fromEntries(pairs.sort());
}

/** What hangs in the air: relationships without a statement, entities without a mention, statements without an edge. */
export async function dangling(store: Store): Promise<string[]> {
  type Part = Record<string, unknown>;
  const parts = (await lines(store)).map((line) => JSON.parse(line) as Record<string, Part>);
  const of = (part: string): Part[] => parts.flatMap((line): Part[] => (line[part] ? [line[part]] : []));
  const stated = new Set(of("statement").map(({ properties }) => (properties as { edge: string }).edge));
  const edges = new Set(of("relationship").map(({ key }) => key as string));
  const mentioned = new Set(of("mention").map(({ entity }) => entity as string));
  return [
    ...[...edges].filter((key) => !stated.has(key)),
    ...[...stated].filter((key) => !edges.has(key)),
    ...of("entity").flatMap(({ id }) => (mentioned.has(id as string) ? [] : [id as string])),
  ];
}

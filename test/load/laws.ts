import fc from "fast-check";
import { dump, importLedger, load, retract } from "../../src/load/index.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { judgementOf, undoingOf, type Judged, type Judgement, type LedgerRecord } from "../../src/model/judgement.ts";
import { DERIVED_NAMES, isOrganization, ORGANIZATION_KINDS } from "../../src/model/ontology.ts";
import { industriesOf, locationOf, rankOfPost, type Body, type Whole } from "../../src/resolve/derived/index.ts";
import { bandsOf, organizationName, resolve, sourcesOf, witnesses } from "../../src/resolve/index.ts";
import type { Store } from "../../src/store/index.ts";
import { documentOf } from "./world.ts";

/**
 * What may happen to a graph: some documents are loaded together (again, or in another version), one is retracted, or
 * people judge (also what is not there, and against each other) and take back what they judged.
 */
export type Step =
  | { readonly load: readonly Extraction[] }
  | { readonly retract: string }
  | { readonly record: readonly LedgerRecord[] };

const SOURCES = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"];

/** Five sources in two versions each, loaded, retracted and judged in any order, and any number of times. */
export const histories: fc.Arbitrary<readonly Step[]> = fc
  .tuple(...SOURCES.map((source) => fc.tuple(documentOf(source), documentOf(source))))
  .chain((versions) => {
    const one = fc.tuple(fc.nat(SOURCES.length - 1), fc.nat(1)).map(([at, version]) => versions[at]![version]!);
    const loads = fc
      .uniqueArray(one, { minLength: 1, maxLength: 3, selector: ({ document }) => document.id })
      .map((load): Step => ({ load }));
    const retracts = fc.constantFrom(...SOURCES).map((source): Step => ({ retract: source }));
    const records = fc
      .array(recordOn(versions.flat()), { minLength: 1, maxLength: 3 })
      .map((all): Step => ({ record: all.flat() }));
    return fc.array(
      fc.oneof({ weight: 4, arbitrary: loads }, { weight: 1, arbitrary: retracts }, { weight: 3, arbitrary: records }),
      { minLength: 2, maxLength: 10 },
    );
  });

/** A judgement on two source entities of one kind, often of one name; now and then taken back at once. */
function recordOn(documents: readonly Extraction[]): fc.Arbitrary<LedgerRecord[]> {
  const sides = documents.flatMap(({ document, entities }) =>
    entities.map(({ id, kind, name }): Judged => ({ id, kind, name, document: document.id, page: document.source })),
  );
  return fc
    .record({
      one: fc.nat(),
      other: fc.nat(),
      namesake: fc.boolean(),
      verdict: fc.constantFrom("SAME", "DIFFERENT", "DIFFERENT", "UNSURE"),
      minute: fc.nat(5),
      undone: fc.nat(4),
    })
    .map(({ one, other, namesake, verdict, minute, undone }) => {
      const left = sides[one % sides.length]!;
      const fits = ({ id, kind, name }: Judged): boolean =>
        id !== left.id &&
        (kind === left.kind || (isOrganization(kind) && isOrganization(left.kind))) &&
        (!namesake || name === left.name);
      const others = sides.filter(fits);
      if (others.length === 0) return [];
      const said = { by: "reviewer", at: `2025-01-01T00:0${minute}:00Z`, why: "" };
      const judgement = judgementOf({ verdict, left, right: others[other % others.length]!, ...said } as Judgement);
      return undone === 0 ? [judgement, undoingOf({ ...said, undoes: judgement.id })] : [judgement];
    });
}

/** Lives through a history; returns the documents that remain. */
export async function live(store: Store, history: readonly Step[]): Promise<Extraction[]> {
  const there = new Map<string, Extraction>();
  for (const step of history) {
    if ("load" in step) {
      await load(store, step.load);
      for (const item of step.load) there.set(item.document.source, item);
    } else if ("record" in step) await importLedger(store, jsonl(step.record));
    else if (there.delete(step.retract)) await retract(store, step.retract);
  }
  return [...there.values()];
}

/** The records as `review export` writes them. */
export const jsonl = (records: readonly LedgerRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

/** Those judgements of a ledger that nobody took back. */
export function standingOf(records: readonly LedgerRecord[]): Judgement[] {
  const undone = new Set(records.map((record) => (record.verdict === "UNDO" ? record.undoes : "")));
  return records.flatMap((record) => (record.verdict === "UNDO" || undone.has(record.id) ? [] : [record]));
}

/** Lines of the dump. */
export async function lines(store: Store): Promise<string[]> {
  const all: string[] = [];
  for await (const line of dump(store)) all.push(line);
  return all;
}

/** Who judgements and rules say is who in a set of documents, decided over the whole set at once. */
export function whole(documents: readonly Extraction[], judgements: readonly Judgement[] = []): Record<string, string> {
  const sources = documents.flatMap(({ document, entities, statements }) => sourcesOf(document, entities, statements));
  return Object.fromEntries([...resolve(sources, judgements)].sort());
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

type Part = Record<string, unknown>;

/** The dump by sort of thing. */
async function parts(store: Store): Promise<(part: string) => Part[]> {
  const all = (await lines(store)).map((line) => JSON.parse(line) as Record<string, Part>);
  return (part) => all.flatMap((line): Part[] => (line[part] ? [line[part]] : []));
}

const isDerived = ({ type }: Part): boolean => (DERIVED_NAMES as readonly unknown[]).includes(type);

/**
 * What hangs in the air: relationships without a statement (derived ones: without a reason, or with a statement), entities
 * without a mention, statements without an edge, regions and industries in which nothing lies.
 */
export async function dangling(store: Store): Promise<string[]> {
  const of = await parts(store);
  const stated = new Set(of("statement").map(({ properties }) => (properties as { edge: string }).edge));
  const { derived = [], told = [] } = Object.groupBy(of("relationship"), (part) =>
    isDerived(part) ? "derived" : "told",
  );
  const edges = new Set(told.map(({ key }) => key as string));
  const mentioned = new Set(of("mention").map(({ entity }) => entity as string));
  const used = new Set([...derived.map(({ end }) => end), ...of("region").map(({ within }) => within)]);
  const shared = [...of("region"), ...of("industry")];
  return [
    ...[...edges].filter((key) => !stated.has(key)),
    ...[...stated].filter((key) => !edges.has(key)),
    ...of("entity").flatMap(({ id }) => (mentioned.has(id as string) ? [] : [id as string])),
    ...shared.flatMap(({ id }) => (used.has(id) ? [] : [id as string])),
    ...derived.flatMap(({ key, properties }) => ((properties as Part)["reason"] ? [] : [key as string])),
  ];
}

/** Posts whose rank is another one than the rules give for their title and what their body is called now. */
export async function misranked(store: Store): Promise<string[]> {
  const of = await parts(store);
  const bodies = bodiesOf(of("entity"));
  return of("relationship").flatMap(({ type, key, end, properties }) => {
    if (type !== "HOLDS_POST") return [];
    const { title, rank, rankRule } = properties as { title: string; rank?: string; rankRule?: string };
    const ranked = rankOfPost(title, bodies.get(end as string)!);
    return ranked?.rank === rank && ranked?.rule === rankRule ? [] : [key as string];
  });
}

/** The organisations of a dump by id. */
const bodiesOf = (entities: readonly Part[]): Map<string, Body> =>
  new Map(
    entities.flatMap(({ id, labels, properties }): [string, Body][] => {
      const kind = ORGANIZATION_KINDS.find((each) => (labels as string[]).includes(each));
      const { name, hijacked, seat } = properties as { name: string; hijacked?: true; seat?: string };
      const more = { ...(hijacked ? { hijacked } : {}), ...(seat === undefined ? {} : { seat }) };
      return kind ? [[id as string, { id: id as string, kind, name, ...more }]] : [];
    }),
  );

/** Industries of bodies by the rules, and as they are in the graph: `id industry`. */
export async function industries(store: Store): Promise<{ readonly decided: string[]; readonly found: string[] }> {
  const of = await parts(store);
  const decided = [...bodiesOf(of("entity")).values()].flatMap((body) =>
    industriesOf(body).map(({ code }) => `${body.id} industry_${code}`),
  );
  const found = of("relationship").flatMap(({ id, type, end }) =>
    type === "IN_INDUSTRY" ? [`${id as string} ${end as string}`] : [],
  );
  return { decided: decided.sort(), found: found.sort() };
}

/** Where each body lies by the rules, decided over the whole graph's names and relationships at once: `id code reason`. */
export async function locations(store: Store): Promise<{ readonly decided: string[]; readonly found: string[] }> {
  const of = await parts(store);
  const bodies = bodiesOf(of("entity"));
  const ties = (type: string, from: string): string[] =>
    of("relationship").flatMap((part) => (part["type"] === type && part["id"] === from ? [part["end"] as string] : []));
  const above = (id: string): Whole[] => {
    const found = ties("BASED_IN", id).map((end): Whole => ({ ...bodies.get(end)!, by: "BASED_IN", steps: 1 }));
    for (let steps = 1, at = [id]; steps <= 3; steps += 1) {
      at = at.flatMap((each) => ties("PART_OF", each));
      found.push(...at.map((end): Whole => ({ ...bodies.get(end)!, by: "PART_OF", steps })));
    }
    return found;
  };
  const decided = [...bodies.values()].flatMap((body) => {
    const location = locationOf(body, above(body.id));
    return location ? [`${body.id} ${location.code} ${location.reason} ${location.via ?? ""}`] : [];
  });
  const found = of("relationship").flatMap(({ id, type, end, properties }) => {
    const { reason, via } = properties as { reason?: string; via?: string };
    return type === "LOCATED_IN"
      ? [`${id as string} ${(end as string).slice("region_".length)} ${reason} ${via ?? ""}`]
      : [];
  });
  return { decided: decided.sort(), found: found.sort() };
}

import type { Entity, EntityRef } from "../model/entity.ts";
import { EXTRACTOR_VERSION, type Extraction } from "../model/extraction.ts";
import type { Predicate, StatementField } from "../model/ontology.ts";
import { PREDICATES } from "../model/ontology.ts";
import type { Statement } from "../model/statement.ts";
import { changesOf, type CleanText } from "../model/text.ts";
import { sourcesOf, type Print, type Source } from "../resolve/index.ts";
import type { Parameters } from "../store/store.ts";
import { printOf, printProperties } from "./prints.ts";

/** A source entity as the graph keeps it, on MENTIONS. */
export interface Mention extends Source {
  /** How often the document names it. */
  readonly count: number;
}

export type Fields = { readonly [field in StatementField]?: string | number | boolean };

/** A statement as far as its relationship needs it; subject and object are source ids (or the document's). */
export interface Claim {
  readonly id: string;
  readonly document: string;
  readonly published?: string;
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string;
  readonly fields: Fields;
  readonly confidence: number;
  /** All properties of the node but `edge`; absent where the node is there already. */
  readonly properties?: Parameters;
}

/** What one document adds to the graph. */
export interface Facts {
  readonly id: string;
  /** Properties of the node, but for `witness`; absent where it is there already, as the next is. */
  readonly document?: Parameters;
  readonly print?: Print;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

/** Brings an extraction into the form in which the graph keeps it: pure. */
export function factsOf(extraction: Extraction): Facts {
  const { document, clean, report, statements } = extraction;
  const entities = everyEntity(extraction);
  const counts = new Map(entities.map(({ id, mentions }) => [id, mentions]));
  const { id, source, title, site, published, sha256 } = document;
  const mentions = sourcesOf(document, entities, statements).map((item) => ({ ...item, count: counts.get(item.id)! }));
  const print = printOf({ id, published, text: clean.text }, mentions);
  return {
    id,
    print,
    document: {
      id,
      source,
      title,
      site,
      published,
      sha256,
      text: clean.text,
      noise: report.noise,
      report: JSON.stringify(report),
      ...(clean.raw !== undefined && { cleaning: cleaningOf(clean.raw, clean) }),
      extractor: EXTRACTOR_VERSION,
      ...printProperties(print),
    },
    mentions,
    claims: statements.map((statement) => claimOf(statement, id, published)),
  };
}

/**
 * How the cleaned text came of the raw one, as JSON: `changes` as `[start, end, raw]`, which give back the raw text, and `noise` as
 * `[kind, rawStart, rawEnd]`. It takes as much room as there is noise.
 */
function cleaningOf(raw: string, clean: CleanText): string {
  return JSON.stringify({
    changes: changesOf(raw, clean).map(({ start, end, raw }) => [start, end, raw]),
    noise: clean.noise.map(({ kind, start, end }) => [kind, start, end]),
  });
}

function claimOf(statement: Statement, document: string, published: string | undefined): Claim {
  const { id, predicate, subject, object, evidence, rule, confidence } = statement;
  const fields = fieldsOf(statement);
  return {
    id,
    document,
    ...(published === undefined ? {} : { published }),
    predicate,
    subject: subject.id,
    object: object.id,
    fields,
    confidence,
    properties: {
      id,
      predicate,
      subject: subject.id,
      object: object.id,
      fields: JSON.stringify(fields),
      ...fields,
      ...evidence,
      rule,
      confidence,
      extractor: EXTRACTOR_VERSION,
    },
  };
}

/** A statement's own fields, in the order of the vocabulary. */
function fieldsOf(statement: Statement): Fields {
  const names: readonly StatementField[] = PREDICATES[statement.predicate].fields;
  const pairs = names.flatMap((name) => (statement[name] === undefined ? [] : [[name, statement[name]]]));
  return Object.fromEntries(pairs) as Fields;
}

/** The entities and those that only a statement names: nothing in the graph hangs on something that is not there. */
function everyEntity({ entities, statements }: Extraction): readonly Entity[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { subject, object } of statements) {
    for (const ref of [subject, object]) {
      if (ref.kind !== "Document" && !known.has(ref.id)) {
        known.set(ref.id, { ...(ref as EntityRef), aliases: [], mentions: 1 });
      }
    }
  }
  return known.size === entities.length ? entities : [...known.values()];
}

const ordered = (record: object): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Properties of the MENTIONS relationship of a source entity.
 * @param judged   whether somebody judged it the same as, or different from, another
 */
export const mentionProperties = (mention: Mention, judged: boolean): Parameters => ({
  key: mention.id,
  source: mention.id,
  count: mention.count,
  kind: mention.kind,
  name: mention.name,
  aliases: mention.aliases,
  attributes: JSON.stringify(ordered(mention.attributes)),
  bodies: mention.bodies,
  consortia: mention.consortia,
  ...(judged ? { judged } : {}),
});

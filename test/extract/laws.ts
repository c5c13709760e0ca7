import type { Document } from "../../src/model/document.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { KINDS, PREDICATES, type Kind } from "../../src/model/ontology.ts";
import type { Statement } from "../../src/model/statement.ts";
import { readDocument } from "../../src/read-document.ts";
import { rawEndOf, rawStartOf } from "../../src/model/offsets.ts";

const FIELDS = ["title", "former", "since", "until", "role", "as", "of", "n", "batch", "level"] as const;

/** Reads any text at all, and gives the first law that the reading breaks; undefined where all hold. */
export function brokenLaw(raw: string, twice = false): string | undefined {
  const document: Document = { id: "d_any", source: "any.txt", raw, sha256: "", encoding: "utf-8" };
  try {
    const extraction = readDocument(document);
    const broken = brokenIn(document, extraction);
    if (broken || !twice) return broken;
    const again = readDocument(document);
    return JSON.stringify(again) === JSON.stringify(extraction) ? undefined : "read twice, it says two things";
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function brokenIn(document: Document, { clean, entities, statements }: Extraction): string | undefined {
  if (!isSorted(entities.map(({ id }) => id))) return "entities are not sorted by id, or two have one id";
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { id, kind, name, mentions, aliases } of entities) {
    if (!Object.hasOwn(KINDS, kind) || name.trim() === "" || !(mentions >= 1))
      return `no entity: ${id} ${kind} ${name}`;
    if (aliases.includes(name) || !isSorted(aliases)) return `aliases of ${name}: ${aliases.join()}`;
  }
  const starts = statements.map(({ evidence, id }) => `${String(evidence.start).padStart(9, "0")} ${id}`);
  if (!isSorted(starts)) return "statements are not sorted, or two are one";
  for (const statement of statements) {
    const { subject, object, predicate, evidence } = statement;
    const said = `${predicate} ${subject.name} ${object.name}`;
    const { start, end, quote, rawStart, rawEnd } = evidence;
    if (!(start >= 0 && start < end) || quote !== clean.text.slice(start, end))
      return `${said}: the quote is not in the text`;
    if (!(rawStart >= 0 && rawStart < rawEnd && rawEnd <= document.raw.length)) return `${said}: outside the raw text`;
    if (rawStart !== rawStartOf(clean.offsets, start) || rawEnd !== rawEndOf(clean.offsets, end - 1))
      return `${said}: maps elsewhere`;
    if (!isMapped(document.raw, clean, start, end)) return `${said}: the raw text says something else there`;
    if (byId.get(subject.id)?.name !== subject.name) return `${said}: its subject is no entity`;
    if (object.kind === "Document" ? object.id !== document.id : byId.get(object.id)?.name !== object.name) {
      return `${said}: its object is no entity`;
    }
    const broken = brokenEnds(statement);
    if (broken) return `${said}: ${broken}`;
  }
  return undefined;
}

/** A Han character stands for one (or for the several signs that a bad decoding left of it), a letter or digit for itself. */
function isMapped(raw: string, { text, offsets }: Extraction["clean"], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const from = raw.slice(rawStartOf(offsets, i), rawEndOf(offsets, i));
    if (/[A-Za-z0-9]/.test(text[i]!) && !from.normalize("NFKC").includes(text[i]!)) return false;
    if (from.length === 1 && /[\u4e00-\u9fff]/.test(text[i]!) && !/\p{Script=Han}/u.test(from.normalize("NFKC")))
      return false;
  }
  return true;
}

/** What the vocabulary says against the ends or fields of a statement. */
function brokenEnds(statement: Statement): string | undefined {
  const { from, to, fields } = PREDICATES[statement.predicate];
  if (!(from as readonly Kind[]).includes(statement.subject.kind as Kind)) return `from a ${statement.subject.kind}`;
  if (!(to as readonly string[]).includes(statement.object.kind)) return `to a ${statement.object.kind}`;
  const alien = FIELDS.find(
    (field) => statement[field] !== undefined && !(fields as readonly string[]).includes(field),
  );
  if (alien) return `it has a ${alien}`;
  if (!(statement.confidence > 0 && statement.confidence <= 1)) return `confidence ${statement.confidence}`;
  return statement.subject.id === statement.object.id ? "it is about itself" : undefined;
}

const isSorted = (keys: readonly string[]): boolean => keys.every((key, i) => i === 0 || keys[i - 1]! < key);

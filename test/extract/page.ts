import type { Extraction } from "../../src/model/extraction.ts";
import { isOrganization, type Kind, type Predicate, type StatementField } from "../../src/model/ontology.ts";
import { readDocument } from "../../src/read-document.ts";

/** Reads a text as a document that came in as UTF-8. */
export function readPage(raw: string): Extraction {
  const document = { id: "d_test", source: "page.txt", raw, sha256: "", encoding: "utf-8" };
  return readDocument(document);
}

/** The persons that a text names, sorted. */
export const personsIn = (raw: string): string[] => namesOf(raw, (kind) => kind === "Person");

/** The bodies that a text names, each as `Kind name`, sorted. */
export const bodiesIn = (raw: string): string[] =>
  readPage(raw)
    .entities.filter(({ kind }) => isOrganization(kind))
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort();

/** The names of one kind of thing in a text, sorted. */
export const namesOf = (raw: string, wanted: (kind: Kind) => boolean): string[] =>
  readPage(raw)
    .entities.filter(({ kind }) => wanted(kind))
    .map(({ name }) => name)
    .sort();

/** What a text states by one predicate, each as `subject | object | field…`; a count without its ends. Sorted. */
export const statedIn = (raw: string, predicate: Predicate, ...fields: readonly StatementField[]): string[] =>
  readPage(raw)
    .statements.filter((statement) => statement.predicate === predicate)
    .map((statement) => {
      const values = fields.flatMap((field) => {
        const value = statement[field];
        return value === undefined ? [] : [value === true ? field : String(value)];
      });
      if (predicate === "STATES_COUNT") return values.join(" ");
      const ends =
        predicate === "TOOK_PART" ? [statement.subject.name] : [statement.subject.name, statement.object.name];
      return [...ends, ...values].join(" | ");
    })
    .sort();

/** The items of a list as the tables write it: parted by semicolons, in any order. */
export const listed = (items: string): string[] =>
  items
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean)
    .sort();

import { isOrganization } from "../model/ontology.ts";
import { BAND_NAMES, bandsOf, organizationName, type Print, type Source } from "../resolve/index.ts";
import type { Parameters, Row } from "../store/store.ts";

/** What tells whether a document repeats another, from its text and what it mentions: pure. */
export function printOf(document: Pick<Print, "id" | "published" | "text">, mentions: readonly Source[]): Print {
  const bodies = mentions.filter(({ kind }) => isOrganization(kind) && kind !== "Government");
  const keys = bodies.map((body) => organizationName(body)).flatMap(({ key, scoped }) => (scoped ? [] : [key]));
  return { ...document, subjects: [...new Set(keys)].sort(), bands: bandsOf(document.text) };
}

/** What a document node keeps of it beside its id, date and text. */
export const printProperties = ({ subjects, bands }: Print): Parameters => ({
  subjects,
  ...Object.fromEntries(BAND_NAMES.map((name, at) => [name, bands[at]])),
});

/** A document as a statement of the store gives it. */
export const textOfRow = (row: Row): Pick<Print, "id" | "published" | "text"> => ({
  id: row["id"] as string,
  published: (row["published"] ?? undefined) as string | undefined,
  text: row["text"] as string,
});

/** The same with what was kept of its print. */
export const printOfRow = (row: Row): Print => ({
  ...textOfRow(row),
  subjects: row["subjects"] as string[],
  bands: BAND_NAMES.flatMap((name) => (row[name] ?? []) as string),
});

import { rawText } from "../../model/text.ts";
import type { Counted, Kind, Predicate } from "../../model/ontology.ts";
import { connection, factEdge, plainEdge } from "../connection.ts";
import type { Context } from "../context.ts";
import { document, entity, type Thing } from "../objects.ts";
import type { PageArguments } from "../page.ts";
import { precision } from "./dates.ts";

type StatementArguments = PageArguments & { readonly predicates?: readonly Predicate[] | null };
type CountArguments = PageArguments & { readonly of?: readonly Counted[] | null };
type EntityArguments = PageArguments & { readonly kinds?: readonly Kind[] | null };

/** A report without entries, for a field that an older version of the extractor did not write. */
const EMPTY = { noise: [], notUnderstood: [], counts: [], cut: [], silent: [] };

export const Document = {
  publishedPrecision: ({ published }: Thing & { readonly published?: string }) => precision(published),
  text: async ({ id }: Thing, _: unknown, context: Context) =>
    (await context.load("api/document-text", {}, id))?.["text"],
  raw: async ({ id }: Thing, _: unknown, context: Context) => (await cleaningOf(id, context))?.raw,
  found: async ({ id }: Thing, _: unknown, context: Context) => (await cleaningOf(id, context))?.found ?? [],
  noise: async ({ id }: Thing, _: unknown, context: Context) =>
    (await context.load("api/document-report", {}, id))?.["noise"] ?? [],
  report: async ({ id }: Thing, _: unknown, context: Context) => {
    const report = (await context.load("api/document-report", {}, id))?.["report"];
    return { ...EMPTY, ...(typeof report === "string" && (JSON.parse(report) as object)) };
  },
  reprintOf: async ({ id }: Thing, _: unknown, context: Context) => {
    const first = document((await context.load("api/first-print", {}, id))?.["first"]);
    return first?.id === id ? undefined : first;
  },
  reprints: connection("reprints-of-document", plainEdge),
  statements: connection("statements-of-document", plainEdge, ({ predicates }: StatementArguments) => ({
    predicates: predicates ?? null,
  })),
  counts: connection("counts-of-document", factEdge, ({ of }: CountArguments) => ({ of: of ?? null })),
  entities: connection("entities-of-document", plainEdge, ({ kinds }: EntityArguments) => ({ kinds: kinds ?? null })),
};

/** What `cleaning` of a document holds; src/load/facts.ts writes it. */
interface Cleaning {
  readonly changes: readonly (readonly [start: number, end: number, raw: string])[];
  readonly noise: readonly (readonly [kind: string, start: number, end: number])[];
}

/** The raw text and the noise in it; undefined where an earlier version read the document, which did not keep them. */
async function cleaningOf(id: string, context: Context) {
  const row = await context.load("api/document-cleaning", {}, id);
  if (typeof row?.["cleaning"] !== "string") return undefined;
  const { changes, noise } = JSON.parse(row["cleaning"]) as Cleaning;
  const raw = rawText(
    row["text"] as string,
    changes.map(([start, end, raw]) => ({ start, end, raw })),
  );
  return { raw, found: noise.map(([kind, start, end]) => ({ kind, start, end, text: raw.slice(start, end) })) };
}

export const Statement = {
  subject: async ({ id }: Thing, _: unknown, context: Context) => {
    const ends = await context.load("api/statement-ends", {}, id);
    return entity(ends?.["subject"], ends?.["subjectKind"]);
  },
  object: async ({ id }: Thing, _: unknown, context: Context) => {
    const ends = await context.load("api/statement-ends", {}, id);
    return entity(ends?.["object"], ends?.["objectKind"]);
  },
};

import { z } from "zod";
import { isOrganization, KIND_NAMES } from "../model/ontology.ts";
import type { FactSet } from "./compare.ts";
import { camelCase, normalized, titlesIn } from "./compare.ts";
import { canonical, emptyFacts, unique } from "./gold.ts";

const reference = z.object({
  kind: z.string().optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  type: z.string().optional(),
  date: z.string().optional(),
});
const statement = z.object({
  subject: reference,
  predicate: z.string(),
  object: reference,
  title: z.string().optional(),
  role: z.string().optional(),
  as: z.string().optional(),
  of: z.string().optional(),
  n: z.number().optional(),
  evidence: z.object({ quote: z.string(), start: z.number(), end: z.number() }).optional(),
});
/** What of a line of `extract --json` is scored; the rest of the line is not looked at. */
export const readingLine = z.object({
  document: z.object({ source: z.string() }),
  entities: z.array(z.object({ kind: z.string(), name: z.string() })),
  statements: z.array(statement),
});
export type Reading = z.infer<typeof readingLine>;

/** What was read of one document, in the names of its gold. */
export interface ReadFacts {
  readonly facts: FactSet;
  /** Kind of each organisation that was read, by its name. */
  readonly kinds: ReadonlyMap<string, string>;
}

const RELATIONS: ReadonlySet<string> = new Set([
  "PART_OF",
  "SUBSIDIARY_OF",
  "BASED_IN",
  "COORDINATED_BY",
  "APPROVED_BY",
]);
const ORGANIZATIONS: ReadonlySet<string> = new Set(KIND_NAMES.filter(isOrganization));

/**
 * The facts of one reading as tuples that compare with the gold's.
 *
 * @param reading what the extractor gave; undefined for a document it did not read
 * @param aliases the gold's names by their forms
 */
export function readFacts(reading: Reading | undefined, aliases: ReadonlyMap<string, string>): ReadFacts {
  const name = (form: string | undefined): string => canonical(aliases, form);
  const facts = emptyFacts();
  const kinds = new Map<string, string>();
  for (const entity of reading?.entities ?? []) {
    if (entity.kind === "Person") facts.person.push([name(entity.name)]);
    else if (entity.kind === "Policy") facts.policy.push([normalized(entity.name)]);
    else if (ORGANIZATIONS.has(entity.kind)) {
      facts.organization.push([name(entity.name)]);
      kinds.set(name(entity.name), entity.kind);
    }
  }
  for (const { predicate, subject, object, ...fields } of reading?.statements ?? []) {
    const from = name(subject.name);
    const to = name(object.name);
    if (predicate === "HOLDS_POST") for (const title of titlesIn(fields.title)) facts.post.push([from, to, title]);
    else if (predicate === "MEMBER_OF") facts.member.push([from, to, camelCase(fields.role)]);
    else if (predicate === "STATES_COUNT") facts.count.push([camelCase(fields.of), String(fields.n)]);
    else if (predicate === "TOOK_PART") facts.part.push([from, camelCase(fields.as)]);
    else if (predicate === "PRESENTED") facts.work.push([from, normalized(object.title ?? object.name)]);
    else if (RELATIONS.has(predicate)) facts.relation.push([from, camelCase(predicate), to]);
    else if (predicate === "ABOUT" && subject.kind === "Event") {
      facts.event.push([camelCase(subject.type), to, subject.date ?? ""]);
    }
  }
  return { facts: unique(facts), kinds };
}

/** How many statements a reading has, and how many of them without a quotation. */
export function evidenceOf(reading: Reading | undefined): { readonly statements: number; readonly without: number } {
  const statements = reading?.statements ?? [];
  const without = statements.filter(({ evidence }) => !evidence?.quote || !(evidence.end > evidence.start));
  return { statements: statements.length, without: without.length };
}

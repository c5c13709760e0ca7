import { z } from "zod";
import { isOrganization, KIND_NAMES } from "../model/ontology.ts";
import type { Fact, FactSet, FactType } from "./compare.ts";
import { distinct, FACT_TYPES, normalized, titlesIn } from "./compare.ts";

const optional = z.boolean().optional();
const entityFact = z.strictObject({
  t: z.literal("entity"),
  type: z.enum(KIND_NAMES),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  optional,
});
const goldFact = z.discriminatedUnion("t", [
  entityFact,
  z.strictObject({ t: z.literal("post"), person: z.string(), org: z.string(), title: z.string(), optional }),
  z.strictObject({ t: z.literal("member"), org: z.string(), consortium: z.string(), role: z.string(), optional }),
  z.strictObject({ t: z.literal("count"), consortium: z.string(), what: z.string(), n: z.int(), optional }),
  z.strictObject({
    t: z.literal("event"),
    type: z.string(),
    date: z.string().optional(),
    place: z.string().optional(),
    about: z.string().optional(),
    optional,
  }),
  z.strictObject({ t: z.literal("part"), who: z.string(), action: z.string(), optional }),
  z.strictObject({ t: z.literal("org-rel"), from: z.string(), rel: z.string(), to: z.string(), optional }),
  z.strictObject({ t: z.literal("work"), who: z.string(), kind: z.string(), title: z.string(), optional }),
  z.strictObject({ t: z.literal("policy"), title: z.string(), issuer: z.string().optional(), optional }),
]);
/** A gold file: what one document says, as careful readers found it. Format and rules: docs/evaluation.md. */
export const goldFile = z.object({
  name: z.string(),
  noise: z.array(z.string()),
  facts: z.array(goldFact),
  traps: z.array(z.object({ type: z.enum(KIND_NAMES), name: z.string().min(1), why: z.string().min(1) })),
});
export type GoldFile = z.infer<typeof goldFile>;
export type GoldFact = z.infer<typeof goldFact>;

/** The gold of one document, made ready for comparing. Names are normalised and stand for all their aliases. */
export interface Gold {
  readonly name: string;
  readonly required: FactSet;
  /** Careful readers may differ here: finding such a fact is neither right nor wrong. */
  readonly optional: FactSet;
  /** Kind of each required organisation, by its name. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Normalised name or alias → normalised name. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly traps: readonly { readonly person: boolean; readonly name: string }[];
}

/** The name that a form stands for; the normalised form itself where the gold does not know it. */
export const canonical = (aliases: ReadonlyMap<string, string>, form: string | undefined): string =>
  aliases.get(normalized(form)) ?? normalized(form);

/** Makes a gold file ready for comparing. Pure. */
export function toGold(file: GoldFile): Gold {
  const aliases = new Map<string, string>();
  for (const fact of file.facts) {
    if (fact.t !== "entity") continue;
    for (const form of [fact.name, ...fact.aliases]) {
      if (!aliases.has(normalized(form))) aliases.set(normalized(form), normalized(fact.name));
    }
  }
  const kinds = new Map<string, string>();
  const required = emptyFacts();
  const optionalFacts = emptyFacts();
  for (const fact of file.facts) {
    const target = fact.optional ? optionalFacts : required;
    for (const [type, tuple] of tuplesOf(fact, aliases)) target[type].push(tuple);
    if (fact.t === "entity" && isOrganization(fact.type)) kinds.set(canonical(aliases, fact.name), fact.type);
  }
  const traps = file.traps.map(({ type, name }) => ({ person: type === "Person", name: normalized(name) }));
  return { name: file.name, required: unique(required), optional: unique(optionalFacts), kinds, aliases, traps };
}

/** A set of facts to be filled. */
export const emptyFacts = (): Record<FactType, Fact[]> =>
  Object.fromEntries(FACT_TYPES.map((type) => [type, []])) as unknown as Record<FactType, Fact[]>;

/** The set with each fact once. */
export const unique = (facts: Readonly<Record<FactType, readonly Fact[]>>): FactSet =>
  Object.fromEntries(FACT_TYPES.map((type) => [type, distinct(facts[type])])) as unknown as FactSet;

function tuplesOf(fact: GoldFact, aliases: ReadonlyMap<string, string>): [FactType, Fact][] {
  const name = (form: string | undefined): string => canonical(aliases, form);
  switch (fact.t) {
    case "entity":
      if (fact.type === "Person") return [["person", [name(fact.name)]]];
      if (fact.type === "Policy") return [["policy", [normalized(fact.name)]]];
      return isOrganization(fact.type) ? [["organization", [name(fact.name)]]] : [];
    case "post":
      return titlesIn(fact.title).map((title) => ["post", [name(fact.person), name(fact.org), title]]);
    case "member":
      return [["member", [name(fact.org), name(fact.consortium), fact.role]]];
    case "count":
      return [["count", [fact.what, String(fact.n)]]];
    case "event":
      return [["event", [fact.type, name(fact.about), fact.date ?? ""]]];
    case "part":
      return [["part", [name(fact.who), fact.action]]];
    case "org-rel":
      return [["relation", [name(fact.from), fact.rel, name(fact.to)]]];
    case "work":
      return [["work", [name(fact.who), normalized(fact.title)]]];
    case "policy":
      return [["policy", [normalized(fact.title)]]];
  }
}

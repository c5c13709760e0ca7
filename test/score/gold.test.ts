import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ACTIONS, COUNTED, EVENT_TYPES, PREDICATE_NAMES, ROLES, WORK_KINDS } from "../../src/model/ontology.ts";
import { camelCase, FACT_TYPES, normalized } from "../../src/score/compare.ts";
import { documentsOf, foldersOf, nameOf, readGold } from "../../src/score/corpus.ts";
import type { GoldFile } from "../../src/score/gold.ts";
import { goldFile } from "../../src/score/gold.ts";
import type { Reading } from "../../src/score/reading.ts";
import { score } from "../../src/score/score.ts";

const camel = (values: readonly string[]): Set<string> => new Set(values.map(camelCase));
const WORDS = {
  role: camel(ROLES),
  action: camel(ACTIONS),
  what: camel(COUNTED),
  event: camel(EVENT_TYPES),
  kind: camel(WORK_KINDS),
  rel: camel(PREDICATE_NAMES),
};

/** What is wrong with a gold file beyond its form: words outside the vocabulary, names without an entity, duplicates. */
function faults({ facts, traps }: GoldFile): string[] {
  const found: string[] = [];
  const names = new Set(facts.flatMap((fact) => (fact.t === "entity" ? [fact.name, ...fact.aliases] : [])));
  const named = (name: string | undefined): void => {
    if (name && !names.has(name)) found.push(`no entity: ${name}`);
  };
  const word = (list: keyof typeof WORDS, value: string): void => {
    if (!WORDS[list].has(value)) found.push(`no ${list}: ${value}`);
  };
  for (const fact of facts) {
    if (fact.t === "post") [fact.person, fact.org].forEach(named);
    if (fact.t === "member") [fact.org, fact.consortium].forEach(named);
    if (fact.t === "member") word("role", fact.role);
    if (fact.t === "part") named(fact.who);
    if (fact.t === "part") word("action", fact.action);
    if (fact.t === "count") word("what", fact.what);
    if (fact.t === "event") word("event", fact.type);
    if (fact.t === "event" && !/^(?:\d{4}(?:-\d\d){0,2}|\d\d-\d\d)?$/.test(fact.date ?? ""))
      found.push(`date ${fact.date}`);
    if (fact.t === "org-rel") [fact.from, fact.to].forEach(named);
    if (fact.t === "org-rel") word("rel", fact.rel);
    if (fact.t === "work") named(fact.who);
    if (fact.t === "work") word("kind", fact.kind);
  }
  const known = new Set([...names].map(normalized));
  for (const { name } of traps) if (known.has(normalized(name))) found.push(`trap is a name: ${name}`);
  return found;
}

describe.each(["dev", "own", "held", "fresh"] as const)("gold of %s", async (corpus) => {
  const [folder = ""] = foldersOf(corpus);
  const files = (await readdir(folder)).filter((entry) => entry.endsWith(".json")).sort();

  it("has a document beside every gold file, and gold beside every document", async () => {
    const entries = (await readdir(folder)).filter((entry) => !entry.endsWith(".json"));
    expect((await documentsOf([folder])).map(nameOf)).toEqual(entries.sort().map(nameOf));
    expect(new Set(entries.map(nameOf))).toEqual(new Set(files.map(nameOf)));
  });
  it.each(files)("%s keeps to the form and the vocabulary", async (file) => {
    const gold = goldFile.parse(JSON.parse(await readFile(join(folder, file), "utf8")));
    expect(gold.name).toBe(nameOf(file));
    // The development corpus came from elsewhere: a few of its optional facts name bodies that have no entity.
    if (corpus !== "dev") expect(faults(gold)).toEqual([]);
  });
  it("is answered in full by itself", async () => {
    const golds = await readGold([folder]);
    const readings = new Map<string, Reading>();
    for (const file of files) {
      const gold = goldFile.parse(JSON.parse(await readFile(join(folder, file), "utf8")));
      readings.set(gold.name, asReading(gold));
    }
    const result = score(golds, readings);
    expect(result.misses).toEqual([]);
    expect(result.rows.filter(({ gold }) => gold > 0).map(({ f1 }) => f1)).toEqual(FACT_TYPES.map(() => 1));
    expect(result).toMatchObject({ kindAccuracy: 1, dateAccuracy: 1, trapsTaken: 0, documentsMissing: 0 });
  });
});

const upper = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** A reading that says exactly what the gold requires. */
function asReading({ name, facts }: GoldFile): Reading {
  const evidence = { quote: "。", start: 0, end: 1 };
  const entities: Reading["entities"] = [];
  const statements: Reading["statements"] = [];
  for (const fact of facts) {
    if (fact.optional) continue;
    if (fact.t === "entity") entities.push({ kind: fact.type, name: fact.name });
    const say = (predicate: string, from: string, to: string, fields: Partial<Reading["statements"][number]> = {}) =>
      statements.push({ subject: { name: from }, predicate, object: { name: to }, evidence, ...fields });
    if (fact.t === "post") say("HOLDS_POST", fact.person, fact.org, { title: fact.title });
    if (fact.t === "member") say("MEMBER_OF", fact.org, fact.consortium, { role: upper(fact.role) });
    if (fact.t === "count") say("STATES_COUNT", fact.consortium, name, { of: upper(fact.what), n: fact.n });
    if (fact.t === "part") say("TOOK_PART", fact.who, "会", { as: upper(fact.action) });
    if (fact.t === "org-rel") say(upper(fact.rel), fact.from, fact.to);
    if (fact.t === "work") say("PRESENTED", fact.who, fact.title);
    if (fact.t === "policy") entities.push({ kind: "Policy", name: fact.title });
    if (fact.t === "event") {
      const subject = { kind: "Event", name: "会", type: upper(fact.type), date: fact.date ?? "" };
      say("ABOUT", "会", fact.about ?? "", { subject });
    }
  }
  return { document: { source: `${name}.txt` }, entities, statements };
}

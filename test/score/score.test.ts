import { describe, expect, it } from "vitest";
import type { GoldFile } from "../../src/score/gold.ts";
import { toGold } from "../../src/score/gold.ts";
import type { Reading } from "../../src/score/reading.ts";
import { score } from "../../src/score/score.ts";
import { missLines, table, toJson } from "../../src/score/table.ts";

const FILE: GoldFile = {
  name: "a",
  noise: [],
  facts: [
    { t: "entity", type: "Consortium", name: "某市产教联合体", aliases: ["联合体"] },
    { t: "entity", type: "School", name: "某职业学院", aliases: ["我院"] },
    { t: "entity", type: "Government", name: "市委", aliases: [] },
    { t: "entity", type: "Government", name: "市教育局职成科", aliases: [], optional: true },
    { t: "entity", type: "Person", name: "安宁", aliases: [] },
    { t: "post", person: "安宁", org: "市委", title: "常委、秘书长" },
    { t: "member", org: "某职业学院", consortium: "某市产教联合体", role: "viceChair" },
    { t: "count", consortium: "某市产教联合体", what: "member", n: 12 },
    { t: "event", type: "founding", date: "06-18", about: "某市产教联合体" },
    { t: "part", who: "安宁", action: "spoke" },
    { t: "part", who: "安宁", action: "attended", optional: true },
  ],
  traps: [
    { type: "Person", name: "安宁致", why: "安宁 with a neighbour" },
    { type: "School", name: "兄弟院校", why: "generic" },
  ],
};
const GOLD = toGold(FILE);
const evidence = { quote: "。", start: 0, end: 1 };

const READING: Reading = {
  document: { source: "x/a.txt" },
  entities: [
    { kind: "Consortium", name: "某市产教联合体" },
    { kind: "Enterprise", name: "某职业学院" },
    { kind: "Government", name: "某市委" },
    { kind: "Government", name: "市教育局职成科" },
    { kind: "Person", name: "安宁" },
    { kind: "Person", name: "安宁致" },
  ],
  statements: [
    { subject: { name: "安宁" }, predicate: "HOLDS_POST", object: { name: "某市委" }, title: "常委、秘书长", evidence },
    { subject: { name: "我院" }, predicate: "MEMBER_OF", object: { name: "联合体" }, role: "VICE_CHAIR", evidence },
    { subject: { name: "联合体" }, predicate: "STATES_COUNT", object: { name: "a" }, of: "MEMBER", n: 12, evidence },
    {
      subject: { kind: "Event", type: "FOUNDING", date: "2024-06-18", name: "成立大会" },
      predicate: "ABOUT",
      object: { name: "联合体" },
      evidence,
    },
    { subject: { name: "安宁" }, predicate: "TOOK_PART", object: { name: "成立大会" }, as: "ATTENDED", evidence },
    { subject: { name: "某职业学院" }, predicate: "PART_OF", object: { name: "某市委" } },
  ],
};

describe("score", () => {
  const result = score([GOLD], new Map([["a", READING]]));
  const row = (type: string) => result.rows.find((candidate) => candidate.type === type);

  it("takes aliases and resolved names for the name", () => {
    expect(row("post")).toMatchObject({ gold: 2, precision: 1, recall: 1 });
    expect(row("member")).toMatchObject({ gold: 1, f1: 1 });
    expect(row("count")?.f1).toBe(1);
  });
  it("counts an optional fact neither for nor against", () => {
    expect(row("organization")).toMatchObject({ gold: 3, precision: 1, recall: 1 });
    expect(row("part")).toMatchObject({ gold: 1, precision: 0, recall: 0, f1: 0 });
    expect(result.misses.filter(({ type }) => type === "part")).toEqual([
      { document: "a", what: "missed", type: "part", fact: ["安宁", "spoke"] },
    ]);
  });
  it("counts what is not there against precision", () => {
    expect(row("person")).toMatchObject({ gold: 1, precision: 0.5, recall: 1 });
    expect(row("relation")).toMatchObject({ gold: 0, f1: 0 });
    expect(missLines(result.misses, "person")).toEqual(["a\textra\tperson\t安宁致"]);
  });
  it("measures kinds and dates among what was found, traps and evidence", () => {
    expect(result.kindAccuracy).toBeCloseTo(2 / 3);
    expect(result.dateAccuracy).toBe(1);
    expect(result).toMatchObject({ trapsTaken: 1, traps: 2, statements: 6, statementsWithoutEvidence: 1 });
  });
  it("takes the macro mean over the types that the gold has", () => {
    const f1 = result.rows.filter(({ gold }) => gold > 0).map((scored) => scored.f1);
    expect(f1).toHaveLength(7);
    expect(result.macroF1).toBeCloseTo(f1.reduce((sum, value) => sum + value, 0) / 7);
  });
  it("counts a document without a reading as wholly missed", () => {
    const none = score([GOLD], new Map());
    expect(none).toMatchObject({ macroF1: 0, documentsMissing: 1, trapsTaken: 0, statements: 0 });
    expect(none.misses.every(({ what }) => what === "missed")).toBe(true);
  });
  it("uses each fact that was read once", () => {
    const twice = toGold({
      ...FILE,
      facts: [
        { t: "entity", type: "Government", name: "市委", aliases: [] },
        { t: "entity", type: "Government", name: "区委", aliases: [] },
      ],
    });
    const one: Reading = { ...READING, entities: [{ kind: "Government", name: "某市委" }], statements: [] };
    expect(score([twice], new Map([["a", one]])).rows[1]).toMatchObject({ gold: 2, precision: 1, recall: 0.5 });
  });
  it("prints a line for each type, and the same figures as JSON", () => {
    expect(table(result).split("\n")).toHaveLength(12);
    expect(table(result)).toContain("member            1      1.000   1.000  1.000");
    expect(toJson(result)).toMatchObject({ member: { f1: 1 }, traps: 2 });
    expect(toJson(result)).not.toHaveProperty("misses");
  });
});

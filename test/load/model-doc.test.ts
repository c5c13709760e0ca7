import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import * as ontology from "../../src/model/ontology.ts";

const page = await readFile(new URL("../../docs/model.md", import.meta.url), "utf8");
/** Rows of the tables of docs/model.md by their first cell. */
const rows = new Map(
  page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [first = "", ...cells] = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [first.replaceAll("`", ""), cells] as const;
    }),
);

test.each(Object.values(ontology.KINDS).map(({ labels, zh }) => [`:${labels.join(":")}`, zh] as const))(
  "docs/model.md has %s",
  (labels, zh) => {
    expect(rows.get(labels)?.[0]).toBe(zh);
  },
);

/** Organisations of every kind are told as one. */
const ends = (kinds: readonly string[]): string => {
  const all = ontology.ORGANIZATION_KINDS.every((kind) => kinds.includes(kind));
  const rest = kinds.filter((kind) => !all || !(ontology.ORGANIZATION_KINDS as readonly string[]).includes(kind));
  return [...rest, ...(all ? ["Organization"] : [])].join(", ");
};

test.each(ontology.PREDICATE_NAMES)("docs/model.md has %s", (predicate) => {
  const { from, to, fields } = ontology.PREDICATES[predicate];
  const [between, told = ""] = rows.get(predicate) ?? [];
  expect(between).toBe(`${ends(from)} → ${ends(to)}`);
  expect([...told.matchAll(/`(\w+)`/g)].map(([, field]) => field)).toEqual([...fields]);
});

test.each(ontology.DERIVED_NAMES)("docs/model.md has %s", (type) => {
  const { from, to, fields } = ontology.DERIVED[type];
  const [between, told = ""] = rows.get(type) ?? [];
  expect(between).toBe(`${ends(from)} → ${to.join(", ")}`);
  expect([...told.matchAll(/`(\w+)`/g)].map(([, field]) => field)).toEqual([...fields]);
});

test.each([
  ["LOCATED_IN", ontology.LOCATION_REASONS],
  [":Region", ontology.REGION_LEVELS],
  ["MEMBER_OF", ontology.ROLES],
  ["TOOK_PART", ontology.ACTIONS],
  ["STATES_COUNT", ontology.COUNTED],
  [":Entity:Event", ontology.EVENT_TYPES],
  [":Entity:Organization:Consortium", ontology.CONSORTIUM_FORMS],
  [":Entity:Organization:School", ontology.SCHOOL_STAGES],
  [":Entity:Organization:Government", ontology.GOVERNMENT_BRANCHES],
  [":Entity:Work", ontology.WORK_KINDS],
])("docs/model.md lists the words of %s", (row, words) => {
  expect([...(rows.get(row)?.[1] ?? "").matchAll(/\b[A-Z][A-Z_]+\b/g)].map(([word]) => word)).toEqual([...words]);
});

test("docs/model.md lists the ranks, the highest first", () => {
  const paragraph = page.split("\n\n").find((each) => each.startsWith("**Ranks.**")) ?? "";
  const told = /gives one: ([A-Z_,\s]+)\(/.exec(paragraph)?.[1];
  expect(told?.split(/,\s*/).map((word) => word.trim())).toEqual([...ontology.RANKS]);
});

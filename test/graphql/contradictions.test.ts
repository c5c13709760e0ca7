import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { contradictionsIn, type Claims, type Single } from "../../src/graphql/contradictions.ts";
import { SINGLE_ROLES, SINGLE_TITLES } from "../../src/model/contradictions.ts";

let count = 0;
/** A relationship: `[who, fields, witnesses, quotes]`. */
const single = (
  predicate: string,
  name: string,
  fields: object,
  witnesses: readonly string[],
  quotes: readonly string[] = [],
): Single => ({
  predicate,
  fact: { key: `r${count++}`, ...fields } as Single["fact"],
  node: {
    id: `e-${name}`,
    name,
    ...(predicate === "ABOUT" ? { date: (fields as { date?: string }).date ?? null } : fields),
  },
  witnesses,
  quotes,
});
const chair = (
  name: string,
  begins: string,
  ends: string,
  witness: string,
  quote = "A为理事长单位",
  fields: object = {},
) => single("MEMBER_OF", name, { role: "CHAIR", begins, ends, ...fields }, [witness], [quote]);
const head = (name: string, begins: string, ends: string, witness: string, fields: object = {}) =>
  single("HOLDS_POST", name, { title: "校长", begins, ends, ...fields }, [witness]);
const founding = (name: string, date: string | undefined, witness: string) =>
  single("ABOUT", name, date === undefined ? {} : { date }, [witness]);
const number = (n: number, published: string, witness: string, of = "MEMBER") =>
  single("STATES_COUNT", witness, { of, n, published }, [witness]);

const found = (...all: Single[]): string[] => {
  const claims: Claims = {
    body: { id: "e-body", name: "滨海市产教联合体" },
    kind: "Consortium",
    ties: all.filter(({ predicate }) => predicate !== "STATES_COUNT"),
    numbers: all.filter(({ predicate }) => predicate === "STATES_COUNT"),
  };
  return contradictionsIn([claims]).map(({ rule }) => rule);
};

describe("contradicts itself", () => {
  test.each<[string, Single[], string[]]>([
    [
      "two chairs, one seen while the other was",
      [chair("A", "2023", "2025", "d1"), chair("B", "2024-05-10", "2024-05-10", "d2")],
      ["ONE_CHAIR"],
    ],
    [
      "two heads seen on one day",
      [head("A", "2024-05-10", "2024-05-10", "d1"), head("B", "2024-05-10", "2024-05-10", "d2")],
      ["ONE_HOLDER"],
    ],
    ["two days of founding", [founding("A", "2022-05-20", "d1"), founding("B", "2022-06-20", "d2")], ["ONE_FOUNDING"]],
    ["two years of founding", [founding("A", "2021", "d1"), founding("B", "2022-06-20", "d2")], ["ONE_FOUNDING"]],
    ["two counts of a day", [number(10, "2024-06-01", "d1"), number(12, "2024-06-01", "d2")], ["ONE_COUNT"]],
    [
      "three heads: each pair",
      ["A", "B", "C"].map((name) => head(name, "2023-01-01", "2024-01-01", name)),
      ["ONE_HOLDER", "ONE_HOLDER", "ONE_HOLDER"],
    ],
  ])("%s", (_, all, rules) => {
    expect(found(...all)).toEqual(rules);
    expect(found(...all.toReversed())).toEqual(rules);
  });
});

describe("does not contradict itself", () => {
  test.each<[string, Single[]]>([
    ["one after the other", [chair("A", "2021-01-01", "2022-01-01", "d1"), chair("B", "2022-01-02", "2024", "d2")]],
    [
      "a change within a year of which no more is stated",
      [head("A", "2020", "2023", "d1"), head("B", "2023", "2024", "d2")],
    ],
    ["no known time", [chair("A", "2023", "2025", "d1"), single("MEMBER_OF", "B", { role: "CHAIR" }, ["d2"])]],
    [
      "two chairs in one text",
      [chair("A", "2024-06-18", "2024-06-18", "d1"), chair("B", "2024-06-18", "2024-06-18", "d1")],
    ],
    [
      "joint chairs",
      [chair("A", "2023", "2025", "d1", "A任联合理事长单位"), chair("B", "2024-05-10", "2024-05-10", "d2")],
    ],
    ["a former chair", [chair("A", "2023", "2025", "d1"), chair("B", "2024", "2024", "d2", "", { former: true })]],
    ["one body twice", [chair("A", "2023", "2025", "d1"), chair("A", "2024", "2024", "d2", "", { since: "2024" })]],
    [
      "namesakes",
      [
        { ...head("A", "2023", "2025", "d1"), node: { id: "x", name: "张伟" } },
        { ...head("B", "2024-02", "2024-09", "d2"), node: { id: "y", name: "张伟" } },
      ],
    ],
    [
      "two posts",
      [head("A", "2023", "2025", "d1"), head("B", "2024-05-10", "2024-05-10", "d2", { title: "党委书记" })],
    ],
    ["a founding told more exactly", [founding("A", "2022", "d1"), founding("B", "2022-06-20", "d2")]],
    ["a founding without its year", [founding("A", "05-20", "d1"), founding("B", "2022-06-20", "d2")]],
    ["a founding without a date", [founding("A", undefined, "d1"), founding("B", "2022-06-20", "d2")]],
    ["counts of two days", [number(10, "2024-06-01", "d1"), number(12, "2024-06-02", "d2")]],
    ["counts of one month", [number(10, "2024-06", "d1"), number(12, "2024-06", "d2")]],
    ["counts of two things", [number(10, "2024-06-01", "d1", "SCHOOL"), number(12, "2024-06-01", "d2", "ENTERPRISE")]],
    [
      "a text that states both numbers",
      [number(28, "2024-06-01", "d1"), number(181, "2024-06-01", "d1"), number(28, "2024-06-01", "d2")],
    ],
  ])("%s", (_, all) => {
    expect(found(...all)).toEqual([]);
  });
});

test("the question of the cookbook asks for the same roles and titles", () => {
  const text = readFileSync(new URL("../../cypher/read/single-holders.cypher", import.meta.url), "utf8");
  const listed = [...text.matchAll(/'(\w+ \p{Script=Han}+)'/gu)].map(([, title]) => title);
  expect(listed).toEqual([...SINGLE_TITLES]);
  expect([...text.matchAll(/tie\.role = '(\w+)'/g)].map(([, role]) => role)).toEqual([...SINGLE_ROLES]);
});

import { describe, expect, test } from "vitest";
import { mayPrecede, monthsFrom, periodOf, precisionOf, surelyPrecedes } from "../../src/model/date.ts";

test.each([
  ["2024", "YEAR"],
  ["2024-06", "MONTH"],
  ["2024-06-18", "DAY"],
  ["06-18", "DAY_WITHOUT_YEAR"],
  ["", undefined],
  ["2024-13", undefined],
  ["2024-00-18", undefined],
  ["13-18", undefined],
  ["06-32", undefined],
  ["2024-6", undefined],
  ["24", undefined],
  ["2024年", undefined],
  ["2024-06-18T00:00", undefined],
])("%j is stated as far as %s", (date, precision) => {
  expect(precisionOf(date)).toBe(precision);
});

test.each([
  ["2023", "2024", true],
  ["2024", "2024", true],
  ["2024", "2024-06", true],
  ["2024-06", "2024", true],
  ["2024-06-18", "2024-06", true],
  ["2024-07", "2024-06-18", false],
  ["2025", "2024-12-31", false],
  ["2024-06-19", "2024-06-18", false],
])("%s may lie before %s or with it: %s", (a, b, expected) => {
  expect(mayPrecede(a, b)).toBe(expected);
});

test.each([
  ["2023", "2024", true],
  ["2023-12", "2024", true],
  ["2024-06-18", "2024-06-18", true],
  ["2024", "2024", false],
  ["2024", "2024-06", false],
  ["2024-06", "2024-06-18", false],
  ["2024-06-18", "2024-06", false],
  ["2024-06-18", "2024-07", true],
  ["2024-07", "2024-06-18", false],
])("%s surely lies before %s or with it: %s", (a, b, expected) => {
  expect(surelyPrecedes(a, b)).toBe(expected);
  if (expected) expect(mayPrecede(a, b)).toBe(true);
});

describe("the period of a post", () => {
  const seen = { firstSeen: "2023-05-01", lastSeen: "2024-06-18" };
  test.each([
    ["seen only", seen, { begins: "2023-05-01", ends: "2024-06-18" }],
    ["stated begin", { ...seen, since: "2021" }, { begins: "2021", ends: "2024-06-18" }],
    ["stated end", { ...seen, until: "2026-05" }, { begins: "2023-05-01", ends: "2026-05" }],
    ["both stated", { ...seen, since: "2021-03", until: "2022" }, { begins: "2021-03", ends: "2022" }],
    ["former", { ...seen, former: true }, { ends: "2023-05-01" }],
    ["former, begin stated", { ...seen, former: true, since: "2019" }, { begins: "2019", ends: "2023-05-01" }],
    ["former, end stated", { ...seen, former: true, until: "2020" }, { ends: "2020" }],
    ["told after its end", { ...seen, until: "2022-12" }, { ends: "2022-12" }],
    ["told in the year of its end", { ...seen, until: "2023" }, { begins: "2023-05-01", ends: "2023" }],
    ["announced before it begins", { ...seen, since: "2025-01" }, { begins: "2025-01", ends: "2025-01" }],
    ["stated the wrong way round", { ...seen, since: "2022", until: "2020" }, {}],
    ["no date at all", {}, {}],
    ["undated texts, begin stated", { since: "2021" }, { begins: "2021", ends: "2021" }],
    [
      "a begin without its year says nothing",
      { ...seen, since: "06-18" },
      { begins: "2023-05-01", ends: "2024-06-18" },
    ],
  ])("%s", (_, dated, expected) => {
    expect(periodOf(dated)).toEqual(expected);
  });
});

test.each([
  ["2024-06-18", 12, "2025-06-18"],
  ["2024-06-18", -6, "2023-12-18"],
  ["2024-01", -1, "2023-12"],
  ["2024-12", 1, "2025-01"],
  ["2024", -6, "2023"],
  ["2024", 13, "2026"],
  ["2024", 0, "2024"],
])("%s and %i months are %s", (date, months, expected) => {
  expect(monthsFrom(date, months)).toBe(expected);
});

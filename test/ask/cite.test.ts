import { describe, expect, it } from "vitest";
import { parseCitation } from "../../src/ask/cite.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { citing } from "./cite.ts";

describe("citing over Grafeo", () => citing(temporaryGraph));

const WHOLE = {
  citation: 1,
  cypher: "RETURN 1 AS x",
  parameters: {},
  schema: 2,
  rules: "3",
  data: `sha256:${"0".repeat(64)}`,
  date: "2026-11-23",
  columns: ["x"],
  rows: 1,
  result: `sha256:${"1".repeat(64)}`,
};

it("takes a whole citation", () => {
  expect(parseCitation(JSON.stringify(WHOLE))).toEqual(WHOLE);
});

it.each([
  ["no JSON", "members", "no JSON"],
  ["another object", "{}", "citation"],
  ["a later form", JSON.stringify({ ...WHOLE, citation: 2 }), "citation"],
  ["a part", JSON.stringify({ ...WHOLE, result: undefined }), "result"],
  ["a hash that is cut off", JSON.stringify({ ...WHOLE, data: "sha256:00" }), "data: must be sha256: and 64 digits"],
  ["a date that is none", JSON.stringify({ ...WHOLE, date: "2026-11-31" }), "date"],
  ["a field too many", JSON.stringify({ ...WHOLE, more: 1 }), "more"],
])("refuses %s", (_, text, message) => {
  expect(() => parseCitation(text)).toThrow(
    expect.objectContaining({ code: "CITATION_INVALID", message: expect.stringContaining(message) as string }),
  );
});

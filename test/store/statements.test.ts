import { describe, expect, it } from "vitest";
import { statementHead } from "../../src/store/head.ts";
import {
  addStatements,
  statementList,
  statementNames,
  statementSource,
  statementText,
  stripComments,
} from "../../src/store/statements.ts";

describe("comments are stripped", () => {
  it.each([
    ["// question\nRETURN 1", "RETURN 1"],
    ["RETURN 1 // one\n, 2", "RETURN 1\n, 2"],
    ["RETURN /* a\n b */ 1", "RETURN   1"],
    ["RETURN 'http://x' AS x", "RETURN 'http://x' AS x"],
    [`RETURN "/* no */" AS x // yes`, `RETURN "/* no */" AS x`],
    ["RETURN 'it\\'s // in' AS x", "RETURN 'it\\'s // in' AS x"],
    ["MATCH (n:`a//b`) RETURN n", "MATCH (n:`a//b`) RETURN n"],
    ["RETURN 1\n\n\nLIMIT 1\n", "RETURN 1\nLIMIT 1"],
  ])("%j", (text, expected) => {
    expect(stripComments(text)).toBe(expected);
  });
});

describe("statements", () => {
  it("come by name, an override before the file of both", () => {
    expect(statementText("schema", "neo4j")).toContain("mentions_source");
    expect(statementText("schema", "grafeo")).not.toContain("mentions_source");
    expect(statementSource("schema")).toMatch(/^\/\/ /);
    const name = statementNames("read")[0]!;
    expect(statementText(name, "grafeo")).toBe(statementText(name, "neo4j"));
  });

  it("are listed by folder, without overrides", () => {
    expect(statementNames("read")).toContain("read/members-of-consortium");
    expect(statementNames("read").every((name) => name.startsWith("read/"))).toBe(true);
    expect(statementNames("nothing")).toEqual([]);
  });

  it("have none of a wrong name, and the message lists the right ones", () => {
    expect(() => statementText("read/nothing", "neo4j")).toThrow(
      /no statement `read\/nothing`: .*read\/members-of-consortium/s,
    );
    expect(() => statementText("../package", "neo4j")).toThrow(RangeError);
  });

  it("are not replaced by those of another folder", () => {
    expect(() => addStatements(new URL("clash", import.meta.url).pathname)).toThrow(/read\/members-of-consortium/);
  });
});

it("both engines get the same constraints", () => {
  const constraints = (engine: "neo4j" | "grafeo") =>
    statementList("schema", engine).filter((text) => text.startsWith("CREATE CONSTRAINT"));
  expect(constraints("grafeo")).toEqual(constraints("neo4j"));
  expect(constraints("neo4j").length).toBeGreaterThan(0);
});

describe("the head comment of each question", () => {
  it.each([...statementNames("read"), ...statementNames("api")])("%s", (name) => {
    const { question, parameters, example, columns } = statementHead(name);
    expect(question).toMatch(/[?？]/);
    const text = statementText(name, "neo4j");
    const used = new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1]));
    expect(new Set(parameters.map((parameter) => parameter.name))).toEqual(used);
    expect(new Set(Object.keys(example))).toEqual(used);
    expect(columns).not.toHaveLength(0);
  });
});

import { describe, expect, it } from "vitest";
import { statementHead } from "../../src/store/head.ts";
import {
  addStatements,
  fromTheEnd,
  forKind,
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

  it("look at bodies of one kind by its label, from either end", () => {
    const name = forKind("api/organizations-located", "School");
    for (const each of [name, fromTheEnd(name)]) {
      const text = statementText(each, "neo4j");
      expect(text.match(/\(body:School\)/g)).toHaveLength(2);
      expect(text).not.toContain("(body:Organization)");
    }
    expect(statementText(fromTheEnd(name), "neo4j")).toContain("DESC");
    expect(() => statementText("api/organizations-located, School) DETACH DELETE (body", "neo4j")).toThrow(RangeError);
    expect(() => statementText("api/organizations-located, Person", "neo4j")).toThrow(RangeError);
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
    const used = usedBy(name);
    const named = parameters.map((parameter) => parameter.name);
    const turned = named.includes("before") && used.has("after") ? usedBy(fromTheEnd(name)) : used;
    expect(new Set(named)).toEqual(new Set([...used, ...turned]));
    expect(new Set(Object.keys(example))).toEqual(used);
    expect(columns).not.toHaveLength(0);
  });
});

const usedBy = (name: string): Set<string> =>
  new Set([...statementText(name, "neo4j").matchAll(/\$(\w+)/g)].map((match) => match[1]!));

describe("a list from its end", () => {
  const lists = statementNames("api").filter((name) => statementSource(name).includes("// from the end: "));

  it("is every one that fields give page by page", () => {
    const paged = statementNames("api").filter((name) => usedBy(name).has("after"));
    // Read from their beginning alone, and whole: names for candidates and for what is kept of a large graph, and sentences.
    const others = ["api/evidence", "api/forms-shared", "api/names", "api/names-shared"];
    expect(lists).toEqual(paged.filter((name) => !others.includes(name)));
  });

  it.each(lists)("%s takes the place before which to begin instead of that behind which", (name) => {
    const [forward, turned] = [usedBy(name), usedBy(fromTheEnd(name))];
    expect(forward).not.toContain("before");
    expect(turned).toEqual(new Set([...[...forward].filter((each) => each !== "after"), "before"]));
    // The line that it takes the place of is the same but for the order and the bound.
    const turnings = statementSource(name)
      .split("\n")
      .filter((line) => line.includes("// from the end: "));
    expect(turnings.length).toBeGreaterThanOrEqual(1);
    for (const line of turnings) expect(line).toMatch(/\$before IS NULL OR|ORDER BY/);
  });

  it("is none of what is no list", () => {
    expect(() => statementText(fromTheEnd("api/names"), "neo4j")).toThrow(/api\/names\.cypher has no lines/);
  });
});

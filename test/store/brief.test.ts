import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefName, isNested, parameterAt, type Brief } from "../../src/store/brief.ts";
import { statementNames, statementSource, statementText } from "../../src/store/statements.ts";

const LISTS = statementNames("api/brief").map((name) => name.replace("api/brief/", ""));
const parametersIn = (text: string): Set<string> => new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name!));

const { brief } = fc.letrec<{ brief: Brief }>((tie) => ({
  brief: fc.record({
    list: fc.constantFrom(...LISTS),
    isFromEnd: fc.boolean(),
    isUncounted: fc.boolean(),
    isBare: fc.boolean(),
    below: fc.option(tie("brief"), { nil: undefined, maxDepth: 3 }),
  }),
}));

describe("a list in brief", () => {
  it.each(LISTS)("%s leaves out what nobody asks for", (list) => {
    const all = { list, isFromEnd: false, isUncounted: false, isBare: false };
    const [whole, uncounted, bare] = [{}, { isUncounted: true }, { isBare: true }].map((flags) =>
      statementText(briefName({ ...all, ...flags }), "neo4j"),
    ) as [string, string, string];
    expect(whole).toContain("COUNT {");
    expect(whole).toContain("sort, tie.key, ");
    expect(uncounted).toBe(whole.replace(/COUNT \{.*\} AS total/, "null AS total"));
    expect(bare).toBe(whole.replace("sort, tie.key, ", ""));
  });

  it("is the file itself where all is asked for", () => {
    const name = briefName({ list: "members", isFromEnd: false, isUncounted: false, isBare: false });
    expect(name).toBe("api/brief/members");
    expect(statementSource(name)).toContain("UNWIND $ids");
  });

  it("has its own parameters and names at each level, and tells its edges above", () => {
    fc.assert(
      fc.property(brief, (given) => {
        const name = briefName(given);
        const text = statementText(name, "neo4j");
        const levels: Brief[] = [];
        for (let level: Brief | undefined = given; level; level = level.below) levels.push(level);
        expect(isNested(name)).toBe(levels.length > 1);
        const expected = levels.flatMap(({ below: _, ...level }, at) => {
          const alone = parametersIn(statementText(briefName({ ...level, isUncounted: false }), "neo4j"));
          alone.delete("ids");
          return [...alone].map((parameter) => parameterAt(parameter, at + 1));
        });
        expect(parametersIn(text)).toEqual(new Set(["ids", ...expected]));
        for (const at of levels.keys()) {
          expect(text.split(`]) AS ${parameterAt("edges", at + 1)}\n`)).toHaveLength(2);
          if (at > 0) expect(text).toMatch(new RegExp(`, ${parameterAt("edges", at + 1)}[,\\]]`));
        }
        expect(text.match(/COUNT \{/g) ?? []).toHaveLength(levels.filter(({ isUncounted }) => !isUncounted).length);
      }),
      { numRuns: 300 },
    );
  });

  it("has no other lists", () => {
    const unknown = briefName({ list: "nothing", isFromEnd: false, isUncounted: true, isBare: false });
    expect(() => statementText(unknown, "neo4j")).toThrow(RangeError);
  });
});

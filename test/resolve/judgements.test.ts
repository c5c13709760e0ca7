import { describe, expect, test } from "vitest";
import { judgementOf, type Judgement, type Verdict } from "../../src/model/judgement.ts";
import type { Kind } from "../../src/model/ontology.ts";
import { organizationId, resolve, type Source } from "../../src/resolve/index.ts";

/** A source entity; of a person with the tokens of its bodies and consortia. */
const source = (id: string, kind: Kind, name: string, more: Partial<Source> = {}): Source => ({
  ...{ id, document: `d-${id}`, kind, name, aliases: [], attributes: {}, bodies: [], consortia: [] },
  ...more,
});
const person = (id: string, bodies: string[], consortia: string[] = [], name = "张伟") =>
  source(id, "Person", name, { bodies, consortia });
const side = (id: string) => ({ id, document: `d-${id}`, page: id, kind: "Person" as const, name: id });
/** What somebody said in minute `at`. */
const says = (left: string, verdict: Verdict, right: string, at = 0): Judgement =>
  judgementOf({
    ...{ left: side(left), right: side(right), verdict, by: "x", why: "" },
    at: `2025-01-01T00:0${at}:00Z`,
  });

/** Who is one with whom, in sets of ids; the same whatever the order of sources and judgements. */
function groups(sources: readonly Source[], judgements: readonly Judgement[]): string[] {
  const ids = resolve(sources, judgements);
  expect(new Map([...resolve(sources.toReversed(), judgements.toReversed())].sort())).toEqual(new Map([...ids].sort()));
  const found = Map.groupBy(
    sources.map(({ id }) => id),
    (id) => ids.get(id)!,
  );
  return [...found.values()].map((group) => group.sort().join("")).sort();
}

describe("organisations", () => {
  const school = (id: string, name = "实验职业技术学校", aliases: string[] = []) =>
    source(id, "School", name, { aliases });
  test.each<[string, Source[], Judgement[], string[]]>([
    ["nothing judged", [school("a"), school("b"), school("c")], [], ["abc"]],
    ["one stands out", [school("a"), school("b"), school("c")], [says("a", "DIFFERENT", "b")], ["ac", "b"]],
    [
      "the one that two are different from",
      [school("a"), school("b"), school("c")],
      [says("a", "DIFFERENT", "b"), says("a", "DIFFERENT", "c")],
      ["a", "bc"],
    ],
    [
      "two that left, and are not judged, are one",
      [school("a"), school("b"), school("c"), school("d")],
      [says("a", "DIFFERENT", "b"), says("a", "DIFFERENT", "c"), says("d", "SAME", "a")],
      ["ad", "bc"],
    ],
    ["two names joined", [school("a"), school("b", "江北职业技术学院")], [says("a", "SAME", "b")], ["ab"]],
    [
      "a later word counts",
      [school("a"), school("b")],
      [says("a", "DIFFERENT", "b"), says("b", "SAME", "a", 1)],
      ["ab"],
    ],
    [
      "a later UNSURE leaves it to the rules",
      [school("a"), school("b")],
      [says("a", "DIFFERENT", "b"), says("b", "UNSURE", "a", 1)],
      ["ab"],
    ],
    [
      "one that is not there",
      [school("a"), school("b")],
      [says("a", "DIFFERENT", "x"), says("x", "DIFFERENT", "b")],
      ["ab"],
    ],
    [
      "an alias that would bring them together joins nothing",
      [
        school("a", "江北职业技术学院", ["江北纺织工业学校"]),
        school("b", "江北纺织工业学校"),
        school("c", "江北职业技术学院"),
      ],
      [says("b", "DIFFERENT", "c")],
      ["ac", "b"],
    ],
    [
      "a contradiction: different holds, the older join is made",
      [school("a"), school("b", "江北职业技术学院"), school("c", "滨海职业技术学院")],
      [says("a", "SAME", "b", 1), says("b", "SAME", "c", 2), says("a", "DIFFERENT", "c", 3)],
      ["ab", "c"],
    ],
    [
      "a contradiction: the same, said the other way round",
      [school("a"), school("b", "江北职业技术学院"), school("c", "滨海职业技术学院")],
      [says("a", "SAME", "b", 2), says("b", "SAME", "c", 1), says("a", "DIFFERENT", "c", 0)],
      ["a", "bc"],
    ],
    ["kinds at odds", [school("a"), source("b", "Government", "江北市教育局")], [says("a", "SAME", "b")], ["ab"]],
  ])("%s", (_, sources, judgements, expected) => {
    expect(groups(sources, judgements)).toEqual(expected);
  });

  test("most keep the id of the name; the one that left has its own", () => {
    const sources = ["a", "b", "c"].map((id) => school(id));
    const ids = resolve(sources, [says("c", "DIFFERENT", "a")]);
    const usual = organizationId("实验职业技术学校");
    expect([...ids].sort()).toEqual([
      ["a", usual],
      ["b", usual],
      ["c", "c"],
    ]);
  });
});

describe("persons", () => {
  test.each<[string, Source[], Judgement[], string[]]>([
    ["of two bodies", [person("a", ["x"]), person("b", ["y"])], [], ["a", "b"]],
    ["judged the same", [person("a", ["x"]), person("b", ["y"])], [says("a", "SAME", "b")], ["ab"]],
    [
      "what a rule joins with either comes along",
      [person("a", ["x"]), person("b", ["y"]), person("c", ["x"]), person("d", ["y"])],
      [says("a", "SAME", "b")],
      ["abcd"],
    ],
    ["of two names", [person("a", ["x"]), person("b", ["y"], [], "章伟")], [says("a", "SAME", "b")], ["ab"]],
    [
      "in one body, judged different: each keeps those of its other bodies",
      [person("a", ["x", "z"]), person("b", ["y", "z"]), person("c", ["x"]), person("d", ["y"])],
      [says("a", "DIFFERENT", "b")],
      ["ac", "bd"],
    ],
    [
      "one that could be two, of which a person ruled one out",
      [person("a", ["x"], ["l"]), person("b", ["y"], ["l"]), person("c", [], ["l"])],
      [says("c", "DIFFERENT", "a")],
      ["a", "bc"],
    ],
    [
      "one that could be two stays by itself",
      [person("a", ["x"], ["l"]), person("b", ["y"], ["l"]), person("c", [], ["l"])],
      [],
      ["a", "b", "c"],
    ],
    [
      "tied to one consortium, judged different",
      [person("a", [], ["l"]), person("b", [], ["l"]), person("c", [], ["l"])],
      [says("a", "DIFFERENT", "b")],
      // c is different from fewest, so the first it may meet is the first by id.
      ["ac", "b"],
    ],
  ])("%s", (_, sources, judgements, expected) => {
    expect(groups(sources, judgements)).toEqual(expected);
  });

  test("meet by a body that was judged the same as another", () => {
    const school = source("s", "School", "江北职业技术学院", { document: "d-a" });
    const other = source("t", "School", "江北大学", { document: "d-b" });
    const people = [person("a", ["江北职业技术学院"]), person("b", ["江北大学"])];
    expect(groups([school, other, ...people], [])).toEqual(["a", "b", "s", "t"]);
    expect(groups([school, other, ...people], [says("s", "SAME", "t")])).toEqual(["ab", "st"]);
  });

  test("do not meet by a name whose bearers were judged different", () => {
    const schools = ["a", "b"].map((at) => source(`s${at}`, "School", "实验职业技术学校", { document: `d-${at}` }));
    const people = ["a", "b"].map((id) => person(id, ["实验职业技术学校"]));
    expect(groups([...schools, ...people], [])).toEqual(["ab", "sasb"]);
    expect(groups([...schools, ...people], [says("sa", "DIFFERENT", "sb")])).toEqual(["a", "b", "sa", "sb"]);
  });
});

describe("events, policies and works", () => {
  const event = (id: string, date: string) =>
    source(id, "Event", "会", { attributes: { type: "MEETING", date }, bodies: ["江北大学"] });
  const policy = (id: string, number: string) =>
    source(id, "Policy", "文", { attributes: { title: "关于加强建设的若干通知", number } });
  test.each<[string, Source[], Judgement[], string[]]>([
    [
      "an event told with two dates",
      [event("a", "2024-06-18"), event("b", "2024-06-19")],
      [says("a", "SAME", "b")],
      ["ab"],
    ],
    [
      "two events of one day",
      [event("a", "2024-06-18"), event("b", "2024-06-18")],
      [says("a", "DIFFERENT", "b")],
      ["a", "b"],
    ],
    ["a policy with a slip in its number", [policy("a", "1号"), policy("b", "7号")], [says("a", "SAME", "b")], ["ab"]],
  ])("%s", (_, sources, judgements, expected) => {
    expect(groups(sources, judgements)).toEqual(expected);
  });
});

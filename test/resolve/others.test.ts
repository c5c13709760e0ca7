import { describe, expect, test } from "vitest";
import type { EntityAttributes } from "../../src/model/entity.ts";
import type { Kind } from "../../src/model/ontology.ts";
import { resolveOthers, type Source } from "../../src/resolve/index.ts";

const source = (
  id: string,
  kind: Kind,
  name: string,
  rest: Partial<Pick<Source, "bodies" | "consortia" | "published">> & { readonly attributes?: EntityAttributes } = {},
): Source => ({ id, document: `d-${id}`, kind, name, aliases: [], attributes: {}, bodies: [], consortia: [], ...rest });

/** Which sources are one, as lists of ids; decided in both orders. */
function groups(...sources: readonly Source[]): string[][] {
  const decide = (rows: readonly Source[]): string[][] =>
    [
      ...Map.groupBy(
        resolveOthers(rows, (token) => token),
        ([, id]) => id,
      ).values(),
    ]
      .map((pairs) => pairs.map(([id]) => id).sort())
      .sort();
  const there = decide(sources);
  expect(decide(sources.toReversed())).toEqual(there);
  return there;
}

describe("persons", () => {
  const person = (id: string, bodies: string[], consortia: string[] = [], name = "张伟"): Source =>
    source(id, "Person", name, { bodies, consortia });

  test("one name alone makes no one person", () => {
    expect(groups(person("a", []), person("b", []))).toEqual([["a"], ["b"]]);
    expect(groups(person("a", ["甲校"]), person("b", ["乙校"]))).toEqual([["a"], ["b"]]);
  });
  test("a post in the same body does, and binds what each is bound to", () => {
    expect(groups(person("a", ["甲校"]), person("b", ["甲校", "乙司"]), person("c", ["乙司"]))).toEqual([
      ["a", "b", "c"],
    ]);
  });
  test("another name in the same body does not", () => {
    expect(groups(person("a", ["甲校"]), person("b", ["甲校"], [], "张玮"))).toEqual([["a"], ["b"]]);
  });
  test("two posts elsewhere beside one consortium stay two persons", () => {
    expect(groups(person("a", ["甲校"], ["共同体"]), person("b", ["乙校"], ["共同体"]))).toEqual([["a"], ["b"]]);
  });
  test("one without a post is the one of the name in the consortium", () => {
    expect(groups(person("a", ["甲校"], ["共同体"]), person("b", [], ["共同体"]))).toEqual([["a", "b"]]);
  });
  test("a post in a body that only its page can tell is as good as none", () => {
    const own = "我院\u001ed-b";
    expect(groups(person("a", ["甲校"], ["共同体"]), person("b", [own], ["共同体"]))).toEqual([["a", "b"]]);
    expect(groups(person("a", ["甲校"]), person("b", [own]))).toEqual([["a"], ["b"]]);
    expect(groups(person("a", ["甲校"], ["共同体"]), person("b", [own], ["联合体"]))).toEqual([["a"], ["b"]]);
  });
  test("but not where two could be meant", () => {
    expect(
      groups(person("a", ["甲校"], ["共同体"]), person("b", [], ["共同体"]), person("c", ["乙校"], ["共同体"])),
    ).toEqual([["a"], ["b"], ["c"]]);
  });
  test("a post in the consortium itself contradicts nothing", () => {
    expect(groups(person("a", ["甲校"], ["共同体"]), person("b", ["共同体"], ["共同体"]))).toEqual([["a", "b"]]);
  });
  test("the id is the smallest source id", () => {
    const ids = resolveOthers([person("b", ["甲校"]), person("a", ["甲校"])], (token) => token);
    expect(ids.get("b")).toBe("a");
  });
});

describe("events", () => {
  const event = (
    id: string,
    date: string | undefined,
    published?: string,
    type: "FOUNDING" | "MEETING" = "MEETING",
    about = "共同体",
  ) =>
    source(id, "Event", "会", {
      bodies: about === "" ? [] : [about],
      attributes: { type, ...(date === undefined ? {} : { date }) },
      ...(published === undefined ? {} : { published }),
    });

  test("a day without its year takes it from a publication near it", () => {
    expect(groups(event("a", "06-18", "2024-06-20"), event("b", "2024-06-18"))).toEqual([["a", "b"]]);
    expect(groups(event("a", "12-28", "2024-01-03"), event("b", "2023-12-28"))).toEqual([["a", "b"]]);
    expect(groups(event("a", "06-18", "2024-06"), event("b", "2024-06-18"))).toEqual([["a", "b"]]);
  });
  test("and none from one that is not near, or not dated well enough", () => {
    expect(groups(event("a", "06-18", "2024-03-01"), event("b", "2024-06-18"))).toEqual([["a"], ["b"]]);
    expect(groups(event("a", "06-18", "2024"), event("b", "2024-06-18"))).toEqual([["a"], ["b"]]);
    expect(groups(event("a", "06-18"), event("b", "2024-06-18"), event("c", "2023-06-18"))).toEqual([
      ["a"],
      ["b"],
      ["c"],
    ]);
  });
  test("another type, day or body makes another event", () => {
    expect(groups(event("a", "2024-06-18"), event("b", "2024-06-19"))).toEqual([["a"], ["b"]]);
    expect(groups(event("a", "2024-06-18"), event("b", "2024-06-18", undefined, "FOUNDING"))).toEqual([["a"], ["b"]]);
    expect(groups(event("a", "2024-06-18"), event("b", "2024-06-18", undefined, "MEETING", "联盟"))).toEqual([
      ["a"],
      ["b"],
    ]);
  });
  test("meetings known by month or not at all stay apart, and events about nothing known do", () => {
    expect(groups(event("a", "2024-06"), event("b", "2024-06"))).toEqual([["a"], ["b"]]);
    expect(groups(event("a", undefined), event("b", undefined))).toEqual([["a"], ["b"]]);
    expect(
      groups(event("a", "2024-06-18", undefined, "MEETING", ""), event("b", "2024-06-18", undefined, "MEETING", "")),
    ).toEqual([["a"], ["b"]]);
  });
  test("a body is founded once: a coarser date joins the one day that it fits", () => {
    const founding = (id: string, date?: string) => event(id, date, undefined, "FOUNDING");
    expect(groups(founding("a", "2023-10"), founding("b", "2023-10-28"), founding("c"))).toEqual([["a", "b", "c"]]);
    expect(groups(founding("a", "2023"), founding("b", "2023-10-28"), founding("c", "2023-11-28"))).toEqual([
      ["a"],
      ["b"],
      ["c"],
    ]);
    expect(groups(founding("a", "2022"), founding("b", "2023-10-28"))).toEqual([["a"], ["b"]]);
  });
});

describe("policies and works", () => {
  const policy = (id: string, title: string, number?: string) =>
    source(id, "Policy", title, { attributes: { title, ...(number === undefined ? {} : { number }) } });
  const notice = "关于加强市域产教联合体建设的通知";

  test("a policy is its number, however that is printed", () => {
    expect(groups(policy("a", notice, "教职成厅函〔2024〕20号"), policy("b", "通知", "教职成厅函[2024]20 号"))).toEqual(
      [["a", "b"]],
    );
    expect(
      groups(policy("a", notice, "教职成厅函〔2024〕20号"), policy("b", notice, "教职成厅函〔2023〕20号")),
    ).toEqual([["a"], ["b"]]);
  });
  test("without one it is the only numbered policy of its title, else its title", () => {
    expect(groups(policy("a", notice, "教〔2024〕20号"), policy("b", `《${notice}》`))).toEqual([["a", "b"]]);
    expect(groups(policy("a", notice), policy("b", notice))).toEqual([["a", "b"]]);
    expect(
      groups(policy("a", notice, "教〔2024〕20号"), policy("b", notice), policy("c", notice, "教〔2023〕2号")),
    ).toEqual([["a"], ["b"], ["c"]]);
  });
  test("a title that says nothing joins nothing", () => {
    expect(groups(policy("a", "通知"), policy("b", "通知"))).toEqual([["a"], ["b"]]);
  });
  test("a work is its title and its presenter", () => {
    const work = (id: string, title: string, ...bodies: string[]) =>
      source(id, "Work", title, { bodies, attributes: { title } });
    const long = "中国汽车行业人才需求现状与发展趋势研究";
    expect(groups(work("a", long, "甲"), work("b", `《${long}》`, "乙", "甲"))).toEqual([["a", "b"]]);
    expect(groups(work("a", long, "甲"), work("b", long, "乙"), work("c", long))).toEqual([["a"], ["b"], ["c"]]);
    expect(groups(work("a", "筹备工作报告", "甲"), work("b", "筹备工作报告", "甲"))).toEqual([["a"], ["b"]]);
  });
});

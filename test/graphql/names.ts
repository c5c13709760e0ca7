import { describe, expect, test } from "vitest";
import type { Client, Json } from "./client.ts";

/** Finding entities by what people type. */
export function names(client: () => Client): void {
  const ask = (query: string, variables?: Json) => client().ask(query, variables);
  describe("names", () => {
    const find = async (text: string, kinds?: readonly string[]) => {
      const { search } = await ask(
        `query ($text: String!, $kinds: [Kind!]) { search(text: $text, kinds: $kinds, first: 100) {
           totalCount edges { reason matched node { name } } } }`,
        { text, kinds },
      );
      expect(search.totalCount).toBe(search.edges.length);
      return search.edges.map(({ reason, matched, node }: Json) => [node["name"], reason, matched] as const);
    };
    test.each([
      ["滨海职业技术学院", "滨海职业技术学院", "NAME", "滨海职业技术学院"],
      ["濱海職業技術學院", "滨海职业技术学院", "NAME", "滨海职业技术学院"],
      ["滨海汽车（集团）有限公司", "滨海汽车(集团)有限公司", "NAME", "滨海汽车(集团)有限公司"],
      ["滨海职院", "滨海职业技术学院", "ALIAS", "滨海职院"],
      ["濱海汽車", "滨海汽车(集团)有限公司", "ALIAS", "滨海汽车"],
      ["江州", "江州大学", "PREFIX", "江州大学"],
      ["州大", "江州大学", "CONTAINS", "江州大学"],
      ["jiangzhou", "江州大学", "PINYIN", "江州大学"],
      ["Jiāng zhōu dà xué", "江州大学", "PINYIN", "江州大学"],
      ["jzdx", "江州大学", "INITIALS", "江州大学"],
    ])("search finds %s", async (text, name, reason, matched) => {
      expect((await find(text))[0]).toEqual([name, reason, matched]);
    });
    test("the better reason comes first, and among equals the shorter name", async () => {
      const rows = await find("滨海汽车");
      expect(rows.slice(0, 2)).toEqual([
        ["滨海汽车(集团)有限公司", "ALIAS", "滨海汽车"],
        ["滨海汽车销售有限公司", "PREFIX", "滨海汽车销售有限公司"],
      ]);
    });
    test("kinds narrow a search", async () => {
      expect((await find("汽车", ["Association"])).map(([name]: readonly string[]) => name)).toEqual([
        "滨海市汽车行业协会",
      ]);
    });
    test.each(["' OR 1=1 //", "\\", "*", "100%", "name:a~", "$text", "\u0000a", "😀"])(
      "%j is only text",
      async (text) => {
        expect(await find(text)).toEqual([]);
      },
    );
    test.each(["", "  ", "()", "`"])("an empty text %j is refused", async (text) => {
      const query = `query ($text: String!) { search(text: $text) { totalCount } }`;
      expect(await client().refusal(query, { text })).toBe("ARGUMENT_INVALID");
      expect(await client().refusal(query, { text: "长".repeat(101) })).toBe("ARGUMENT_INVALID");
    });
    test("entities lists all that bear a name, own names first", async () => {
      const { entities } = await ask(
        `{ entities(name: "濱海產教聯合體") { totalCount edges { reason matched node { name kind } } } }`,
      );
      expect(entities).toEqual({
        totalCount: 1,
        edges: [{ reason: "ALIAS", matched: "滨海产教联合体", node: { name: "滨海市产教联合体", kind: "Consortium" } }],
      });
    });
    test("one by name: alias and traditional script, null, ambiguous", async () => {
      const query = "query ($name: String!) { organization(name: $name) { name } }";
      expect(await ask(query, { name: "濱海職院" })).toEqual({ organization: { name: "滨海职业技术学院" } });
      expect(await ask(query, { name: "没有的学院" })).toEqual({ organization: null });
      expect(await ask(`{ person(name: "李娜") { name } }`)).toEqual({ person: { name: "李娜" } });
      expect(await client().refusal(`{ person(name: "张伟") { id } }`)).toBe("AMBIGUOUS");
      expect(await client().refusal(`{ person { id } }`)).toBe("ARGUMENT_INVALID");
      expect(await client().refusal(`{ person(id: "x", name: "y") { id } }`)).toBe("ARGUMENT_INVALID");
    });
    test("consortia by form and level", async () => {
      const query = `query ($form: ConsortiumForm, $level: Level) { consortia(form: $form, level: $level) { totalCount edges { node { name } } } }`;
      const names = async (variables: Json) =>
        (await ask(query, variables)).consortia.edges.map((edge: Json) => edge["node"].name);
      expect(await names({})).toEqual(["滨海市产教联合体", "全国汽车行业产教融合共同体"]);
      expect(await names({ form: "INDUSTRY" })).toEqual(["全国汽车行业产教融合共同体"]);
      expect(await names({ level: "NATIONAL" })).toEqual(["滨海市产教联合体"]);
      expect(await names({ form: "INDUSTRY", level: "CITY" })).toEqual([]);
    });
  });
}

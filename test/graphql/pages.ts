import { describe, expect, test } from "vitest";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { extraction } from "../load/world.ts";
import type { Client, Json } from "./client.ts";
import { PLAIN_MEMBERS } from "./world.ts";

/** Lists, page by page. */
export function pages(client: () => Client, store: () => Store): void {
  const ask = (query: string, variables?: Json) => client().ask(query, variables);
  describe("pages", () => {
    /** Every page of a list, by its cursors. */
    const walk = async (list: string, size: number, between?: () => Promise<unknown>): Promise<string[]> => {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const data: any = await ask(
          `query ($first: Int, $after: String) { ${list.replace("PAGE", "first: $first, after: $after")} }`,
          {
            first: size,
            after,
          },
        );
        let connection: any = data;
        while (!connection.pageInfo) connection = Object.values(connection)[0];
        seen.push(...connection.edges.map((edge: Json) => JSON.stringify(edge["node"]) + (edge["key"] ?? "")));
        expect(connection.pageInfo.startCursor).toBe(connection.edges[0]?.cursor ?? null);
        expect(connection.pageInfo.hasPreviousPage).toBe(after !== null);
        if (!connection.pageInfo.hasNextPage) return seen;
        expect(connection.edges).toHaveLength(size);
        after = connection.pageInfo.endCursor;
        await between?.();
      }
    };
    const PAGE = "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    const FACTS = PAGE.replace("cursor node", "cursor key node");
    test.each([
      `consortium(name: "滨海市产教联合体") { members(PAGE) { ${FACTS} } }`,
      `consortium(name: "滨海市产教联合体") { documents(PAGE) { ${PAGE} } }`,
      `organization(name: "滨海职业技术学院") { memberships(PAGE) { ${FACTS} } }`,
      `organization(name: "滨海职业技术学院") { events(PAGE) { ${FACTS} } }`,
      `organization(name: "江州大学") { posts(PAGE) { ${FACTS} } }`,
      `document(source: "press/city.txt") { statements(PAGE) { ${PAGE} } }`,
      `document(source: "press/city.txt") { entities(PAGE) { ${PAGE} } }`,
      `documents(PAGE) { ${PAGE} }`,
      `consortia(PAGE) { ${PAGE} }`,
      `search(text: "滨海", PAGE) { ${PAGE} }`,
      `entities(name: "张伟", PAGE) { ${PAGE} }`,
    ])("%s: all pages together are the list", async (list) => {
      const whole = await walk(list, 100);
      expect(whole.length).toBeGreaterThan(0);
      expect(new Set(whole).size).toBe(whole.length);
      expect(await walk(list, 1)).toEqual(whole);
      expect(await walk(list, 2)).toEqual(whole);
    });

    test("neighbours and co-members, page by page", async () => {
      const id = await client().idOf("滨海市产教联合体");
      const school = await client().idOf("滨海职业技术学院");
      for (const list of [
        `neighbours(id: "${id}", PAGE) { ${PAGE} }`,
        `coMembers(organization: "${school}", PAGE) { ${PAGE} }`,
      ]) {
        const whole = await walk(list, 100);
        expect(whole.length).toBeGreaterThan(PLAIN_MEMBERS.length);
        expect(await walk(list, 7)).toEqual(whole);
      }
    });

    test("sentences of an edge, one behind the other", async () => {
      const query = `query ($after: String) { consortium(name: "滨海市产教联合体") { members(first: 1) { edges { evidence(first: 1, after: $after) { cursor quote } } } } }`;
      const [said] = (await ask(query)).consortium.members.edges[0].evidence;
      expect((await ask(query, { after: said.cursor })).consortium.members.edges[0].evidence).toEqual([]);
    });

    test("what is loaded meanwhile neither hides nor repeats what was there", async () => {
      const list = `consortium(name: "全国汽车行业产教融合共同体") { members(PAGE) { ${FACTS} } }`;
      const before = await walk(list, 100);
      let round = 0;
      const meanwhile = () => {
        const name = `新来${round++}号有限公司`;
        return load(store(), [
          extraction(
            `press/new-${round}.txt`,
            [
              ["Consortium", "全国汽车行业产教融合共同体"],
              ["Enterprise", name],
            ],
            [[name, "MEMBER_OF", "全国汽车行业产教融合共同体", { role: round === 1 ? "LEAD" : "MEMBER" }]],
          ),
        ]);
      };
      const seen = await walk(list, 1, meanwhile);
      expect(round).toBeGreaterThan(1);
      expect(seen.filter((row) => before.includes(row))).toEqual(before);
      expect(new Set(seen).size).toBe(seen.length);
    });
  });
}

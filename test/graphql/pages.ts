import { beforeAll, describe, expect, test } from "vitest";
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
    /** The same, from the last page to the first. */
    const walkBack = async (list: string, size: number, between?: () => Promise<unknown>): Promise<string[]> => {
      const seen: string[] = [];
      let before: string | null = null;
      for (;;) {
        const data: any = await ask(
          `query ($last: Int, $before: String) { ${list.replace("PAGE", "last: $last, before: $before")} }`,
          { last: size, before },
        );
        let connection: any = data;
        while (!connection.pageInfo) connection = Object.values(connection)[0];
        seen.unshift(...connection.edges.map((edge: Json) => JSON.stringify(edge["node"]) + (edge["key"] ?? "")));
        expect(connection.pageInfo.endCursor).toBe(connection.edges.at(-1)?.cursor ?? null);
        expect(connection.pageInfo.hasNextPage).toBe(before !== null);
        if (!connection.pageInfo.hasPreviousPage) return seen;
        expect(connection.edges).toHaveLength(size);
        before = connection.pageInfo.startCursor;
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
      expect(await walkBack(list, 100)).toEqual(whole);
      expect(await walkBack(list, 1)).toEqual(whole);
      expect(await walkBack(list, 2)).toEqual(whole);
    });

    test("first and last together, and sizes out of range, are refused", async () => {
      const codes = async (args: string) => {
        const { errors } = await client().request(`{ consortia(${args}) { totalCount } }`);
        return errors?.map(({ message, extensions }: Json) => `${extensions["code"]} ${message}`);
      };
      expect(await codes("first: 2, last: 3")).toEqual([
        expect.stringMatching(/^ARGUMENT_INVALID .*first: 2.*last: 3/),
      ]);
      expect(await codes("last: 0")).toEqual([expect.stringMatching(/^PAGE_SIZE .*last: 0/)]);
      expect(await codes("last: 101")).toEqual([expect.stringMatching(/^PAGE_SIZE .*last: 101/)]);
      expect(await codes(`last: 1, before: "x"`)).toEqual([expect.stringMatching(/^CURSOR_INVALID/)]);
      expect(await codes("first: null, last: 3")).toBeUndefined();
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
        expect(await walkBack(list, 7)).toEqual(whole);
      }
    });

    test("sentences of an edge, one behind the other", async () => {
      const query = `query ($after: String) { consortium(name: "滨海市产教联合体") { members(first: 1) { edges { evidence(first: 1, after: $after) { cursor quote } } } } }`;
      const [said] = (await ask(query)).consortium.members.edges[0].evidence;
      expect((await ask(query, { after: said.cursor })).consortium.members.edges[0].evidence).toEqual([]);
    });

    test.each([
      ["from the beginning", walk],
      ["from the end", walkBack],
    ])("what is loaded meanwhile neither hides nor repeats what was there, %s", async (way, walked) => {
      const list = `consortium(name: "全国汽车行业产教融合共同体") { members(PAGE) { ${FACTS} } }`;
      const before = await walk(list, 100);
      let round = 0;
      const meanwhile = () => {
        const name = `新来${way.length}之${round++}号有限公司`;
        return load(store(), [
          extraction(
            `press/new-${way.length}-${round}.txt`,
            [
              ["Consortium", "全国汽车行业产教融合共同体"],
              ["Enterprise", name],
            ],
            [[name, "MEMBER_OF", "全国汽车行业产教融合共同体", { role: round === 1 ? "LEAD" : "MEMBER" }]],
          ),
        ]);
      };
      const seen = await walked(list, 1, meanwhile);
      expect(round).toBeGreaterThan(1);
      expect(seen.filter((row) => before.includes(row))).toEqual(before);
      expect(new Set(seen).size).toBe(seen.length);
    });

    describe("both cursors narrow a list, from either end", () => {
      beforeAll(async () => {
        const named = ["2021", "2023-05", "2022-01-02", "2024-06-18"].map((published) =>
          extraction(`press/named-${published}.txt`, [["Enterprise", "多报有限公司"]], [], published),
        );
        await load(store(), named);
      });
      test.each([
        `consortium(name: "滨海市产教联合体") { list: members(PAGE) { ${FACTS} } }`,
        `consortium(name: "滨海市产教联合体") { list: members(order: NEWEST, PAGE) { ${FACTS} } }`,
        `organization(name: "多报有限公司") { list: documents(PAGE) { ${PAGE} } }`,
        `list: search(text: "滨海", PAGE) { ${PAGE} }`,
        `list: statistics(by: KIND, PAGE) { ${PAGE.replace("node { id }", "count")} }`,
      ])("%s", async (list) => {
        const page = async (args: string) => {
          const data: any = await ask(`{ ${list.replace("PAGE", args)} }`);
          const { edges, pageInfo } = data.list ?? (data.consortium ?? data.organization).list;
          return { cursors: edges.map(({ cursor }: Json) => cursor), pageInfo };
        };
        const { cursors } = await page("first: 100");
        const end = cursors.length - 1;
        expect(end).toBeGreaterThan(1);
        const between = `after: "${cursors[0]}", before: "${cursors[end]}"`;
        const inner = cursors.slice(1, end);
        for (const args of [`first: 100, ${between}`, `last: 100, ${between}`]) {
          const found = await page(args);
          expect(found.cursors).toEqual(inner);
          expect(found.pageInfo.hasNextPage).toBe(args.startsWith("last"));
          expect(found.pageInfo.hasPreviousPage).toBe(args.startsWith("first"));
        }
        const [first, last] = [await page(`first: 1, ${between}`), await page(`last: 1, ${between}`)];
        expect([first.cursors, last.cursors]).toEqual([inner.slice(0, 1), inner.slice(-1)]);
        expect(first.pageInfo.hasNextPage).toBe(inner.length > 1);
        expect(last.pageInfo.hasPreviousPage).toBe(inner.length > 1);
        expect((await page(`before: "${cursors[1]}"`)).cursors).toEqual(cursors.slice(0, 1));
        expect((await page(`last: 2, after: "${cursors[end - 1]}"`)).cursors).toEqual(cursors.slice(end));
      });
    });
  });
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { extraction } from "../load/world.ts";
import { clientOf, type Client, type Json } from "./client.ts";
import { PLAIN_MEMBERS, world } from "./world.ts";

/** Names, lists, paths, errors and the number of statements, on one engine. */
export function everyQuestion(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let client: Client;
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await open());
    await load(store, world);
    client = clientOf(store);
  });
  afterAll(async () => close?.());
  const ask = (query: string, variables?: Json) => client.ask(query, variables);

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
      expect((await find("汽车", ["Association"])).map(([name]: readonly string[]) => name)).toEqual(["滨海市汽车行业协会"]);
    });
    test.each(["' OR 1=1 //", "\\", "*", "100%", "name:a~", "$text", "\u0000a", "😀"])("%j is only text", async (text) => {
      expect(await find(text)).toEqual([]);
    });
    test.each(["", "  ", "()", "`"])("an empty text %j is refused", async (text) => {
      const query = `query ($text: String!) { search(text: $text) { totalCount } }`;
      expect(await client.refusal(query, { text })).toBe("ARGUMENT_INVALID");
      expect(await client.refusal(query, { text: "长".repeat(101) })).toBe("ARGUMENT_INVALID");
    });
    test("entities lists all that bear a name, own names first", async () => {
      const { entities } = await ask(`{ entities(name: "濱海產教聯合體") { totalCount edges { reason matched node { name kind } } } }`);
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
      expect(await client.refusal(`{ person(name: "张伟") { id } }`)).toBe("AMBIGUOUS");
      expect(await client.refusal(`{ person { id } }`)).toBe("ARGUMENT_INVALID");
      expect(await client.refusal(`{ person(id: "x", name: "y") { id } }`)).toBe("ARGUMENT_INVALID");
    });
    test("consortia by form and level", async () => {
      const query = `query ($form: ConsortiumForm, $level: Level) { consortia(form: $form, level: $level) { totalCount edges { node { name } } } }`;
      const names = async (variables: Json) => (await ask(query, variables)).consortia.edges.map((edge: Json) => edge["node"].name);
      expect(await names({})).toEqual(["滨海市产教联合体", "全国汽车行业产教融合共同体"]);
      expect(await names({ form: "INDUSTRY" })).toEqual(["全国汽车行业产教融合共同体"]);
      expect(await names({ level: "NATIONAL" })).toEqual(["滨海市产教联合体"]);
      expect(await names({ form: "INDUSTRY", level: "CITY" })).toEqual([]);
    });
  });

  describe("pages", () => {
    /** Every page of a list, by its cursors. */
    const walk = async (list: string, size: number, between?: () => Promise<unknown>): Promise<string[]> => {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const data: any = await ask(`query ($first: Int, $after: String) { ${list.replace("PAGE", "first: $first, after: $after")} }`, {
          first: size,
          after,
        });
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
      const id = await client.idOf("滨海市产教联合体");
      const school = await client.idOf("滨海职业技术学院");
      for (const list of [`neighbours(id: "${id}", PAGE) { ${PAGE} }`, `coMembers(organization: "${school}", PAGE) { ${PAGE} }`]) {
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
        return load(store, [
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

  describe("paths", () => {
    const QUERY = `query ($from: ID!, $to: ID!, $maxLength: Int) { path(from: $from, to: $to, maxLength: $maxLength) {
      found truncated length nodes { name } hops { from { name } to { name }
        relation { predicate title role as subject { name } object { name } evidence { quote document { source } } } } } }`;
    const path = async (from: string, to: string, maxLength?: number) => {
      const ids = { from: await client.idOf(from), to: await client.idOf(to), maxLength };
      return (await ask(QUERY, ids)).path;
    };
    test("lead from end to end, each hop with its sentence", async () => {
      const { found, truncated, length, nodes, hops } = await path("李娜", "王芳");
      expect({ found, truncated, length }).toEqual({ found: true, truncated: false, length: 4 });
      expect(nodes.map((node: Json) => node["name"])).toEqual([
        "李娜",
        "滨海汽车(集团)有限公司",
        "全国汽车行业产教融合共同体",
        "江州大学",
        "王芳",
      ]);
      expect(hops.map((hop: Json) => hop["relation"].predicate)).toEqual(["HOLDS_POST", "MEMBER_OF", "MEMBER_OF", "HOLDS_POST"]);
      for (const [index, hop] of hops.entries()) {
        expect([hop.from.name, hop.to.name]).toEqual([nodes[index].name, nodes[index + 1].name]);
        expect([hop.relation.subject.name, hop.relation.object.name].sort()).toEqual([hop.from.name, hop.to.name].sort());
        expect(hop.relation.evidence.length).toBeGreaterThan(0);
      }
      expect(hops[2].relation).toMatchObject({ role: "CHAIR", subject: { name: "江州大学" } });
    });
    test("are the same from the other end", async () => {
      const there = await path("李娜", "王芳");
      const back = await path("王芳", "李娜");
      expect(back.nodes).toEqual(there.nodes.toReversed());
    });
    test("say when they were cut, and when there can be none", async () => {
      expect(await path("李娜", "王芳", 3)).toEqual({ found: false, truncated: true, length: null, nodes: [], hops: [] });
      expect(await path("李娜", "赵岛")).toMatchObject({ found: false, truncated: true });
      expect(await path("李娜", "无关有限公司")).toMatchObject({ found: false, truncated: false });
      expect(await path("李娜", "李娜")).toMatchObject({ found: true, length: 0, nodes: [{ name: "李娜" }], hops: [] });
    });
    test("unknown ends and lengths out of range are typed errors", async () => {
      const id = await client.idOf("李娜");
      expect(await client.refusal(QUERY, { from: id, to: "e_none" })).toBe("NOT_FOUND");
      expect(await client.refusal(QUERY, { from: "e_none", to: id })).toBe("NOT_FOUND");
      expect(await client.refusal(QUERY, { from: "e_none", to: "e_none" })).toBe("NOT_FOUND");
      expect(await client.refusal(QUERY, { from: id, to: id, maxLength: 7 })).toBe("ARGUMENT_INVALID");
    });
  });

  describe("around an entity", () => {
    test("neighbours come once each, with all relationships between the two", async () => {
      const id = await client.idOf("滨海市产教联合体");
      const { neighbours } = await ask(
        `query ($id: ID!) { neighbours(id: $id, kinds: [Government, Park]) { totalCount edges { node { name kind }
           relations { predicate batch subject { name } object { name } evidence { quote } } } } }`,
        { id },
      );
      expect(neighbours.totalCount).toBe(2);
      const ties = Object.fromEntries(neighbours.edges.map((edge: Json) => [edge["node"].name, edge["relations"]]));
      expect(ties["滨海经济技术开发区"]).toHaveLength(1);
      expect(ties["滨海市教育局"].map((tie: Json) => tie["predicate"]).sort()).toEqual(["APPROVED_BY", "COORDINATED_BY"]);
      for (const tie of ties["滨海市教育局"]) {
        expect([tie.subject.name, tie.object.name]).toEqual(["滨海市产教联合体", "滨海市教育局"]);
        expect(tie.evidence).toHaveLength(1);
      }
    });
    test("co-members: those with the most bodies in common first", async () => {
      const { coMembers } = await ask(
        `query ($id: ID!) { coMembers(organization: $id, first: 2) { totalCount edges { shared node { name } bodies { name } } } }`,
        { id: await client.idOf("滨海职业技术学院") },
      );
      expect(coMembers.totalCount).toBeGreaterThan(PLAIN_MEMBERS.length);
      const [first, second] = coMembers.edges;
      expect([first.node.name, first.shared]).toEqual(["滨海汽车(集团)有限公司", 2]);
      expect(first.bodies.map((body: Json) => body["name"]).sort()).toEqual(["全国汽车行业产教融合共同体", "滨海市产教联合体"]);
      expect(second.shared).toBe(1);
    });
    test("an unknown id is a typed error", async () => {
      expect(await client.refusal(`{ neighbours(id: "x") { totalCount } }`)).toBe("NOT_FOUND");
      expect(await client.refusal(`{ coMembers(organization: "x") { totalCount } }`)).toBe("NOT_FOUND");
    });
  });

  describe("statements per request", () => {
    const PEOPLE = `members(first: 20) { edges { role node { name posts(first: 5) { edges { title node { name } } } } } }`;
    test.each([
      ["one field", `{ consortium(name: "滨海市产教联合体") { name } }`, ["bearers"]],
      ["members and their people", `{ consortium(name: "滨海市产教联合体") { ${PEOPLE} } }`, ["bearers", "members", "posts-of-organization"]],
      [
        "every consortium, its members, their people and the sentences",
        `{ consortia(first: 10) { edges { node { members { totalCount edges { evidence { quote document { source } }
             node { posts { edges { evidence { quote } node { name } } } } } } } } } }`,
        // `evidence` of members and of posts: two types, two fields.
        ["consortia", "evidence", "evidence", "members", "posts-of-organization"],
      ],
      [
        "one field with two arguments",
        `{ consortium(name: "滨海市产教联合体") { a: members(first: 1) { totalCount } b: members(first: 2) { totalCount }
             c: members(first: 1) { edges { role } } } }`,
        ["bearers", "members", "members", "members"],
      ],
      [
        "texts, reports and ends of statements",
        `{ documents { edges { node { text noise report { noise } statements(first: 100) { edges { node { subject { name } object { name } } } } } } } }`,
        ["document-report", "document-text", "documents", "statement-ends", "statements-of-document"],
      ],
      [
        "ids side by side",
        `{ a: node(id: "x") { id } b: node(id: "y") { id } nodes(ids: ["p", "q"]) { id } }`,
        ["nodes"],
      ],
    ])("%s", async (_, query, expected) => {
      client.statements();
      await ask(query);
      expect(client.statements().map((name) => name.replace("api/", "")).sort()).toEqual(expected);
    });
  });
}

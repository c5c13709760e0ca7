import { describe, expect, test } from "vitest";
import type { Client, Json } from "./client.ts";
import { PLAIN_MEMBERS } from "./world.ts";

/** How entities are connected. */
export function paths(client: () => Client): void {
  const ask = (query: string, variables?: Json) => client().ask(query, variables);
  describe("paths", () => {
    const QUERY = `query ($from: ID!, $to: ID!, $maxLength: Int) { path(from: $from, to: $to, maxLength: $maxLength) {
      found truncated length nodes { name } hops { from { name } to { name }
        relation { predicate title role as subject { name } object { name } evidence { quote document { source } } } } } }`;
    const path = async (from: string, to: string, maxLength?: number) => {
      const ids = { from: await client().idOf(from), to: await client().idOf(to), maxLength };
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
      expect(hops.map((hop: Json) => hop["relation"].predicate)).toEqual([
        "HOLDS_POST",
        "MEMBER_OF",
        "MEMBER_OF",
        "HOLDS_POST",
      ]);
      for (const [index, hop] of hops.entries()) {
        expect([hop.from.name, hop.to.name]).toEqual([nodes[index].name, nodes[index + 1].name]);
        expect([hop.relation.subject.name, hop.relation.object.name].sort()).toEqual(
          [hop.from.name, hop.to.name].sort(),
        );
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
      expect(await path("李娜", "王芳", 3)).toEqual({
        found: false,
        truncated: true,
        length: null,
        nodes: [],
        hops: [],
      });
      expect(await path("李娜", "赵岛")).toMatchObject({ found: false, truncated: true });
      expect(await path("李娜", "无关有限公司")).toMatchObject({ found: false, truncated: false });
      expect(await path("李娜", "李娜")).toMatchObject({ found: true, length: 0, nodes: [{ name: "李娜" }], hops: [] });
    });
    test("unknown ends and lengths out of range are typed errors", async () => {
      const id = await client().idOf("李娜");
      expect(await client().refusal(QUERY, { from: id, to: "e_none" })).toBe("NOT_FOUND");
      expect(await client().refusal(QUERY, { from: "e_none", to: id })).toBe("NOT_FOUND");
      expect(await client().refusal(QUERY, { from: "e_none", to: "e_none" })).toBe("NOT_FOUND");
      expect(await client().refusal(QUERY, { from: id, to: id, maxLength: 7 })).toBe("ARGUMENT_INVALID");
    });
  });

  describe("around an entity", () => {
    test("neighbours come once each, with all relationships between the two", async () => {
      const id = await client().idOf("滨海市产教联合体");
      const { neighbours } = await ask(
        `query ($id: ID!) { neighbours(id: $id, kinds: [Government, Park]) { totalCount edges { node { name kind }
           relations { predicate batch subject { name } object { name } evidence { quote } } } } }`,
        { id },
      );
      expect(neighbours.totalCount).toBe(2);
      const ties = Object.fromEntries(neighbours.edges.map((edge: Json) => [edge["node"].name, edge["relations"]]));
      expect(ties["滨海经济技术开发区"]).toHaveLength(1);
      expect(ties["滨海市教育局"].map((tie: Json) => tie["predicate"]).sort()).toEqual([
        "APPROVED_BY",
        "COORDINATED_BY",
      ]);
      for (const tie of ties["滨海市教育局"]) {
        expect([tie.subject.name, tie.object.name]).toEqual(["滨海市产教联合体", "滨海市教育局"]);
        expect(tie.evidence).toHaveLength(1);
      }
    });
    test("co-members: those with the most bodies in common first", async () => {
      const { coMembers } = await ask(
        `query ($id: ID!) { coMembers(organization: $id, first: 2) { totalCount edges { shared node { name } bodies { name } } } }`,
        { id: await client().idOf("滨海职业技术学院") },
      );
      expect(coMembers.totalCount).toBeGreaterThan(PLAIN_MEMBERS.length);
      const [first, second] = coMembers.edges;
      expect([first.node.name, first.shared]).toEqual(["滨海汽车(集团)有限公司", 2]);
      expect(first.bodies.map((body: Json) => body["name"]).sort()).toEqual([
        "全国汽车行业产教融合共同体",
        "滨海市产教联合体",
      ]);
      expect(second.shared).toBe(1);
    });
    test("an unknown id is a typed error", async () => {
      expect(await client().refusal(`{ neighbours(id: "x") { totalCount } }`)).toBe("NOT_FOUND");
      expect(await client().refusal(`{ coMembers(organization: "x") { totalCount } }`)).toBe("NOT_FOUND");
    });
  });
}

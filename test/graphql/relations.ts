import { describe, expect, test } from "vitest";
import type { Client, Json } from "./client.ts";
import { PLAIN_MEMBERS } from "./world.ts";

/** Relationships from both their ends, with the sentences that state them. */
export function relations(client: () => Client): void {
  const ask = (query: string, variables?: Json) => client().ask(query, variables);
  /** What a list of an entity gives, as `[name, field, …]`. */
  const list = async (name: string, kind: string, field: string, fields = "") => {
    const query = `query ($id: ID!) { node(id: $id) { ... on ${kind} { ${field} {
      totalCount edges { ${fields} node { ${field.startsWith("counts") ? "name: source" : "name"} } } } } } }`;
    const { node } = await ask(query, { id: await client().idOf(name) });
    const connection = node[/^\w+/.exec(field)![0]];
    const rows = connection.edges.map(({ node: other, ...rest }: Json) => [other["name"], ...Object.values(rest)]);
    expect(connection.totalCount).toBe(rows.length);
    return rows;
  };

  describe("relationships, from both ends", () => {
    const members = [
      ["滨海职业技术学院", "LEAD", null, null],
      ["滨海汽车(集团)有限公司", "CHAIR", null, "2024-06"],
      ["滨海市汽车行业协会", "VICE_CHAIR", true, null],
    ];
    test("members come by role, the highest first", async () => {
      const rows = await list("滨海市产教联合体", "Consortium", "members(first: 100)", "role former since");
      expect(rows.slice(0, 3)).toEqual(members);
      expect(
        rows
          .slice(3)
          .map(([name]: string[]) => name)
          .sort(),
      ).toEqual([...PLAIN_MEMBERS].sort());
    });
    test("members of some roles", async () => {
      const rows = await list(
        "滨海市产教联合体",
        "Consortium",
        "members(roles: [VICE_CHAIR, CHAIR])",
        "role former since",
      );
      expect(rows).toEqual(members.slice(1));
    });
    test.each([
      [
        "滨海职业技术学院",
        "School",
        "memberships",
        "role",
        [
          ["滨海市产教联合体", "LEAD"],
          ["全国汽车行业产教融合共同体", "VICE_CHAIR"],
        ],
      ],
      ["滨海市产教联合体", "Consortium", "posts", "title", [["张伟", "理事长"]]],
      ["滨海汽车(集团)有限公司", "Enterprise", "posts(former: true)", "title until", [["李娜", "总工程师", "2023"]]],
      ["滨海汽车(集团)有限公司", "Enterprise", "posts(former: false)", "title", []],
      ["李娜", "Person", "posts", "title former", [["滨海汽车(集团)有限公司", "总工程师", true]]],
      ["李娜", "Person", "works", "", [["汽车人才报告"]]],
      ["李娜", "Person", "events(as: [SPOKE])", "as", []],
      ["汽车人才报告", "Work", "presenters", "", [["李娜"]]],
      ["滨海市教育局", "Government", "policies", "", [["关于建设产教联合体的通知"]]],
      ["关于建设产教联合体的通知", "Policy", "issuers", "", [["滨海市教育局"]]],
      ["滨海市产教联合体", "Consortium", "approvedBy", "batch level", [["滨海市教育局", "首批", "NATIONAL"]]],
      ["滨海市教育局", "Government", "approved", "batch", [["滨海市产教联合体", "首批"]]],
      ["滨海市产教联合体", "Consortium", "coordinatedBy", "", [["滨海市教育局"]]],
      ["滨海市教育局", "Government", "coordinates", "", [["滨海市产教联合体"]]],
      ["滨海市产教联合体", "Consortium", "basedIn", "", [["滨海经济技术开发区"]]],
      ["滨海经济技术开发区", "Park", "houses", "", [["滨海市产教联合体"]]],
      ["滨海职业技术学院汽车研究所", "ResearchInstitute", "partOf", "", [["滨海职业技术学院"]]],
      ["滨海职业技术学院", "School", "parts", "", [["滨海职业技术学院汽车研究所"]]],
      ["滨海汽车销售有限公司", "Enterprise", "subsidiaryOf", "", [["滨海汽车(集团)有限公司"]]],
      ["滨海汽车(集团)有限公司", "Enterprise", "subsidiaries", "", [["滨海汽车销售有限公司"]]],
      ["滨海市产教联合体", "Consortium", "counts", "of n", [["press/city.txt", "ENTERPRISE", 26]]],
      ["滨海市产教联合体", "Consortium", "counts(of: [SCHOOL])", "of n", []],
    ])("%s: %s.%s", async (name, kind, field, fields, expected) => {
      expect(await list(name, kind, field, fields)).toEqual(expected);
    });

    test("an event has participants, a subject and a place", async () => {
      const { consortium } =
        await ask(`{ consortium(name: "滨海市产教联合体") { events(predicates: [ABOUT]) { edges { predicate as node {
        all: participants { totalCount edges { as node { name } } }
        signed: participants(as: [SIGNED], kinds: [Person]) { totalCount edges { node { name } } }
        about { edges { node { name } } } heldAt { edges { node { name } } } } } } } }`);
      expect(consortium.events.edges).toHaveLength(1);
      const [{ predicate, as, node }] = consortium.events.edges;
      expect([predicate, as]).toEqual(["ABOUT", null]);
      expect(node.all.totalCount).toBe(3);
      expect(node.all.edges.map((edge: Json) => `${edge["node"].name} ${edge["as"]}`)).toEqual([
        "滨海汽车(集团)有限公司 SIGNED",
        "李娜 SIGNED",
        "张伟 SPOKE",
      ]);
      expect(node.signed).toEqual({ totalCount: 1, edges: [{ node: { name: "李娜" } }] });
      expect(node.about.edges).toEqual([{ node: { name: "滨海市产教联合体" } }]);
      expect(node.heldAt.edges).toEqual([{ node: { name: "滨海职业技术学院" } }]);
    });

    test("a body's events tell how they are tied to it", async () => {
      expect(await list("滨海汽车(集团)有限公司", "Enterprise", "events", "predicate as")).toEqual([
        [expect.any(String), "TOOK_PART", "SIGNED"],
      ]);
      expect(await list("滨海职业技术学院", "School", "events", "predicate as")).toEqual([
        [expect.any(String), "HELD_AT", null],
      ]);
    });

    test("namesakes are said to be possibly the same, never merged", async () => {
      const { entities } = await ask(`{ entities(name: "张伟") { totalCount edges { reason matched
        distinguishedBy(first: 5) { predicate title subject { name } object { name } }
        node { id ... on Person { possiblySame { totalCount edges { score reasons node { id name } } } } } } } }`);
      expect(entities.totalCount).toBe(2);
      const [one, other] = entities.edges;
      // 1 - (1 - 0.5) (1 - 0.15) (1 - 0.1)
      const likeness = { score: 0.617, reasons: ["SHARED_CONSORTIUM", "SAME_SORT_OF_BODY", "SAME_NAME"] };
      expect(one.node.possiblySame).toEqual({
        totalCount: 1,
        edges: [{ node: { id: other.node.id, name: "张伟" }, ...likeness }],
      });
      expect(other.node.possiblySame).toEqual({
        totalCount: 1,
        edges: [{ node: { id: one.node.id, name: "张伟" }, ...likeness }],
      });
      const posts = entities.edges.map((edge: Json) =>
        edge["distinguishedBy"]
          .filter((tie: Json) => tie["predicate"] === "HOLDS_POST")
          .map((tie: Json) => tie["object"].name)
          .sort(),
      );
      expect(posts.sort((a: string[], b: string[]) => a.length - b.length)).toEqual([
        ["江州大学"],
        ["滨海市产教联合体", "滨海职业技术学院"],
      ]);
    });

    test("each relationship has its key, dates and the sentence that states it", async () => {
      const { consortium } = await ask(`{ consortium(name: "滨海市产教联合体") { members(first: 1) { edges {
        key documents firstSeen lastSeen confidence
        evidence(first: 2) { cursor quote start end confidence document { source text }
          statement { id edge predicate role subject { name } object { name } document { id } } } } } } }`);
      const [edge] = consortium.members.edges;
      expect(edge).toMatchObject({ documents: 1, firstSeen: "2024-06-20", lastSeen: "2024-06-20", confidence: 0.9 });
      const [said, ...more] = edge.evidence;
      expect(more).toEqual([]);
      expect(said.document.text.slice(said.start, said.end)).toBe(said.quote);
      expect(said.statement).toMatchObject({
        edge: edge.key,
        predicate: "MEMBER_OF",
        role: "LEAD",
        subject: { name: "滨海职业技术学院" },
        object: { name: "滨海市产教联合体" },
      });
      const { node } = await ask("query ($id: ID!) { node(id: $id) { id ... on Statement { rule quote } } }", {
        id: said.statement.id,
      });
      expect(node).toEqual({ id: said.statement.id, rule: "by-hand", quote: said.quote });
    });
  });
}

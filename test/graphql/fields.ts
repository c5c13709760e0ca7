import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { clientOf, type Client, type Json } from "./client.ts";
import { PLAIN_MEMBERS, world } from "./world.ts";

/** Every field of the contract, on one engine. */
export function everyField(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let client: Client;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const opened = await open();
    close = opened.close;
    await load(opened.store, world);
    client = clientOf(opened.store);
  });
  afterAll(async () => close?.());

  const ask = (query: string, variables?: Json) => client.ask(query, variables);
  /** What a list of an entity gives, as `[name, field, …]`. */
  const list = async (name: string, kind: string, field: string, fields = "") => {
    const query = `query ($id: ID!) { node(id: $id) { ... on ${kind} { ${field} {
      totalCount edges { ${fields} node { ${field.startsWith("counts") ? "name: source" : "name"} } } } } } }`;
    const { node } = await ask(query, { id: await client.idOf(name) });
    const connection = node[/^\w+/.exec(field)![0]];
    const rows = connection.edges.map(({ node: other, ...rest }: Json) => [other["name"], ...Object.values(rest)]);
    expect(connection.totalCount).toBe(rows.length);
    return rows;
  };

  describe("entities by id", () => {
    test.each([
      ["滨海市产教联合体", "Consortium { form level aliases }", { form: "CITY", level: "NATIONAL" }],
      ["江州大学", "School { stage hijacked }", { stage: "UNDERGRADUATE", hijacked: false }],
      ["滨海市教育局", "Government { level branch }", { level: "CITY", branch: "STATE" }],
      [
        "关于建设产教联合体的通知",
        "Policy { title number issued }",
        { title: "关于建设产教联合体的通知", number: "滨教〔2024〕1号", issued: "2024-05" },
      ],
      ["汽车人才报告", "Work { title workKind }", { title: "汽车人才报告", workKind: "REPORT" }],
    ])("%s has its attributes", async (name, fields, expected) => {
      const id = await client.idOf(name);
      const { node } = await ask(`query ($id: ID!) { node(id: $id) { __typename id ... on Entity { kind name } ... on ${fields} } }`, { id });
      expect(node).toMatchObject({ ...expected, id, name, kind: node.__typename });
    });

    test("an event has type, date and place", async () => {
      const rows = await list("滨海市产教联合体", "Consortium", "events", "predicate");
      expect(rows).toHaveLength(1);
      const { consortium } = await ask(
        `{ consortium(name: "滨海市产教联合体") { events { edges { node { id type date place } } } } }`,
      );
      const { node } = consortium.events.edges[0];
      expect(node).toMatchObject({ type: "FOUNDING", date: "2024-06-18", place: "滨海会议中心" });
      expect(await ask("query ($id: ID!) { event(id: $id) { id date } }", { id: node.id })).toEqual({
        event: { id: node.id, date: "2024-06-18" },
      });
    });

    test("an entity tells its names, mentions and documents", async () => {
      const { organization } = await ask(`{ organization(name: "滨海职业技术学院") {
        aliases pinyin initials mentions documentCount documents { totalCount edges { count node { source } } } } }`);
      expect(organization).toEqual({
        aliases: ["滨海职院"],
        pinyin: "binhaizhiyejishuxueyuan",
        initials: "bhzyjsxy",
        mentions: 2,
        documentCount: 2,
        documents: {
          totalCount: 2,
          edges: [
            { count: 1, node: { source: "press/city.txt" } },
            { count: 1, node: { source: "press/industry.txt" } },
          ],
        },
      });
    });

    test("node is null where nothing has the id, and nodes keeps the places", async () => {
      const id = await client.idOf("江州大学");
      expect(await ask("query ($id: ID!) { node(id: \"e_none\") { id } nodes(ids: [\"x\", $id]) { id } }", { id })).toEqual({
        node: null,
        nodes: [null, { id }],
      });
    });

    test("an id of another kind is not taken", async () => {
      const id = await client.idOf("江州大学");
      const { consortium, organization, person, event, document } = await ask(
        `query ($id: ID!) { consortium(id: $id) { id } organization(id: $id) { id } person(id: $id) { id }
           event(id: $id) { id } document(id: $id) { id } }`,
        { id },
      );
      expect([consortium, person, event, document]).toEqual([null, null, null, null]);
      expect(organization).toEqual({ id });
    });
  });

  describe("relationships, from both ends", () => {
    const members = [
      ["滨海职业技术学院", "LEAD", null, null],
      ["滨海汽车(集团)有限公司", "CHAIR", null, "2024-06"],
      ["滨海市汽车行业协会", "VICE_CHAIR", true, null],
    ];
    test("members come by role, the highest first", async () => {
      const rows = await list("滨海市产教联合体", "Consortium", "members(first: 100)", "role former since");
      expect(rows.slice(0, 3)).toEqual(members);
      expect(rows.slice(3).map(([name]: string[]) => name).sort()).toEqual([...PLAIN_MEMBERS].sort());
    });
    test("members of some roles", async () => {
      const rows = await list("滨海市产教联合体", "Consortium", "members(roles: [VICE_CHAIR, CHAIR])", "role former since");
      expect(rows).toEqual(members.slice(1));
    });
    test.each([
      ["滨海职业技术学院", "School", "memberships", "role", [["滨海市产教联合体", "LEAD"], ["全国汽车行业产教融合共同体", "VICE_CHAIR"]]],
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
      const { consortium } = await ask(`{ consortium(name: "滨海市产教联合体") { events(predicates: [ABOUT]) { edges { predicate as node {
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
        node { id ... on Person { possiblySame { totalCount edges { node { id name } } } } } } } }`);
      expect(entities.totalCount).toBe(2);
      const [one, other] = entities.edges;
      expect(one.node.possiblySame.edges).toEqual([{ node: { id: other.node.id, name: "张伟" } }]);
      expect(other.node.possiblySame.edges).toEqual([{ node: { id: one.node.id, name: "张伟" } }]);
      const posts = entities.edges.map((edge: Json) =>
        edge["distinguishedBy"].filter((tie: Json) => tie["predicate"] === "HOLDS_POST").map((tie: Json) => tie["object"].name).sort(),
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

  describe("documents", () => {
    test("come with what they say and how they were read", async () => {
      const { document } = await ask(`{ document(source: "press/city.txt") { id source title published sha256 extractor noise text
        report { noise notUnderstood cut silent counts { of stated extracted } }
        statements(predicates: [STATES_COUNT]) { totalCount edges { node { predicate of n subject { name } object { name } rawStart rawEnd } } }
        entities(kinds: [Person]) { totalCount edges { count node { name kind } } } } }`);
      expect(document).toMatchObject({
        source: "press/city.txt",
        title: "press/city.txt",
        published: "2024-06-20",
        noise: ["emoji"],
        text: world[0]!.clean.text,
        report: {
          noise: ["emoji"],
          notUnderstood: [],
          cut: [],
          silent: [],
          counts: [{ of: "ENTERPRISE", stated: 26, extracted: 26 }],
        },
        entities: {
          totalCount: 2,
          edges: [
            { count: 1, node: { name: "李娜", kind: "Person" } },
            { count: 1, node: { name: "张伟", kind: "Person" } },
          ],
        },
      });
      expect(document.statements.edges).toEqual([
        {
          node: {
            predicate: "STATES_COUNT",
            of: "ENTERPRISE",
            n: 26,
            subject: { name: "滨海市产教联合体" },
            object: null,
            rawStart: 0,
            rawEnd: 4,
          },
        },
      ]);
      const { node, byId } = await ask("query ($id: ID!) { node(id: $id) { id } byId: document(id: $id) { source } }", {
        id: document.id,
      });
      expect([node.id, byId.source]).toEqual([document.id, "press/city.txt"]);
    });

    test("are listed by date, the newest first", async () => {
      const { documents } = await ask("{ documents { totalCount edges { node { source published } } } }");
      expect(documents).toEqual({
        totalCount: 3,
        edges: [
          { node: { source: "press/city.txt", published: "2024-06-20" } },
          { node: { source: "press/industry.txt", published: "2023-11" } },
          { node: { source: "press/island.txt", published: "2022-01-05" } },
        ],
      });
    });

    test("an unknown source is null", async () => {
      expect(await ask(`{ document(source: "nowhere") { id } }`)).toEqual({ document: null });
    });
  });
}

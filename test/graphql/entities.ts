import { describe, expect, test } from "vitest";
import type { Client, Json } from "./client.ts";
import { world } from "./world.ts";

/** Entities and documents, with what is said of themselves. */
export function entitiesById(client: () => Client): void {
  const ask = (query: string, variables?: Json) => client().ask(query, variables);
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
      const id = await client().idOf(name);
      const { node } = await ask(
        `query ($id: ID!) { node(id: $id) { __typename id ... on Entity { kind name } ... on ${fields} } }`,
        { id },
      );
      expect(node).toMatchObject({ ...expected, id, name, kind: node.__typename });
    });

    test("an event has type, date and place", async () => {
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
      const id = await client().idOf("江州大学");
      expect(await ask('query ($id: ID!) { node(id: "e_none") { id } nodes(ids: ["x", $id]) { id } }', { id })).toEqual(
        {
          node: null,
          nodes: [null, { id }],
        },
      );
    });

    test("an id of another kind is not taken", async () => {
      const id = await client().idOf("江州大学");
      const { consortium, organization, person, event, document } = await ask(
        `query ($id: ID!) { consortium(id: $id) { id } organization(id: $id) { id } person(id: $id) { id }
           event(id: $id) { id } document(id: $id) { id } }`,
        { id },
      );
      expect([consortium, person, event, document]).toEqual([null, null, null, null]);
      expect(organization).toEqual({ id });
    });
  });

  describe("documents", () => {
    test("come with what they say and how they were read", async () => {
      const { document } =
        await ask(`{ document(source: "press/city.txt") { id source title published sha256 extractor noise text
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

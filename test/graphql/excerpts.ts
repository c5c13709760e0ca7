import { describe, expect, test } from "vitest";
import type { Client, Json } from "./client.ts";
import { PLAIN_MEMBERS } from "./world.ts";

/** What a picture of the graph is made of. */
export function excerpts(client: () => Client): void {
  const ask = (query: string, variables?: Json) => client().ask(query, variables);
  const ids = async (names: readonly string[]) => {
    const found: string[] = [];
    for (const name of names) found.push(await client().idOf(name));
    return found;
  };
  const lines = (relations: readonly Json[]) =>
    relations.map(({ subject, predicate, object }) => `${subject.name} ${predicate} ${object.name}`).toSorted();

  describe("excerpts", () => {
    const QUERY = `query ($ids: [ID!]!, $with: [ID!]) { excerpt(ids: $ids, with: $with) { truncated entities { name }
      relations { key predicate subject { name } object { name } evidence { quote } } } }`;
    test("hold each relationship among some entities once, with its sentence", async () => {
      const names = ["滨海市产教联合体", "滨海职业技术学院", "滨海经济技术开发区"];
      const { excerpt } = await ask(QUERY, { ids: await ids(names) });
      expect(excerpt.entities.map(({ name }: Json) => name)).toEqual(names);
      expect(lines(excerpt.relations)).toEqual([
        "滨海市产教联合体 BASED_IN 滨海经济技术开发区",
        "滨海职业技术学院 MEMBER_OF 滨海市产教联合体",
      ]);
      expect(excerpt.truncated).toBe(false);
      for (const { evidence } of excerpt.relations) expect(evidence.length).toBeGreaterThan(0);
    });
    test("hold those to others too, and not those among the others", async () => {
      const [one, ...others] = await ids(["滨海职业技术学院", "滨海市产教联合体", "滨海经济技术开发区"]);
      const { excerpt } = await ask(QUERY, { ids: [one], with: others });
      expect(excerpt.entities).toEqual([{ name: "滨海职业技术学院" }]);
      expect(lines(excerpt.relations)).toEqual(["滨海职业技术学院 MEMBER_OF 滨海市产教联合体"]);
    });
    test("leave out what is unknown, and refuse too many", async () => {
      expect((await ask(QUERY, { ids: ["e_none"] })).excerpt).toEqual({
        truncated: false,
        entities: [],
        relations: [],
      });
      expect(await client().refusal(QUERY, { ids: Array.from({ length: 501 }, (_, n) => `e_${n}`) })).toBe(
        "ARGUMENT_INVALID",
      );
      const others = Array.from({ length: 5001 }, (_, n) => `e_${n}`);
      expect(await client().refusal(QUERY, { ids: [], with: others })).toBe("ARGUMENT_INVALID");
    });
    test("an overview begins with what has the most relationships", async () => {
      const { overview } = await ask(
        "{ overview(first: 6) { entities { name } relations { subject { name } object { name } } } }",
      );
      expect(overview.entities).toHaveLength(6);
      expect(overview.entities[0]).toEqual({ name: "滨海市产教联合体" });
      expect(overview.relations.length).toBeGreaterThan(2);
      const { overview: people } = await ask("{ overview(first: 3, kinds: [Person]) { entities { kind } } }");
      expect(people.entities).toEqual([{ kind: "Person" }, { kind: "Person" }, { kind: "Person" }]);
    });
  });

  describe("relationships of an entity", () => {
    const QUERY = `query ($of: ID!, $predicates: [Predicate!], $direction: Direction, $kinds: [Kind!], $first: Int, $after: String) {
      relations(of: $of, predicates: $predicates, direction: $direction, kinds: $kinds, first: $first, after: $after) { totalCount
        pageInfo { hasNextPage endCursor } edges { node { key predicate subject { name } object { name } } } } }`;
    const nodes = (connection: Json) => connection["edges"].map(({ node }: Json) => node);
    test("come by predicate, direction and kind of the other end", async () => {
      const [of] = await ids(["滨海职业技术学院"]);
      const { relations } = await ask(QUERY, { of, predicates: ["MEMBER_OF"] });
      expect(lines(nodes(relations))).toEqual([
        "滨海职业技术学院 MEMBER_OF 全国汽车行业产教融合共同体",
        "滨海职业技术学院 MEMBER_OF 滨海市产教联合体",
      ]);
      expect(relations.totalCount).toBe(2);
      const { relations: incoming } = await ask(QUERY, { of, direction: "IN", kinds: ["Person"] });
      expect(lines(nodes(incoming))).toEqual(["张伟 HOLDS_POST 滨海职业技术学院"]);
      const { relations: outgoing } = await ask(QUERY, { of, direction: "OUT", kinds: ["Person"] });
      expect(outgoing).toMatchObject({ totalCount: 0, edges: [] });
    });
    test("go on behind a cursor until each was there once", async () => {
      const [of] = await ids(["滨海市产教联合体"]);
      const keys: string[] = [];
      let after: string | undefined;
      do {
        const { relations } = await ask(QUERY, { of, predicates: ["MEMBER_OF"], first: 10, after });
        keys.push(...nodes(relations).map(({ key }: Json) => key));
        after = relations.pageInfo.hasNextPage ? relations.pageInfo.endCursor : undefined;
      } while (after);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength(PLAIN_MEMBERS.length + 3);
    });
    test("an unknown id is a typed error", async () => {
      expect(await client().refusal(QUERY, { of: "e_none" })).toBe("NOT_FOUND");
    });
    test("the sentences of one come by its key", async () => {
      const [of] = await ids(["李娜"]);
      const { relations } = await ask(QUERY, { of, predicates: ["HOLDS_POST"] });
      const [{ key }] = nodes(relations);
      const { evidence } = await ask("query ($key: ID!) { evidence(key: $key) { quote document { source } } }", {
        key,
      });
      expect(evidence).toEqual([{ quote: expect.any(String), document: { source: "press/city.txt" } }]);
      expect(await ask('{ evidence(key: "none") { quote } }')).toEqual({ evidence: [] });
    });
  });
}

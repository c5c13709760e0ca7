import { describe, expect, test } from "vitest";
import type { Client, Json } from "./client.ts";

const JUDGE = `mutation ($left: ID!, $right: ID!, $verdict: Verdict!, $why: String! = "") {
  judge(left: $left, right: $right, verdict: $verdict, why: $why) {
    userErrors { code message cure }
    judgement { id verdict by at why standing undone { by } left { source name page entity { id } } right { source entity { id } } } } }`;
const UNDO = `mutation ($id: ID!) { undoJudgement(id: $id, why: "a slip") { userErrors { code message cure }
    judgement { id standing undone { by at why } left { entity { id } } } } }`;

/** Judging, with what it does to who is who. Undoes what it judges. */
export function review(client: () => Client, reviewer: () => Client): void {
  const ask = (query: string, variables?: Json) => client().ask(query, variables);
  const change = async (query: string, variables: Json) => {
    const { data, errors } = await reviewer().request(query, variables);
    expect(errors).toBeUndefined();
    const [{ judgement, userErrors }] = Object.values(data) as any;
    expect(userErrors).toEqual([]);
    return judgement;
  };
  /** What is told of a judgement that is not taken. */
  const told = async (query: string, variables: Json): Promise<Json[]> => {
    const { data, errors } = await reviewer().request(query, variables);
    expect(errors).toBeUndefined();
    const [{ judgement, userErrors }] = Object.values(data) as any;
    expect(judgement).toBeNull();
    return userErrors;
  };
  const pairs = async (kind = "PERSON") =>
    (
      await ask(
        `query ($kind: CandidateKind!) { candidates(kind: $kind, first: 100) { edges { node {
           score reasons leftSource rightSource left { id name } right { id name } } } } }`,
        { kind },
      )
    ).candidates.edges.map((edge: Json) => edge["node"]);

  describe("review", () => {
    test("a pair is listed, judged the same, answers by both ids, and is two again when that is undone", async () => {
      const [pair] = (await pairs()).filter(({ left }: Json) => left["name"] === "张伟");
      expect(pair).toMatchObject({ score: 0.617, right: { name: "张伟" } });
      const { left, right } = pair;
      const judge = await change(JUDGE, {
        left: pair.leftSource,
        right: pair.rightSource,
        verdict: "SAME",
        why: "调任",
      });
      const one = left.id < right.id ? left.id : right.id;
      const other = one === left.id ? right.id : left.id;
      expect(judge).toMatchObject({
        ...{ verdict: "SAME", by: "reviewer", why: "调任", standing: true, undone: null },
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        left: { name: "张伟", entity: { id: one } },
        right: { entity: { id: one } },
      });
      const { node, person, nodes, neighbours, path } = await ask(
        `query ($id: ID!, $one: ID!) { node(id: $id) { id } person(id: $id) { id posts { totalCount } possiblySame { totalCount } }
           nodes(ids: [$id, $one]) { id } neighbours(id: $id) { totalCount } path(from: $id, to: $one) { length } }`,
        { id: other, one },
      );
      expect([node.id, person.id, ...nodes.map((each: Json) => each["id"])]).toEqual([one, one, one, one]);
      expect(person).toMatchObject({ posts: { totalCount: 3 }, possiblySame: { totalCount: 0 } });
      expect(neighbours.totalCount).toBeGreaterThan(2);
      expect(path.length).toBe(0);
      expect((await pairs()).filter(({ left }: Json) => left["name"] === "张伟")).toEqual([]);

      const undoJudgement = await change(UNDO, { id: judge.id });
      expect(undoJudgement).toMatchObject({
        ...{ id: judge.id, standing: false, undone: { by: "reviewer", why: "a slip" } },
        left: { entity: { id: one } },
      });
      expect((await ask("query ($id: ID!) { person(id: $id) { id } }", { id: other })).person.id).toBe(other);
      expect((await pairs()).filter(({ left }: Json) => left["name"] === "张伟")).toEqual([pair]);
      const { judgements } = await ask(
        "{ judgements { totalCount edges { node { id standing undone { why } } } } standing: judgements(standing: true) { totalCount } }",
      );
      expect(judgements.edges[0].node).toEqual({ id: judge.id, standing: false, undone: { why: "a slip" } });
    });

    test("a pair judged UNSURE leaves the list, and nothing else changes", async () => {
      const [pair] = (await pairs()).filter(({ left }: Json) => left["name"] === "张伟");
      const judge = await change(JUDGE, { left: pair.left.id, right: pair.right.id, verdict: "UNSURE" });
      expect((await pairs()).filter(({ left }: Json) => left["name"] === "张伟")).toEqual([]);
      const query = `query ($id: ID!) { person(id: $id) { possiblySame { totalCount } } entities(name: "张伟") { totalCount } }`;
      expect(await ask(query, { id: pair.left.id })).toEqual({
        ...{ person: { possiblySame: { totalCount: 0 } }, entities: { totalCount: 2 } },
      });
      await change(UNDO, { id: judge.id });
    });

    test("bodies judged the same are one, and the id that one had before leads to it", async () => {
      const [firm, sales] = [
        await client().idOf("滨海汽车(集团)有限公司"),
        await client().idOf("滨海汽车销售有限公司"),
      ];
      const judge = await change(JUDGE, { left: firm, right: sales, verdict: "SAME" });
      const both = await ask(
        "query ($a: ID!, $b: ID!) { a: organization(id: $a) { id } b: organization(id: $b) { id } }",
        {
          ...{ a: firm, b: sales },
        },
      );
      expect(both.a.id).toBe(both.b.id);
      expect([firm, sales]).toContain(both.a.id);
      // The last word on the pair itself counts: that is no contradiction.
      const contradicting = await change(JUDGE, {
        ...{ left: judge.left.source, right: judge.right.source, verdict: "DIFFERENT" },
      });
      expect((await ask("query ($b: ID!) { organization(id: $b) { name } }", { b: sales })).organization.name).toBe(
        "滨海汽车销售有限公司",
      );
      await change(UNDO, { id: contradicting.id });
      await change(UNDO, { id: judge.id });
    });

    test("pages of pairs follow each other", async () => {
      const all = await pairs("ORGANIZATION");
      const seen: Json[] = [];
      for (let after: string | null = null; ;) {
        const { candidates } = await ask(
          `query ($after: String) { candidates(kind: ORGANIZATION, first: 1, after: $after) { pageInfo { hasNextPage endCursor }
             edges { node { left { id } right { id } } } } }`,
          { after },
        );
        seen.push(...candidates.edges.map((edge: Json) => edge["node"]));
        if (!candidates.pageInfo.hasNextPage) break;
        after = candidates.pageInfo.endCursor;
      }
      expect(seen).toEqual(
        all.map(({ left, right }: Json) => ({ left: { id: left["id"] }, right: { id: right["id"] } })),
      );
    });

    test("pairs are counted, and come from the end as from the beginning", async () => {
      for (const kind of ["PERSON", "ORGANIZATION"]) {
        const all = await pairs(kind);
        if (kind === "PERSON") expect(all.length).toBeGreaterThan(0);
        const query = `query ($kind: CandidateKind!, $last: Int) { candidates(kind: $kind, last: $last) { totalCount
           edges { node { leftSource rightSource } } pageInfo { hasNextPage hasPreviousPage } } }`;
        const { candidates } = await ask(query, { kind, last: 1 });
        expect(candidates.totalCount).toBe(all.length);
        const last = all.slice(-1).map(({ leftSource, rightSource }: Json) => ({ node: { leftSource, rightSource } }));
        expect(candidates.edges).toEqual(last);
        expect(candidates.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: all.length > 1 });
      }
    });

    test.each([
      [{ left: "s_none", right: "s_none", verdict: "SAME" }, "NOT_FOUND"],
      [{ left: "", right: "", verdict: "SAME" }, "NOT_FOUND"],
    ])("%j is told to be unknown", async (variables, code) => {
      expect(await told(JUDGE, variables)).toEqual([{ code, message: expect.any(String), cure: expect.any(String) }]);
    });

    test("what cannot be one, says too much, or stands against others is told with the reason", async () => {
      const codes = async (query: string, variables: Json) => (await told(query, variables)).map(({ code }) => code);
      const [pair] = (await pairs()).filter(({ left }: Json) => left["name"] === "张伟");
      const [left, right] = [pair.leftSource, pair.rightSource];
      const body = await client().idOf("滨海汽车销售有限公司");
      expect(await codes(JUDGE, { left, right: body, verdict: "SAME" })).toEqual(["JUDGEMENT_INVALID"]);
      expect(await codes(JUDGE, { left, right: left, verdict: "SAME" })).toEqual(["JUDGEMENT_INVALID"]);
      const long = { left, right, verdict: "SAME", why: "长".repeat(1001) };
      expect(await codes(JUDGE, long)).toEqual(["JUDGEMENT_INVALID"]);
      expect(await codes(UNDO, { id: "j_none" })).toEqual(["JUDGEMENT_UNKNOWN"]);

      const { persons } = await ask("{ persons(first: 100) { edges { node { id name } } } }");
      const third = persons.edges.map(({ node }: Json) => node).find(({ name }: Json) => name !== "张伟").id;
      const same = await change(JUDGE, { left, right, verdict: "SAME" });
      const apart = await change(JUDGE, { left: right, right: third, verdict: "DIFFERENT" });
      const [error] = await told(JUDGE, { left, right: third, verdict: "SAME" });
      expect(error).toMatchObject({ code: "JUDGEMENT_CONTRADICTS", cure: expect.stringMatching(/Undo/) });
      expect(error!["message"]).toContain(left);
      await change(UNDO, { id: apart.id });
      await change(UNDO, { id: same.id });
      expect(await codes(UNDO, { id: same.id })).toEqual(["JUDGEMENT_UNKNOWN"]);
    });
  });
}

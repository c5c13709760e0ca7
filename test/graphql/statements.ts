import { describe, expect, test } from "vitest";
import type { Client, Json } from "./client.ts";

/** How many statements a request costs: one for each root field, and for each type, field and arguments below. */
export function statements(client: () => Client): void {
  const ask = (query: string, variables?: Json) => client().ask(query, variables);
  describe("statements per request", () => {
    const PEOPLE = `members(first: 20) { edges { role node { name posts(first: 5) { edges { title node { name } } } } } }`;
    test.each([
      ["one field", `{ consortium(name: "滨海市产教联合体") { name } }`, ["bearers"]],
      [
        "members and their people",
        `{ consortium(name: "滨海市产教联合体") { ${PEOPLE} } }`,
        ["bearers", "brief/members, uncounted, bare > posts-of-organization, uncounted, bare"],
      ],
      [
        "every consortium, its members, their people and the sentences",
        `{ consortia(first: 10) { edges { node { members { totalCount edges { evidence { quote document { source } }
             node { posts { edges { evidence { quote } node { name } } } } } } } } } }`,
        // The sentences of members and of posts are asked for at the same time.
        ["brief/members > posts-of-organization, uncounted", "consortia", "evidence"],
      ],
      [
        "one field with two arguments",
        `{ consortium(name: "滨海市产教联合体") { a: members(first: 1) { totalCount } b: members(first: 2) { edges { role } }
             c: members(first: 1) { edges { role } } } }`,
        ["bearers", "brief/members, bare", "brief/members, uncounted, bare", "brief/members, uncounted, bare"],
      ],
      [
        "texts, reports and ends of statements",
        `{ documents { edges { node { text noise report { noise } statements(first: 100) { edges { node { subject { name } object { name } } } } } } } }`,
        ["document-report", "document-text", "documents", "statement-ends", "statements-of-document"],
      ],
      [
        "reprints of every document",
        `{ documents { edges { node { reprintOf { source } reprints { totalCount edges { node { source } } } } } } }`,
        ["documents", "first-print", "reprints-of-document"],
      ],
      [
        "look-alikes of every bearer of a name",
        `{ entities(name: "张伟") { edges { node { ... on Person { possiblySame { edges { score reasons node { name } } } } } } } }`,
        ["bearers", "judged-pairs", "look-alikes", "traits"],
      ],
      [
        "histories, councils, contradictions and contemporaries of many",
        `{ consortia(first: 5) { edges { node { council(date: "2024") { edges { role } } contradictions { edges { rule } }
             posts(first: 5) { edges { node { history { edges { title } } contradictions { edges { rule } }
               contemporaries { edges { overlaps { mine { evidence { quote } } } } } } } } } } } }`,
        [
          "claims-of-one-around",
          "claims-of-one-around",
          "consortia",
          "contemporaries",
          "council",
          "history-of-person",
          "posts-of-organization",
        ],
      ],
      [
        "ids side by side",
        `{ a: node(id: "x") { id } b: node(id: "y") { id } nodes(ids: ["p", "q"]) { id } }`,
        // The second for ids that nothing has: they may have been joined with others.
        ["answering", "nodes"],
      ],
    ])("%s", async (_, query, expected) => {
      client().statements();
      await ask(query);
      expect(
        client()
          .statements()
          .map((name) => name.replace("api/", ""))
          .sort(),
      ).toEqual(expected);
    });
    describe("of an entity by id, and the first list that is asked for with it", () => {
      const run = async (query: string, variables: Json): Promise<string[]> => {
        client().statements();
        await ask(query, variables);
        return client()
          .statements()
          .map((name) => name.replace("api/", ""))
          .sort();
      };
      test.each([
        ["come by one", `{ consortium(id: $id) { name pinyin ${PEOPLE} } }`, ["members", "posts-of-organization"]],
        [
          "with the lists below that list, where little is asked",
          `{ consortium(id: $id) { name members { edges { node { name posts(last: 5) { totalCount edges { title node { name
             events(first: 2) { edges { as node { name participants { totalCount } } } } } } } } } } } }`,
          [
            "brief/members, uncounted, bare > posts-of-organization, from the end, bare > events-of-person, uncounted, bare",
            "participants-of-event",
          ],
        ],
        [
          "three of them at most",
          `{ consortium(id: $id) { members { edges { node { memberships { edges { node { members { edges { node { posts { edges { title } } } } } } } } } } } } }`,
          [
            "brief/members, uncounted, bare > memberships, uncounted, bare > members, uncounted, bare",
            "brief/posts-of-organization, uncounted, bare",
          ],
        ],
        [
          "the first of those that stand side by side",
          `{ consortium(id: $id) { members { edges { cursor node { posts { edges { title } } memberships { edges { role } } again: posts { edges { title } } } } } } }`,
          ["brief/members, uncounted > posts-of-organization, uncounted", "brief/memberships, uncounted"],
        ],
        [
          "none that is narrowed, and none that goes on from a cursor",
          `{ consortium(id: $id) { members { edges { node { posts(where: { minimumDocuments: 1 }) { edges { title } } } } } } }`,
          ["brief/members, uncounted, bare", "facts"],
        ],
        [
          "whatever its arguments are",
          `{ consortium(id: $id) { a: members(first: 3, roles: [CHAIR, MEMBER]) { totalCount edges { role } } members { totalCount } } }`,
          ["brief/members, bare", "brief/members, bare"],
        ],
        [
          "of several, too",
          `{ consortium(id: $id) { name } other: consortium(id: $id) { members { totalCount } } }`,
          ["brief/members, bare", "entity"],
        ],
        [
          "not where it may be left out",
          `{ consortium(id: $id) { members @skip(if: false) { totalCount } } }`,
          ["brief/members, bare", "entity"],
        ],
        [
          "not where a fragment may ask more of it",
          `{ consortium(id: $id) { members { edges { role } } ...More } } fragment More on Consortium { members { totalCount } }`,
          ["brief/members, bare", "entity"],
        ],
        [
          "not where it is narrowed",
          `{ consortium(id: $id) { members(where: { minimumDocuments: 1 }) { totalCount } } }`,
          ["entity", "facts"],
        ],
        [
          "whatever kind of body it is",
          `{ organization(id: $id) { name members { totalCount } } }`,
          ["brief/members, bare"],
        ],
      ])("%s", async (_, query, expected) => {
        const id = await client().idOf("滨海市产教联合体");
        expect(await run(`query ($id: ID!) ${query}`, { id })).toEqual(expected);
      });
      test("answer little that is asked for as they answer much", async () => {
        const id = await client().idOf("滨海市产教联合体");
        const of = (
          more: string,
        ): string => `query ($id: ID!) { consortium(id: $id) { name members(first: 20) { edges { cursor role node { id name kind ${more}
          memberships(first: 5) { edges { role node { id name kind } } }
          posts(first: 10) { edges { title former node { id name kind posts(first: 5) { edges { title former node { id name } } } events(first: 5) { edges { as node { id name type date } } } } } } } } } } }`;
        const much = JSON.stringify(await ask(of("pinyin"), { id }));
        expect(JSON.parse(much.replace(/"pinyin":"[^"]*",/g, ""))).toEqual(await ask(of(""), { id }));
        expect(much).toContain("pinyin");
        expect(much).toContain('"events":{"edges":[{"as"');
      });
      test.each([
        `members(last: 3) { totalCount pageInfo { hasPreviousPage startCursor } edges { cursor role node { name MORE
           posts(last: 2) { totalCount pageInfo { hasPreviousPage endCursor } edges { title node { name } } } } } }`,
        `members(first: 5) { pageInfo { hasNextPage } edges { node { name MORE memberships(first: 2) { pageInfo { hasNextPage } totalCount edges { node { name
           members(first: 3) { totalCount edges { role node { name posts(first: 2) { edges { title former node { name events { totalCount edges { as } } } } } } } } } } } } } }`,
        `members { totalCount edges { node { name MORE a: posts(first: 1) { edges { title } } b: posts { edges { title evidence { start } node { name
           posts(former: false) { edges { title } } } } } memberships(roles: [MEMBER]) { totalCount } } } }`,
        `posts { edges { node { name MORE posts { edges { node { name members { totalCount } } } } } } } members(first: 2) { edges { node { posts { totalCount } } } }`,
        `members { edges { node { name MORE ... on School { posts { edges { title } } } ...All } } }`,
      ])("tell of lists below as these tell themselves: %s", async (fields) => {
        const id = await client().idOf("滨海市产教联合体");
        const of = (more: string): string =>
          `query ($id: ID!) { consortium(id: $id) { ${fields.replace("MORE", more)} } }${fields.includes("...All") ? " fragment All on Organization { memberships { edges { role } } }" : ""}`;
        const much = JSON.stringify(await ask(of("pinyin"), { id }));
        expect(much).toContain("pinyin");
        for (let time = 0; time < 3; time++) {
          expect(await ask(of(""), { id })).toEqual(JSON.parse(much.replace(/,?"pinyin":("[^"]*"|null)/g, "")));
        }
      });
      test("answer as when they come by two", async () => {
        const FIELDS = `id name pinyin aliases documentCount level members(first: 4) { totalCount pageInfo { endCursor hasNextPage }
          edges { role cursor node { name } } }`;
        const id = await client().idOf("滨海市产教联合体");
        const together = await ask(`query ($id: ID!) { consortium(id: $id) { ${FIELDS} } }`, { id });
        expect(
          await ask(
            `query ($id: ID!) { consortium(id: $id) { ...Apart } } fragment Apart on Consortium { ${FIELDS} }`,
            { id },
          ),
        ).toEqual(together);
        const after = together.consortium.members.pageInfo.endCursor as string;
        const next = `query ($id: ID!, $after: String) { consortium(id: $id) { members(first: 4, after: $after) { edges { node { name } } } } }`;
        const [first, second] = [
          together.consortium.members.edges,
          (await ask(next, { id, after })).consortium.members.edges,
        ];
        const names = [...first, ...second].map((edge: Json) => edge["node"].name as string);
        expect(new Set(names).size).toBe(names.length);
        const person = await client().idOf("李娜");
        expect(
          await ask(`query ($id: ID!) { consortium(id: $id) { members { totalCount } } }`, { id: person }),
        ).toEqual({ consortium: null });
        expect(
          await ask(`query ($id: ID!) { consortium(id: $id) { members { totalCount } } }`, { id: "e_none" }),
        ).toEqual({ consortium: null });
        expect(
          await client().refusal(`query ($id: ID!) { consortium(id: $id) { members(first: 0) { totalCount } } }`, {
            id,
          }),
        ).toBe("PAGE_SIZE");
        expect(
          await client().refusal(`query ($id: ID!) { consortium(id: $id) { members(after: "x") { totalCount } } }`, {
            id,
          }),
        ).toBe("CURSOR_INVALID");
      });
    });
  });
}

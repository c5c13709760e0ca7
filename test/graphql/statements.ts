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
        ["bearers", "members", "posts-of-organization"],
      ],
      [
        "every consortium, its members, their people and the sentences",
        `{ consortia(first: 10) { edges { node { members { totalCount edges { evidence { quote document { source } }
             node { posts { edges { evidence { quote } node { name } } } } } } } } } }`,
        // `evidence` of members and of posts: two types, two fields.
        ["consortia", "evidence", "evidence", "members", "posts-of-organization"],
      ],
      [
        "one field with two arguments",
        `{ consortium(name: "滨海市产教联合体") { a: members(first: 1) { totalCount } b: members(first: 2) { edges { role } }
             c: members(first: 1) { edges { role } } } }`,
        ["bearers", "members", "members", "members"],
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
  });
}

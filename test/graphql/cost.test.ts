import { getOperationAST, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { costOf } from "../../src/graphql/cost.ts";
import { createSchema } from "../../src/graphql/schema.ts";

const schema = createSchema();
const cost = (query: string, variables: Readonly<Record<string, unknown>> = {}): number => {
  const document = parse(query);
  return costOf(schema, document, getOperationAST(document)!, variables).objects;
};

/** Objects that an answer may hold at most. */
describe("cost", () => {
  test.each([
    ["one thing", `{ person(id: "x") { name } }`, 1],
    ["a page", `{ consortia(first: 7) { edges { node { name } } } }`, 7],
    [
      "a page of pages",
      `{ consortia(first: 7) { edges { node { members(first: 3) { edges { node { id } } } } } } }`,
      28,
    ],
    ["a neighbourhood", `{ neighbourhood(id: "x", limit: 10) { nodes { distance } } }`, 1 + 10],
    ["with its entities", `{ neighbourhood(id: "x", limit: 10) { nodes { node { name } } } }`, 1 + 10 * 2],
    ["and its relations", `{ neighbourhood(id: "x", limit: 10) { relations { key subject { id } } } }`, 1 + 40 * 2],
    ["of the default size", `{ neighbourhood(id: "x") { nodes { distance } } }`, 1 + 100],
    ["larger than allowed", `{ neighbourhood(id: "x", limit: 1000000) { nodes { distance } } }`, 1 + 500],
    [
      "by a fragment under two sizes",
      `{ a: neighbourhood(id: "x", limit: 10) { ...N } b: neighbourhood(id: "x", limit: 20) { ...N } }
       fragment N on Neighbourhood { nodes { distance } }`,
      11 + 21,
    ],
    ["a path", `{ path(from: "x", to: "y", maxLength: 4) { nodes { id } hops { relation { key } } } }`, 1 + 5 + 4 * 2],
    [
      "several paths",
      `{ paths(from: "x", to: "y", first: 3, maxLength: 4) { chains { nodes { id } hops { relation { key } } } } }`,
      1 + 3 * (1 + 5 + 4 * 2),
    ],
  ])("%s", (_, query, expected) => {
    expect(cost(query)).toBe(expected);
  });
  test.each([
    ["from the end", `{ consortia(last: 7) { edges { node { name } } } }`, {}, 7],
    ["of the usual size", `{ consortia { edges { node { name } } } }`, {}, 20],
    ["of its own usual size", `{ statistics(by: KIND) { edges { by { value } } } }`, {}, 50],
    ["of a size that is not given", `query ($n: Int) { consortia(first: $n) { edges { node { name } } } }`, {}, 20],
    ["of null", `query ($n: Int) { consortia(first: $n) { edges { node { name } } } }`, { n: null }, 20],
    ["of null as it stands", `{ consortia(first: null, last: null) { edges { node { name } } } }`, {}, 20],
    [
      "from the end by a variable",
      `query ($n: Int) { consortia(last: $n) { edges { node { name } } } }`,
      { n: 30 },
      30,
    ],
    [
      "of a neighbourhood likewise",
      `query ($n: Int) { neighbourhood(id: "x", limit: $n) { nodes { distance } } }`,
      {},
      101,
    ],
  ])("of a page %s", (_, query, variables, expected) => {
    expect(cost(query, variables)).toBe(expected);
  });
  test("by a variable and its default", () => {
    const query = `query ($n: Int = 5) { neighbourhood(id: "x", limit: $n) { nodes { distance } } }`;
    expect(cost(query, { n: 50 })).toBe(51);
  });
});

import { Writable } from "node:stream";
import { getIntrospectionQuery } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ERRORS, GraphError } from "../../src/errors.ts";
import { LIMITS } from "../../src/graphql/limits.ts";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { clientOf, type Client } from "./client.ts";
import { world } from "./world.ts";

let store: Store;
let close: () => Promise<void>;
let client: Client;
beforeAll(async () => {
  ({ store, close } = await temporaryGraph());
  await load(store, world);
  client = clientOf(store);
});
afterAll(() => close());

/** What a query is refused with, before any statement is run. */
async function refused(query: string, variables?: Record<string, unknown>) {
  client.statements();
  const answer = await client.request(query, variables);
  expect(client.statements()).toEqual([]);
  expect(Object.values((answer.data ?? {}) as object).filter((value) => value !== null)).toEqual([]);
  expect(answer.errors!.length).toBeGreaterThan(0);
  return answer.errors![0]!;
}

describe("bad input", () => {
  test.each([
    ["{ consortia { nothing } }", "GRAPHQL_VALIDATION_FAILED", /nothing/],
    ['{ consortia(first: "a") { totalCount } }', "GRAPHQL_VALIDATION_FAILED", /Int/],
    ["{ consortia(form: CASTLE) { totalCount } }", "GRAPHQL_VALIDATION_FAILED", /CASTLE/],
    ["{ consortia", "GRAPHQL_PARSE_FAILED", /Syntax Error/],
    ["", "GRAPHQL_PARSE_FAILED", /Unexpected <EOF>/],
  ])("%j is refused with what is wrong", async (query, code, message) => {
    const error = await refused(query);
    expect(error.message).toMatch(message);
    expect(error.extensions?.["code"]).toBe(code);
  });

  test.each([1_000_000, 101, 0, -1])("a page of %d is PAGE_SIZE", async (first) => {
    for (const list of [
      "consortia(first: $first) { totalCount }",
      `search(text: "滨海", first: $first) { totalCount }`,
      `neighbours(id: "x", first: $first) { totalCount }`,
    ]) {
      const { message, extensions } = await refused(`query ($first: Int) { ${list} }`, { first });
      expect(message).toContain(`first: ${first}`);
      expect(extensions).toEqual({ code: "PAGE_SIZE", cure: ERRORS.PAGE_SIZE.cure });
    }
    const nested = `query ($first: Int) { consortium(name: "滨海市产教联合体") { members(first: $first) { totalCount } } }`;
    expect(await client.refusal(nested, { first })).toBe("PAGE_SIZE");
    const evidence = nested.replace("totalCount", "edges { evidence(first: 0) { quote } }");
    expect(await client.refusal(evidence, { first: 1 })).toBe("PAGE_SIZE");
  });

  test("more than 100 ids are PAGE_SIZE", async () => {
    const ids = Array.from({ length: 101 }, String);
    expect(await client.refusal("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toBe("PAGE_SIZE");
  });

  test("a cursor that is damaged, made up or of another list is CURSOR_INVALID", async () => {
    const query = "query ($after: String) { consortia(first: 1, after: $after) { pageInfo { endCursor } } }";
    const { endCursor } = (await client.ask(query)).consortia.pageInfo;
    const { documents } = await client.ask("{ documents(first: 1) { pageInfo { endCursor } } }");
    const bad = [
      "",
      "abc",
      "🛺",
      "x".repeat(5000),
      endCursor.slice(1),
      endCursor.slice(0, -2),
      `${endCursor}=`,
      documents.pageInfo.endCursor,
    ];
    for (const after of bad) expect(await client.refusal(query, { after }), after).toBe("CURSOR_INVALID");
    expect((await client.ask(query, { after: endCursor })).consortia.pageInfo.endCursor).not.toBe(endCursor);
  });

  test("the id of something of another sort finds nothing", async () => {
    const { documents } = await client.ask(
      "{ documents(first: 1) { edges { node { id statements { edges { node { id } } } } } } }",
    );
    const { id, statements } = documents.edges[0].node;
    for (const other of [id, statements.edges[0].node.id]) {
      const query = "query ($id: ID!) { organization(id: $id) { id } person(id: $id) { id } event(id: $id) { id } }";
      expect(await client.ask(query, { id: other })).toEqual({ organization: null, person: null, event: null });
    }
  });

  test("what has no members joins nothing, and a person is no consortium", async () => {
    const { organizations, persons } = await client.ask(`{ persons(first: 1) { edges { node { id } } }
      organizations(first: 1, where: { kinds: [Enterprise] }) { edges { node { id } } } }`);
    const ids = organizations.edges.map(({ node }: any) => node.id);
    const brokers = "query ($ids: [ID!]!) { brokers(consortia: $ids) { totalCount } }";
    expect(await client.ask(brokers, { ids })).toEqual({ brokers: { totalCount: 0 } });
    const compare = "query ($ids: [ID!]!) { compare(consortia: $ids) { members } }";
    expect(await client.refusal(compare, { ids: [persons.edges[0].node.id] })).toBe("NOT_FOUND");
  });

  test("null for first and after is the beginning, at the usual size", async () => {
    const query = "query ($n: Int, $c: String) { documents(first: $n, after: $c) { edges { node { id } } } }";
    expect((await client.ask(query, { n: null, c: null })).documents.edges).toHaveLength(3);
  });
});

describe("limits", () => {
  const deep = (levels: number): string =>
    `{ organization(id: "x") { ${"parts { edges { node { ".repeat(levels)} id ${"} } }".repeat(levels)} } }`;
  const chain = Array.from(
    { length: 20 },
    (_, level) => `fragment F${level} on Organization { parts { edges { node { ...F${level + 1} } } } }`,
  );
  const twice = Array.from(
    { length: 5 },
    (_, level) => `fragment T${level} on Organization {
      a: parts { edges { node { ...T${level + 1} } } } b: parts { edges { node { ...T${level + 1} } } } }`,
  );
  const aliases = Array.from({ length: LIMITS.aliases + 1 }, (_, index) => `a${index}: consortia { totalCount }`);
  const nested = (size: string): string => `consortia(first: ${size}) { edges { node {
    members(first: ${size}) { edges { node { posts(first: ${size}) { edges { title node { name } } } } } } } } }`;
  const cost = /may return \d+ objects, more than \d+/;

  test.each([
    ["depth", deep(7), {}, /limit of 18 .*found/],
    [
      "depth by fragments",
      `{ organization(id: "x") { ...F0 } } ${chain.join(" ")} fragment F20 on Organization { id }`,
      {},
      /limit of/,
    ],
    ["tokens", `{ ${"__typename ".repeat(LIMITS.tokens)} }`, {}, /2000/],
    ["aliases", `{ ${aliases.join(" ")} }`, {}, /limit of 30/],
    ["directives", `{ __typename ${"@include(if: true) ".repeat(LIMITS.directives + 1)} }`, {}, /limit of 30/],
    ["cost as written", `{ ${nested("100")} }`, {}, cost],
    ["cost by a variable", `query ($n: Int) { ${nested("$n")} }`, { n: 100 }, cost],
    ["cost by a variable's default", `query ($n: Int = 100) { ${nested("$n")} }`, {}, cost],
    [
      "cost by fragments that double at every level",
      `{ organization(id: "x") { ...T0 } } ${twice.join(" ")} fragment T5 on Organization { id }`,
      {},
      /more than|Aliases limit/,
    ],
  ])("%s", async (_, query, variables, message) => {
    client.statements();
    const { errors } = await client.request(query, variables);
    const refusal = errors!.find(({ extensions }) => extensions?.["code"] === "QUERY_LIMIT");
    expect(refusal).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { cure: ERRORS.QUERY_LIMIT.cure },
    });
    expect(client.statements()).toEqual([]);
  });
  test("the same with a page size within the limits is answered", async () => {
    expect((await client.request(`query ($n: Int) { ${nested("$n")} }`, { n: 5 })).errors).toBeUndefined();
  });
  test("what GraphiQL asks at its start is within the limits", async () => {
    expect((await client.ask(getIntrospectionQuery())).__schema.types.length).toBeGreaterThan(50);
  });
  test("size of the body", async () => {
    const { status } = await client.request(`{ __typename } # ${"x".repeat(LIMITS.bodyBytes)}`);
    expect(status).toBe(413);
  });
});

describe("failures", () => {
  /** The store, but for a statement that fails so. */
  const failing = (error: Error): Store =>
    Object.assign(Object.create(store) as Store, {
      async read(...asked: Parameters<Store["read"]>) {
        if (/^api\/(brief\/)?members/.test(asked[0])) throw error;
        return store.read(...asked);
      },
    });
  const QUERY = `{ consortium(name: "滨海市产教联合体") { name members { totalCount } } documents { totalCount } }`;

  test("an error of the store keeps its code, and the rest of the answer stands", async () => {
    const answer = await clientOf(failing(new GraphError("STORE_UNAVAILABLE", "Neo4j does not answer"))).request(QUERY);
    expect(answer).toMatchObject({
      status: 200,
      data: { consortium: null, documents: { totalCount: 3 } },
      errors: [
        {
          message: "Neo4j does not answer",
          path: ["consortium", "members"],
          extensions: { code: "STORE_UNAVAILABLE", cure: ERRORS.STORE_UNAVAILABLE.cure },
        },
      ],
    });
  });

  test("an unexpected error is masked, and logged under the id that the client gets", async () => {
    const lines: string[] = [];
    const log = pino(new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }));
    const answer = await clientOf(failing(new Error("the password is 1234")), {}, log).request(QUERY);
    expect(JSON.stringify(answer)).not.toContain("1234");
    const [error] = answer.errors!;
    expect(error).toMatchObject({ message: "Unexpected error.", extensions: { code: "INTERNAL" } });
    const logged = lines.map((line) => JSON.parse(line) as { id?: string; err?: { message: string } });
    expect(logged.filter(({ id }) => id === error!.extensions!["id"])).toMatchObject([
      { err: { message: "the password is 1234" } },
    ]);
  });

  test.each([
    [QUERY, {}],
    [`query ($first: Int!) { consortia(first: $first) { totalCount } }`, {}],
    [`query ($first: Int!) { consortia(first: $first) { totalCount } }`, { first: 0 }],
    [`query ($id: ID!) { person(id: $id) { name } documents(after: $id) { totalCount } }`, { id: "nothing" }],
    [
      `query ($on: Boolean!) { consortium { name @include(if: $on) } documents { totalCount @skip(if: $on) } }`,
      { on: true },
    ],
    [
      `{ ...All } fragment All on Query { consortium(name: "滨海市产教联合体") {\r\n  members { edges { cursor } } } }`,
      {},
    ],
  ])("%s fails alike when it comes again and is compiled", async (query, variables) => {
    const asked = clientOf(failing(new GraphError("STORE_UNAVAILABLE", "Neo4j does not answer")));
    const first = await asked.request(query, variables);
    expect(first.errors!.length).toBeGreaterThan(0);
    for (let time = 0; time < 2; time++) expect(await asked.request(query, variables)).toEqual(first);
  });

  test("what would grow without end when it is compiled is interpreted", async () => {
    const levels = Array.from({ length: 4 }, (_, level) => {
      const lists = ["members", "memberships", "parts", "partOf", "houses"];
      const inside = level === 3 ? "id" : `id name ...L${level + 1}`;
      return `fragment L${level} on Organization { ${lists.map((list) => `${list}(first: 1) { edges { node { ${inside} } } }`).join(" ")} }`;
    });
    const query = `{ consortia(first: 1) { edges { node { ...L0 } } } } ${levels.join(" ")}`;
    const began = performance.now();
    await client.ask(query);
    await client.ask(query);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("a request has one deadline for all its statements", async () => {
    const answer = await clientOf(store, { queryTimeoutMs: 0 }).request(QUERY);
    expect(answer.errors!.map(({ extensions }) => extensions!["code"])).toEqual(["STORE_TIMEOUT", "STORE_TIMEOUT"]);
  });
});

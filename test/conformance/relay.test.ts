import {
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/schema.ts";
import { load } from "../../src/load/index.ts";
import { fill } from "../cypher/seeds-graph.ts";
import { clientOf, type Client, type Json } from "../graphql/client.ts";
import { world } from "../graphql/world.ts";
import { temporaryGraph } from "../load/graphs.ts";

const schema = createSchema();
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__"),
);
const connections = objects.filter(({ name }) => name.endsWith("Connection"));
const owners = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
const isConnection = (field: GraphQLField<unknown, unknown>) => /Connection!?$/.test(String(field.type));
const paged = owners.flatMap((type) =>
  Object.values(type.getFields()).flatMap((field) =>
    isConnection(field) ? [[`${type.name}.${field.name}`, field]] : [],
  ),
) as [string, GraphQLField<unknown, unknown>][];

/** https://relay.dev/graphql/connections.htm */
describe("connections", () => {
  it.each(connections.map((type) => [type.name, type] as const))("%s has edges and pageInfo", (_, type) => {
    const { edges, pageInfo } = type.getFields();
    expect(String(pageInfo?.type)).toBe("PageInfo!");
    const list = getNullableType(edges?.type);
    expect(isListType(list)).toBe(true);
    const edge = isListType(list) ? getNullableType(list.ofType) : undefined;
    if (!isObjectType(edge)) throw new Error("an edge must be an object");
    const { node, cursor } = edge.getFields();
    expect(String(cursor?.type)).toBe("String!");
    expect(isListType(getNullableType(node?.type))).toBe(false);
  });

  it("PageInfo has what the specification names, and no more", () => {
    const { PageInfo } = schema.getTypeMap();
    const fields = isObjectType(PageInfo) ? Object.values(PageInfo.getFields()) : [];
    expect(Object.fromEntries(fields.map(({ name, type }) => [name, String(type)]))).toEqual({
      hasNextPage: "Boolean!",
      hasPreviousPage: "Boolean!",
      startCursor: "String",
      endCursor: "String",
    });
  });

  it.each(paged)("%s is paged forward", (_, { args }) => {
    const types = Object.fromEntries(args.map(({ name, type }) => [name, String(getNullableType(type))]));
    expect(types).toMatchObject({ first: "Int", after: "String" });
  });
});

/** https://relay.dev/graphql/objectidentification.htm */
describe("nodes", () => {
  it("Node has an id, and the root looks objects up by it", () => {
    const { Node, Query } = schema.getTypeMap();
    if (!isInterfaceType(Node) || !isObjectType(Query)) throw new Error("there must be Node and Query");
    expect(Object.values(Node.getFields()).map(({ name, type }) => [name, String(type)])).toEqual([["id", "ID!"]]);
    const { node, nodes } = Query.getFields();
    expect([String(node!.type), node!.args.map(({ name, type }) => `${name}: ${String(type)}`)]).toEqual([
      "Node",
      ["id: ID!"],
    ]);
    expect([
      String(getNullableType(nodes!.type)),
      nodes!.args.map(({ name, type }) => `${name}: ${String(type)}`),
    ]).toEqual(["[Node]", ["ids: [ID!]!"]]);
  });
});

describe("over a graph", () => {
  let client: Client;
  let close: () => Promise<void>;
  /** Ids of the graph by the type that `node` tells of them, three of each at most. */
  const known = new Map<string, string[]>();
  beforeAll(async () => {
    const graph = await temporaryGraph();
    close = graph.close;
    await load(graph.store, world);
    // The seeds have regions; the bodies of that world lie nowhere.
    await fill(graph.store, ["seeds"]);
    client = clientOf(graph.store);
    const { rows } = await graph.store.query(
      "MATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id ORDER BY id",
      {},
      { maxRows: 1000 },
    );
    for (const { id } of rows) {
      const { node } = await client.ask("query ($id: ID!) { node(id: $id) { __typename id } }", { id: id! });
      // Former ids lead to what they were merged into.
      if (node?.id !== id) continue;
      const ids = known.get(node.__typename) ?? [];
      if (ids.length < 3) known.set(node.__typename, [...ids, node.id]);
    }
  }, 120_000);
  afterAll(() => close());

  it("every type of node is found by its id, and nodes come in the order of their ids", async () => {
    const types = schema.getPossibleTypes(schema.getType("Node") as never).map(({ name }) => name);
    expect(types.filter((name) => !known.has(name))).toEqual([]);
    const ids = [...known.values()].flat().reverse();
    ids.splice(1, 0, "no-such-id");
    const { nodes } = await client.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
    expect(nodes.map((node: Json | null) => node?.["id"] ?? "no-such-id")).toEqual(ids);
  });

  const PAGE = "edges { cursor node { __typename } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
  /** The edges of a connection in one page, and in pages of one, must be the same. */
  async function expectPages(ask: (page: string) => Promise<Json>): Promise<void> {
    const whole = await ask("first: 100");
    const cursors: string[] = whole["edges"].map(({ cursor }: Json) => cursor);
    expect(new Set(cursors).size).toBe(cursors.length);
    // Only a full page may have more behind it, and then it has.
    const more = cursors.length === 100 && (await ask(`first: 1, after: "${cursors[99]}"`))["edges"].length === 1;
    expect(whole["pageInfo"]).toEqual({
      hasNextPage: more,
      hasPreviousPage: false,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    });
    for (const [index, edge] of (whole["edges"] as Json[]).slice(0, 4).entries()) {
      const after = index === 0 ? "" : `, after: ${JSON.stringify(cursors[index - 1])}`;
      expect(await ask(`first: 1${after}`)).toEqual({
        edges: [edge],
        pageInfo: {
          hasNextPage: more || index < cursors.length - 1,
          hasPreviousPage: index > 0,
          startCursor: edge["cursor"],
          endCursor: edge["cursor"],
        },
      });
    }
  }

  const required = (field: GraphQLField<unknown, unknown>) =>
    field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined).map(({ name }) => name);
  const open = (type: GraphQLObjectType) =>
    Object.values(type.getFields()).filter((field) => isConnection(field) && required(field).length === 0);

  it.each(open(schema.getQueryType()!).map(({ name }) => name))("%s is the same in pages of one", async (name) => {
    await expectPages(async (page) => (await client.ask(`{ ${name}(${page}) { ${PAGE} } }`))[name]);
  });

  it("so is search", async () => {
    await expectPages(async (page) => (await client.ask(`{ search(text: "产教", ${page}) { ${PAGE} } }`)).search);
  });

  const nodes = objects.filter((type) => type.getInterfaces().some(({ name }) => name === "Node"));
  it.each(nodes.map((type) => [type.name, type] as const))(
    "connections of %s are the same in pages of one",
    { timeout: 60_000 },
    async (_, type) => {
      for (const id of known.get(type.name)!) {
        for (const { name } of open(type)) {
          await expectPages(async (page) => {
            const query = `query ($id: ID!) { node(id: $id) { ... on ${type.name} { ${name}(${page}) { ${PAGE} } } } }`;
            return (await client.ask(query, { id })).node[name];
          });
        }
      }
    },
  );
});

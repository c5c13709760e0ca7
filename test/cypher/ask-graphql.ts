import { pino } from "pino";
import { createGraphqlHandler, type GraphqlHandler } from "../../src/graphql/server.ts";
import type { Store, Value } from "../../src/store/index.ts";
import type { Recipe } from "./cookbook.ts";

const SETTINGS = { host: "127.0.0.1", port: 0, queryTimeoutMs: 10_000 };
const NAME = /^id\((.+)\)$/;

type Answer = { readonly data?: Record<string, Value>; readonly errors?: readonly { readonly message: string }[] };

/** Asks GraphQL over a store as a client would, without a port. */
export function graphqlOver(store: Store): (recipe: Recipe) => Promise<Answer> {
  const handler = createGraphqlHandler(store, SETTINGS, pino({ level: "silent" }));
  return async ({ graphql, variables }) => {
    const entries = await Promise.all(
      Object.entries(variables).map(async ([key, value]) => [key, await resolve(handler, value)] as const),
    );
    return ask(handler, graphql, Object.fromEntries(entries));
  };
}

async function ask(handler: GraphqlHandler, query: string, variables: Record<string, Value>): Promise<Answer> {
  const response = await handler.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** `id(NAME)` as the id of the one entity that bears the name. */
async function resolve(handler: GraphqlHandler, value: Value): Promise<Value> {
  const name = typeof value === "string" ? NAME.exec(value)?.[1] : undefined;
  if (name === undefined) return value;
  const query = "query ($name: String!) { entities(name: $name) { edges { node { id } } } }";
  const { data } = await ask(handler, query, { name });
  const found = (data?.["entities"] ?? { edges: [] }) as { edges: readonly { node: { id: string } }[] };
  const [first, ...others] = found.edges;
  if (!first || others.length > 0) throw new Error(`${found.edges.length} entities bear the name ${name}`);
  return first.node.id;
}

import { pino } from "pino";
import { expect } from "vitest";
import { createGraphqlHandler, type GraphqlSettings } from "../../src/graphql/server.ts";
import type { ServerSettings } from "../../src/http/server.ts";
import type { Store } from "../../src/store/index.ts";

export type Json = { readonly [key: string]: any };
export interface Answer {
  readonly status: number;
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: unknown; extensions?: Record<string, unknown> }[];
}

/** Asks a store by GraphQL, without a port. */
export interface Client {
  /** The whole answer, errors included. */
  request(query: string, variables?: Json): Promise<Answer>;
  /** The data, the same when asked twice; fails the test where there is an error. */
  ask(query: string, variables?: Json): Promise<any>;
  /** The code of the one error; fails the test where there is none. */
  refusal(query: string, variables?: Json): Promise<unknown>;
  /** The id of the one entity of a name. */
  idOf(name: string): Promise<string>;
  /** Names of the statements that were run since the last call. */
  statements(): string[];
}

export const SETTINGS = {
  host: "127.0.0.1",
  port: 0,
  queryTimeoutMs: 20_000,
  maxRows: 1000,
  maxAnswerBytes: 10e6,
  logLevel: "silent",
  // What is asked again is answered anew, and as often as a test likes.
  cacheBytes: 0,
  ratePerMinute: 0,
} satisfies ServerSettings;

export function clientOf(
  store: Store,
  settings: Partial<GraphqlSettings> = {},
  log = pino({ level: "error" }, pino.destination(2)),
  headers: Readonly<Record<string, string>> = {},
): Client {
  const run: string[] = [];
  const counted: Store = Object.assign(Object.create(store) as Store, {
    read: (...asked: Parameters<Store["read"]>) => {
      run.push(asked[0]);
      return store.read(...asked);
    },
    transaction: <Result>(work: Parameters<typeof store.transaction<Result>>[0]) => store.transaction(work),
  });
  const handler = createGraphqlHandler(counted, { ...SETTINGS, ...settings }, log);
  const request = async (query: string, variables: Json = {}): Promise<Answer> => {
    const response = await handler.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
  };
  const ask = async (query: string, variables?: Json) => {
    const before = run.length;
    const { data, errors } = await request(query, variables);
    expect(errors).toBeUndefined();
    // What comes again is compiled: the answer, and what is asked of the store, stay the same.
    const asked = run.slice(before);
    expect(await request(query, variables)).toEqual({ status: 200, data });
    expect(run.splice(before + asked.length).sort()).toEqual([...asked].sort());
    return data;
  };
  return {
    request,
    ask,
    async refusal(query, variables) {
      const { errors } = await request(query, variables);
      expect(errors).toHaveLength(1);
      return errors![0]!.extensions?.["code"];
    },
    async idOf(name) {
      const { entities } = await ask(
        "query ($name: String!) { entities(name: $name) { edges { node { id name } } } }",
        {
          name,
        },
      );
      const [found, ...others] = entities.edges.filter((edge: Json) => edge["node"].name === name);
      expect(others).toEqual([]);
      return found.node.id;
    },
    statements: () => run.splice(0),
  };
}

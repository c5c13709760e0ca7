import type { IncomingMessage, ServerResponse } from "node:http";
import { createYoga } from "graphql-yoga";
import { pino, type Logger } from "pino";
import { Intake } from "../intake/index.ts";
import type { Store } from "../store/store.ts";
import { allows, type Token } from "./authorize.ts";
import { bodyLimit } from "./body-limit.ts";
import { compiling } from "./compiled.ts";
import { createContext, type Context } from "./context.ts";
import { errorMasker } from "./errors.ts";
import { Gathering } from "./gathering.ts";
import { KnownGraph } from "./known-graph.ts";
import { limitPlugins, LIMITS, noIntrospection, type Limits } from "./limits.ts";
import { observing, type Observed } from "./observe.ts";
import { createSchema } from "./schema.ts";
import { readTrusted, trustedPlugin } from "./trusted.ts";

export const ENDPOINT = "/graphql";
const MAX_INPUT_BYTES = 20e6;
const INGEST_TIMEOUT_MS = 60_000;

export interface GraphqlSettings {
  /** Milliseconds for all statements of one request together. */
  readonly queryTimeoutMs: number;
  readonly logLevel?: string;
  /** Entities from which on names and relationships of a graph are kept in memory, for searches and paths. */
  readonly knownFrom?: number;
  readonly limits?: Partial<Limits>;
  /** Who may change the graph; nobody where absent. */
  readonly tokens?: readonly Token[];
  /** Largest document that `ingestDocument` takes, in bytes. */
  readonly maxInputBytes?: number;
  /** Milliseconds that reading one file may take. */
  readonly ingestTimeoutMs?: number;
  /** False refuses questions about the schema. */
  readonly introspection?: boolean;
  /** False serves no GraphiQL. */
  readonly graphiql?: boolean;
  /** A file of trusted documents; see trusted.ts. */
  readonly persistedOperations?: string;
  /** Whether only these are taken. */
  readonly persistedOnly?: boolean;
  /** Is told of each operation when its answer is ready, with what `listener` was called with. */
  readonly observe?: (observed: Observed, call: object | undefined) => void;
}

export interface GraphqlHandler {
  /** For a `http.Server` of one's own. `call` goes to whoever asks for the context of the server. */
  listener(request: IncomingMessage, response: ServerResponse, call?: object): Promise<void>;
  /** Answers a request without a port. */
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
  /** Reads what is kept of a large graph, so that the first searches and paths need not wait; never fails. */
  warm(): Promise<void>;
  /** Files that come by `ingestDocument`. */
  readonly intake: Pick<Intake, "size" | "followers" | "endFollowers">;
  /** Ends what is read beside requests, and the threads that read files, where there are any. */
  close(): Promise<void>;
}

/**
 * The GraphQL API over a store, with GraphiQL for browsers, at `/graphql`. The store stays the caller's to close.
 * @param log where masked errors go; a logger on standard error where absent
 */
export function createGraphqlHandler(
  store: Store,
  settings: GraphqlSettings,
  log: Logger = pino({ level: settings.logLevel ?? "info" }, pino.destination(2)),
): GraphqlHandler {
  const limits = { ...LIMITS, ...settings.limits };
  const schema = createSchema();
  const { tokens = [], maxInputBytes: maxBytes = MAX_INPUT_BYTES, ingestTimeoutMs = INGEST_TIMEOUT_MS } = settings;
  const intake = new Intake(store, { maxBytes, timeoutMs: ingestTimeoutMs });
  const { observe, persistedOperations: file, persistedOnly = false, introspection = true } = settings;
  const known = new KnownGraph(store, settings.queryTimeoutMs, settings.knownFrom);
  const gathering = new Gathering(store);
  const yoga = createYoga<object, Context>({
    schema,
    graphqlEndpoint: ENDPOINT,
    context: ({ request }) =>
      createContext(store, gathering, known, settings.queryTimeoutMs, request.signal, {
        authorization: request.headers.get("authorization"),
        tokens,
        intake,
        subscriptions: limits.subscriptions,
      }),
    // What the limits refuse is not compiled.
    plugins: [
      bodyLimit({
        bytes: limits.bodyBytes,
        fileBytes: maxBytes,
        mayUpload: (authorization) => allows(authorization, tokens, "ingest"),
      }),
      ...(file === undefined ? [] : [trustedPlugin(readTrusted(file, schema), persistedOnly)]),
      ...limitPlugins(limits),
      ...(introspection ? [] : [noIntrospection()]),
      compiling(),
      ...(observe ? [observing(observe)] : []),
    ],
    extraParamNames: file === undefined ? [] : ["documentId"],
    batching: limits.batch === 0 ? false : { limit: limits.batch },
    maskedErrors: { maskError: errorMasker(log) },
    // Masked errors are logged where they are masked; the rest is the server's own chatter.
    logging: {
      debug: () => {},
      info: (...message) => log.debug(message.map(String).join(" ")),
      warn: (...message) => log.warn(message.map(String).join(" ")),
      error: (...message) => log.debug(message.map(String).join(" ")),
    },
    // Who may ask from a browser is settled before; see src/http/origin.ts.
    cors: false,
    // Ours is among the plugins.
    maxRequestBodySize: false,
    graphiql: (settings.graphiql ?? true) && { title: "consortium-graph", defaultQuery: EXAMPLE },
    renderGraphiQL: async (options) => (await import("@graphql-yoga/render-graphiql")).renderGraphiQL(options),
    landingPage: false,
  });
  return {
    // What is passed beside the request goes to the plugins; the types of the library know no such call from Node.
    listener: async (request, response, call) =>
      (yoga as unknown as (...asked: unknown[]) => Promise<void>)(request, response, { call }),
    warm: () => known.warm(),
    intake,
    async close() {
      await known.close();
      await intake.close();
    },
    fetch: async (request, init) => yoga.fetch(new Request(request, init)),
  };
}

const EXAMPLE = `# The members of a consortium, and the sentence that says so.
{
  consortia(first: 3) {
    edges {
      node {
        name
        members(first: 10) {
          totalCount
          edges {
            role
            node { name kind }
            evidence(first: 1) { quote document { title source } }
          }
        }
      }
    }
  }
}
`;

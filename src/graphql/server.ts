import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createYoga } from "graphql-yoga";
import { pino, type Logger } from "pino";
import { GraphError } from "../errors.ts";
import type { Store } from "../store/store.ts";
import type { Token } from "./authorize.ts";
import { bodyLimit } from "./body-limit.ts";
import { compiling } from "./compiled.ts";
import { createContext, type Context } from "./context.ts";
import { errorMasker } from "./errors.ts";
import { limitPlugins, LIMITS, type Limits } from "./limits.ts";
import { createSchema } from "./schema.ts";

export const ENDPOINT = "/graphql";
/** How long `close` waits for requests under way; milliseconds. */
const GRACE_MS = 5_000;

export interface GraphqlSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds for all statements of one request together. */
  readonly queryTimeoutMs: number;
  readonly logLevel?: string;
  readonly limits?: Partial<Limits>;
  /** Who may change the graph; nobody where absent. */
  readonly tokens?: readonly Token[];
}

/** A server that runs. */
export interface Running {
  /** Where the endpoint is: http://host:port/graphql. */
  readonly url: string;
  /** Takes no more requests, lets those under way end, and stops. */
  close(): Promise<void>;
}

export interface GraphqlHandler {
  /** For a `http.Server` of one's own. */
  readonly listener: RequestListener;
  /** Answers a request without a port. */
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
  /** @throws PORT_IN_USE; SETTING_INVALID where HOST cannot be listened on */
  start(): Promise<Running>;
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
  const yoga = createYoga<object, Context>({
    schema: createSchema(),
    graphqlEndpoint: ENDPOINT,
    context: ({ request }) =>
      createContext(store, settings.queryTimeoutMs, request.signal, {
        authorization: request.headers.get("authorization"),
        tokens: settings.tokens ?? [],
      }),
    // What the limits refuse is not compiled.
    plugins: [bodyLimit(limits.bodyBytes), ...limitPlugins(limits), compiling()],
    maskedErrors: { maskError: errorMasker(log) },
    // Masked errors are logged where they are masked; the rest is the server's own chatter.
    logging: {
      debug: () => {},
      info: (...message) => log.debug(message.map(String).join(" ")),
      warn: (...message) => log.warn(message.map(String).join(" ")),
      error: (...message) => log.debug(message.map(String).join(" ")),
    },
    // Pages of other sites must not read the graph of a server on this machine; forms cannot post to it.
    cors: false,
    multipart: false,
    // Ours is among the plugins.
    maxRequestBodySize: false,
    graphiql: { title: "consortium-graph", defaultQuery: EXAMPLE },
    renderGraphiQL: async (options) => (await import("@graphql-yoga/render-graphiql")).renderGraphiQL(options),
    landingPage: false,
  });
  return {
    listener: yoga as unknown as RequestListener,
    fetch: async (request, init) => yoga.fetch(new Request(request, init)),
    start: () => listen(createServer(yoga as unknown as RequestListener), settings),
  };
}

async function listen(server: Server, { host, port }: GraphqlSettings): Promise<Running> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}${ENDPOINT}`, close: () => close(server) };
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): GraphError {
  const place = `${host}:${port}`;
  if (error.code === "EADDRINUSE") return new GraphError("PORT_IN_USE", `${place} is in use`, { cause: error });
  return new GraphError("SETTING_INVALID", `HOST, PORT: cannot listen on ${place} (${error.code})`, { cause: error });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
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

import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { pino, type Logger } from "pino";
import { GraphError } from "../errors.ts";
import { createGraphqlHandler, ENDPOINT, type GraphqlSettings } from "../graphql/server.ts";
import type { Store } from "../store/store.ts";
import { cypher, type CypherSettings } from "./cypher.ts";
import { explorer } from "./explorer.ts";
import { graphql } from "./graphql.ts";
import { health, ready } from "./health.ts";
import { listenerOf } from "./listener.ts";
import type { Route } from "./route.ts";

/** The built page: beside src/ in a clone, beside dist/ in an installed package. */
const PAGE = fileURLToPath(new URL("../../build/explorer", import.meta.url));
/** How long `close` waits for requests under way; milliseconds. */
const GRACE_MS = 5_000;

export interface ServerSettings extends GraphqlSettings, CypherSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly logLevel?: string;
}

/** A server that runs. */
export interface Running {
  /** Where the GraphQL endpoint is: http://host:port/graphql. */
  readonly url: string;
  /** Where the page is: http://host:port/. */
  readonly page: string;
  /** Takes no more requests, lets those under way end, and stops. */
  close(): Promise<void>;
}

export interface ServerHandler {
  /** All routes, for a `http.Server` of one's own. */
  readonly listener: RequestListener;
  /** Answers a request to GraphQL without a port. */
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
  /** @throws PORT_IN_USE; SETTING_INVALID where HOST cannot be listened on */
  start(): Promise<Running>;
}

/**
 * Everything that is served over HTTP: an ordered list of routes, one file each. The store stays the caller's to close.
 * @param log where requests and masked errors go; a logger on standard error where absent
 */
export function createHandler(
  store: Store,
  settings: ServerSettings,
  log: Logger = pino({ level: settings.logLevel ?? "info" }, pino.destination(2)),
): ServerHandler {
  let closing = false;
  const api = createGraphqlHandler(store, settings, log);
  const routes: readonly Route[] = [
    graphql(api),
    cypher(store, settings),
    health(),
    ready(store, () => closing),
    ...explorer(PAGE),
  ];
  const listener = listenerOf(routes, log);
  return {
    listener,
    fetch: api.fetch,
    async start() {
      const { server, url } = await listen(listener, settings);
      return {
        url: `${url}${ENDPOINT}`,
        page: `${url}/`,
        close() {
          closing = true;
          return close(server);
        },
      };
    },
  };
}

async function listen(
  listener: RequestListener,
  { host, port }: ServerSettings,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { server, url: `http://${name}:${address.port}` };
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

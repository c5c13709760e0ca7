import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { pino, type Logger } from "pino";
import { GraphError } from "../errors.ts";
import type { Observed } from "../graphql/observe.ts";
import { createGraphqlHandler, ENDPOINT, type GraphqlSettings } from "../graphql/server.ts";
import { GraphVersion } from "../load/index.ts";
import type { Store } from "../store/store.ts";
import { AnswerCache } from "./answer-cache.ts";
import type { Kept } from "./cached.ts";
import { cypher, type CypherSettings } from "./cypher.ts";
import { explorer } from "./explorer.ts";
import { graphql } from "./graphql.ts";
import { health, ready } from "./health.ts";
import { hostGuard } from "./host.ts";
import { Asked, listenerOf } from "./listener.ts";
import { Metrics, metricsRoute, watch } from "./metrics.ts";
import { originGuard } from "./origin.ts";
import { rateGuard } from "./rate.ts";
import type { Call, Route } from "./route.ts";
import { SERVING, type Serving } from "./serving.ts";

/** The built page: beside src/ in a clone, beside dist/ in an installed package. */
const PAGE = fileURLToPath(new URL("../../build/explorer", import.meta.url));
/** How often connections are looked through for requests that take too long to come; milliseconds. */
const CHECKING_MS = 5_000;
/** How often idle connections are looked for while the server closes; milliseconds. */
const IDLE_MS = 20;

export interface ServerSettings extends GraphqlSettings, CypherSettings, Partial<Serving> {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
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
  /** Reads what is kept of a large graph, so that the first searches and paths need not wait; never fails. */
  warm(): Promise<void>;
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
  const serving = { ...SERVING, ...settings };
  let closing = false;
  const metrics = new Metrics();
  const { kept, observe } = keeping(store, { ...settings, ...serving }, metrics);
  const api = createGraphqlHandler(store, { ...settings, observe }, log);
  watch(metrics, store, kept);
  metrics.gauge("ingests", "Files of ingestDocument that are read or wait", () => api.intake.size);
  metrics.gauge("subscriptions", "Subscriptions that are open", () => api.intake.followers);
  const routes: readonly Route[] = [
    graphql(api, kept),
    cypher(store, settings),
    health(),
    ready(store, () => closing),
    ...metricsRoute(metrics, settings),
    ...explorer(PAGE),
  ];
  const guards = [
    hostGuard(settings.host, serving.allowedHosts),
    rateGuard(serving, () => metrics.limited()),
    originGuard(serving.corsOrigins ?? []),
  ].filter((guard) => guard !== undefined);
  const listener = listenerOf(routes, log, guards, (told) => metrics.request(told));
  return {
    listener,
    fetch: api.fetch,
    warm: () => api.warm(),
    async start() {
      const { server, url } = await listen(listener, { ...settings, ...serving });
      return {
        url: `${url}${ENDPOINT}`,
        page: `${url}/`,
        async close() {
          closing = true;
          // A connection that follows something would stay open until that has ended.
          api.intake.endFollowers();
          await close(server, serving.shutdownMs);
          await api.close();
        },
      };
    },
  };
}

/** The cache of answers, and what is told of each operation. */
function keeping(
  store: Store,
  { cacheBytes, queryTimeoutMs }: Serving & GraphqlSettings,
  metrics: Metrics,
): { readonly kept: Kept | undefined; readonly observe: (observed: Observed, call: object | undefined) => void } {
  const whole = new WeakSet<object>();
  const kept =
    cacheBytes === 0
      ? undefined
      : {
          answers: new AnswerCache(cacheBytes),
          version: new GraphVersion(store, queryTimeoutMs),
          metrics,
          mayKeep: (call: Call) => whole.has(call),
        };
  const observe = (observed: Observed, call: object | undefined): void => {
    const { kind, name, codes, ids } = observed;
    metrics.operation(observed);
    if (!(call instanceof Asked)) return;
    if (kind === "query" && codes.length === 0) whole.add(call);
    call.note({ kind, ...(name && { name }), ...(codes.length > 0 && { codes }), ...(ids.length > 0 && { ids }) });
  };
  return { kept, observe };
}

async function listen(
  listener: RequestListener,
  { host, port, requestTimeoutMs }: ServerSettings & Serving,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(
    {
      requestTimeout: requestTimeoutMs,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(requestTimeoutMs, CHECKING_MS),
    },
    listener,
  );
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

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that a client keeps for later ends with the answer that is under way.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

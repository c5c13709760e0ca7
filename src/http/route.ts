import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";

/** What a request brings with it beside itself. */
export interface Call {
  /** Names the request in the log, and to the client in the header `x-request-id`. */
  readonly id: string;
  /** The path without what follows `?`. */
  readonly path: string;
  /** Writes lines that carry the id. */
  readonly log: Logger;
  /** What else the line in the log should say of the request. */
  note(fields: { readonly [name: string]: unknown }): void;
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: AbortSignal;
}

export type Method = "GET" | "POST" | "PUT" | "DELETE" | "OPTIONS";

/** One thing that the server answers. The first route of the list that fits a request takes it. */
export interface Route {
  /** GET answers HEAD too. */
  readonly methods: readonly Method[];
  /** A whole path, or all that is below one: `/assets/*`. */
  readonly path: string;
  /** A GraphError that it throws becomes an answer in JSON, anything else a masked one; see problem.ts. */
  handle(request: IncomingMessage, response: ServerResponse, call: Call): void | Promise<void>;
}

/**
 * Looks at a request before any route does. What it throws is the answer, as with routes; where it has answered itself,
 * it says so.
 */
export type Guard = (
  request: IncomingMessage,
  response: ServerResponse,
  call: Call,
) => void | "answered" | undefined | Promise<void | "answered" | undefined>;

/** Whether a route answers under this path, whatever the method. */
export const answers = ({ path: wanted }: Route, path: string): boolean =>
  wanted.endsWith("/*") ? path.startsWith(wanted.slice(0, -1)) : path === wanted;

/** Whether it takes this method. */
export const takes = ({ methods }: Route, method: string): boolean =>
  (methods as readonly string[]).includes(method === "HEAD" ? "GET" : method);

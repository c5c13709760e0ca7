import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphError } from "../errors.ts";
import type { Guard } from "./route.ts";

/** Headers that a page of an allowed origin may send. */
const HEADERS = "authorization, content-type, accept, apollo-require-preflight, graphql-require-preflight";
/** Seconds for which a browser may keep the answer to its question beforehand. */
const KEPT_SECONDS = 600;

/**
 * Lets pages of other sites in only where they are allowed to ask, whatever the method: a question is work, too, and
 * an answer may be read. What browsers say of where a request comes from cannot be set by a page. Programs say nothing.
 * @param allowed origins, or `*`
 * @throws ORIGIN_REFUSED
 */
export function originGuard(allowed: readonly string[]): Guard {
  const origins = new Set(allowed.map((origin) => origin.toLowerCase()));
  const any = origins.has("*");
  return (request, response) => {
    const { origin } = request.headers;
    if (allowed.length > 0) response.setHeader("vary", "Origin");
    if (origin === undefined) return refuseEmbedded(request);
    if (isOwn(origin, request)) return;
    if (!any && !origins.has(origin.toLowerCase())) {
      throw new GraphError("ORIGIN_REFUSED", `pages of ${JSON.stringify(origin.slice(0, 200))} may not ask here`);
    }
    response.setHeader("access-control-allow-origin", any ? "*" : origin);
    response.setHeader("access-control-expose-headers", "x-request-id, retry-after");
    return answerBeforehand(request, response);
  };
}

const isOwn = (origin: string, { headers }: IncomingMessage): boolean =>
  URL.parse(origin)?.host === headers.host?.toLowerCase();

/** A picture, a script or a frame of another site. A link that somebody follows is let in. */
function refuseEmbedded({ headers, method }: IncomingMessage): void {
  const from = headers["sec-fetch-site"];
  if (from === undefined || from === "same-origin" || from === "none") return;
  if (headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document" && method === "GET") return;
  throw new GraphError("ORIGIN_REFUSED", "pages of other sites may not ask here");
}

/** The question that a browser asks before the request itself. */
function answerBeforehand(request: IncomingMessage, response: ServerResponse): "answered" | undefined {
  if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return undefined;
  response.writeHead(204, {
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": HEADERS,
    "access-control-max-age": String(KEPT_SECONDS),
  });
  response.end();
  return "answered";
}

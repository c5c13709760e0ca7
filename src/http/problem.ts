import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { ERRORS, GraphError, type ErrorCode } from "../errors.ts";
import type { Call } from "./route.ts";

/** Statuses of errors that are not simply the asker's fault (400). */
const STATUS: Partial<Record<ErrorCode, number>> = {
  TOKEN_INVALID: 401,
  SCOPE_MISSING: 403,
  MUTATIONS_OFF: 403,
  CYPHER_OFF: 403,
  MEDIA_TYPE: 415,
  HOST_REFUSED: 421,
  ORIGIN_REFUSED: 403,
  NOT_FOUND: 404,
  BODY_TOO_LARGE: 413,
  RATE_LIMIT: 429,
  INPUT_TOO_LARGE: 413,
  INTERNAL: 500,
  STORE_FAILED: 500,
  STORE_UNAVAILABLE: 503,
  STORE_TIMEOUT: 504,
};

/** The HTTP status that goes with an error. */
export const statusOf = (code: ErrorCode): number => STATUS[code] ?? 400;

/** Sends JSON. Side effect: ends the response. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

/**
 * Answers a request that failed: a GraphError tells code, message and cure; anything else is masked, and logged under
 * an id that the answer carries. Side effect: ends the response.
 */
export function sendProblem(response: ServerResponse, error: unknown, call: Call): void {
  // The client went away, and reads no answer.
  if (call.signal.aborted) return void response.destroy();
  const problem = problemOf(error, call);
  if (response.headersSent) return void response.destroy();
  if (problem.code === "TOKEN_INVALID") response.setHeader("www-authenticate", "Bearer");
  sendJson(response, statusOf(problem.code), { error: problem });
}

function problemOf(error: unknown, call: Call): { readonly code: ErrorCode; readonly [key: string]: string } {
  if (error instanceof GraphError) {
    const { code, message, cure, cause } = error;
    call.note({ code });
    if (code.startsWith("STORE_")) call.log.warn({ code, cause }, message);
    return { code, message, cure };
  }
  const id = randomUUID();
  call.log.error({ error: id, err: error }, "unexpected error in a request");
  return { code: "INTERNAL", message: "Unexpected error.", cure: ERRORS.INTERNAL.cure, id };
}

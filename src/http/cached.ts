import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphVersion } from "../load/index.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { Metrics } from "./metrics.ts";
import type { Call } from "./route.ts";

/** Larger requests are not kept; bytes. */
const LARGEST = 8_192;

/** Where answers are kept, and how it is known whether they still hold. */
export interface Kept {
  readonly answers: AnswerCache;
  readonly version: GraphVersion;
  readonly metrics: Metrics;
  /** Whether what was answered to a call may be kept: a query without errors. */
  mayKeep(call: Call): boolean;
}

/**
 * Answers a request from what was answered before, where the graph is as it was then; else lets it be answered, and
 * keeps what was sent. The whole request is the key, with who sends it: nothing can be told to the wrong client.
 */
export async function fromCache(
  request: IncomingMessage,
  response: ServerResponse,
  call: Call,
  { answers, version, metrics, mayKeep }: Kept,
  answer: () => void | Promise<void>,
): Promise<void> {
  const key = await keyOf(request);
  if (key === undefined) {
    metrics.cached("skip");
    return answer();
  }
  const found = answers.get(key);
  if (found && found.version === (await version.fresh())) {
    metrics.cached("hit");
    call.note({ cache: "hit" });
    response.writeHead(200, {
      "content-type": found.contentType,
      "content-length": found.body.length,
      "x-cache": "hit",
    });
    return void response.end(found.body);
  }
  metrics.cached(found ? "stale" : "miss");
  if (found) answers.delete(key);
  // Known before anything is read for the answer: where a load comes between, the answer is newer than its mark, and
  // is not used again.
  const known = await version.lately();
  if (known === undefined) void version.fresh();
  else {
    copying(response, (body) => {
      const contentType = String(response.getHeader("content-type"));
      if (response.statusCode === 200 && mayKeep(call)) answers.set(key, { body, contentType, version: known });
    });
  }
  return answer();
}

/** All of a request on which its answer hangs; undefined where it is not kept. Side effect: reads a small body. */
async function keyOf(request: IncomingMessage): Promise<string | undefined> {
  const { method, url = "", headers } = request;
  const { accept = "", authorization = "" } = headers;
  const type = headers["content-type"] ?? "";
  if (accept.includes("text/html") || accept.includes("text/event-stream")) return undefined;
  const who = [authorization, accept, type];
  if (method === "GET") return url.length > LARGEST ? undefined : [...who, url].join("\n");
  const length = Number(headers["content-length"] ?? Infinity);
  if (method !== "POST" || length > LARGEST || !type.startsWith("application/json")) return undefined;
  const body = await textOf(request);
  // Where a body is read already, it is looked for here.
  Object.assign(request, { body });
  return [...who, url, body].join("\n");
}

/** All that is sent; by events, as to iterate over so little takes longer than all else that a kept answer needs. */
const textOf = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .once("end", () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString("utf8")))
      .once("error", reject);
  });

type Write = (this: ServerResponse, ...rest: unknown[]) => never;

/** Calls back with all that is sent, once it is sent. */
function copying(response: ServerResponse, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  for (const name of ["write", "end"] as const) {
    const original = response[name] as Write;
    const copy: Write = function (...rest) {
      const [chunk] = rest;
      if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      return original.apply(response, rest);
    };
    Object.assign(response, { [name]: copy });
  }
  response.once("finish", () => done(Buffer.concat(chunks)));
}

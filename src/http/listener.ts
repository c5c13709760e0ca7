import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { sendJson, sendProblem } from "./problem.ts";
import { answers, takes, type Call, type Guard, type Route } from "./route.ts";

/** What is told of each request when it has ended. */
export interface Told {
  /** The path of the route that took it; undefined where none did. */
  readonly route: string | undefined;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
}

/**
 * Answers every request by the first route that fits: none, and it is 404; one of another method, and it is 405.
 * @param guards look at it before, in their order
 * @param onEnd  is called after each
 */
export function listenerOf(
  routes: readonly Route[],
  log: Logger,
  guards: readonly Guard[] = [],
  onEnd: (told: Told) => void = () => {},
): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse, call: Call, fitting: readonly Route[]) => {
    for (const guard of guards) if ((await guard(request, response, call)) === "answered") return;
    const route = fitting.find((each) => takes(each, request.method ?? "GET"));
    if (!route) return refuse(response, fitting);
    await route.handle(request, response, call);
  };
  return (request, response) => {
    const path = pathOf(request);
    const fitting = routes.filter((route) => answers(route, path));
    const call = new Asked(path, request, response, log, (told) => onEnd({ ...told, route: fitting[0]?.path }));
    response.setHeader("x-request-id", call.id);
    // What is sent is what it says it is, and is shown in no frame of others.
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("x-frame-options", "DENY");
    response.setHeader("referrer-policy", "no-referrer");
    answer(request, response, call, fitting).catch((error: unknown) => sendProblem(response, error, call));
  };
}

function pathOf({ url = "/" }: IncomingMessage): string {
  const query = url.indexOf("?");
  return query < 0 ? url : url.slice(0, query);
}

function refuse(response: ServerResponse, fitting: readonly Route[]): void {
  if (fitting.length === 0) return sendJson(response, 404, { error: { message: "There is nothing at this path." } });
  const methods = [...new Set(fitting.flatMap((route) => route.methods))].join(", ");
  response.setHeader("allow", methods);
  sendJson(response, 405, { error: { message: `This path takes ${methods} only.` } });
}

/** A request on its way. What is dear is made at its first use: most requests never ask. */
export class Asked implements Call {
  readonly id = randomUUID();
  readonly path: string;
  readonly #response: ServerResponse;
  readonly #parent: Logger;
  #log: Logger | undefined;
  #left: AbortController | undefined;
  #fields: { readonly [name: string]: unknown } = {};

  constructor(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    log: Logger,
    onEnd: (told: Omit<Told, "route">) => void,
  ) {
    this.path = path;
    this.#response = response;
    this.#parent = log;
    const began = performance.now();
    response.once("close", () => {
      const whole = response.writableFinished;
      if (!whole) this.#left?.abort();
      const ms = Math.round((performance.now() - began) * 10) / 10;
      const told = { method: request.method ?? "GET", status: response.statusCode, ms };
      onEnd(told);
      if (!log.isLevelEnabled("info")) return;
      log.info({ request: this.id, path, ...told, ...this.#fields, ...(!whole && { whole }) }, "request");
    });
  }

  get log(): Logger {
    return (this.#log ??= this.#parent.child({ request: this.id }));
  }

  get signal(): AbortSignal {
    if (!this.#left) {
      this.#left = new AbortController();
      if (this.#response.destroyed && !this.#response.writableFinished) this.#left.abort();
    }
    return this.#left.signal;
  }

  note(fields: { readonly [name: string]: unknown }): void {
    this.#fields = { ...this.#fields, ...fields };
  }
}

import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { sendJson, sendProblem } from "./problem.ts";
import { answers, takes, type Call, type Route } from "./route.ts";

/** Answers every request by the first route that fits: none, and it is 404; one of another method, and it is 405. */
export function listenerOf(routes: readonly Route[], log: Logger): RequestListener {
  return (request, response) => {
    const call = callOf(request, response, log);
    response.setHeader("x-request-id", call.id);
    // A page of ours is what it says it is, and is shown in no frame of others.
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("x-frame-options", "DENY");
    response.setHeader("referrer-policy", "no-referrer");
    const fitting = routes.filter((route) => answers(route, call.path));
    const route = fitting.find((each) => takes(each, request.method ?? "GET"));
    if (!route) return refuse(response, fitting);
    // Also what is thrown at once goes to `sendProblem`.
    void (async () => route.handle(request, response, call))().catch((error: unknown) =>
      sendProblem(response, error, call),
    );
  };
}

function refuse(response: ServerResponse, fitting: readonly Route[]): void {
  if (fitting.length === 0) return sendJson(response, 404, { error: { message: "There is nothing at this path." } });
  const methods = fitting.flatMap((route) => route.methods);
  response.setHeader("allow", [...new Set(methods)].join(", "));
  sendJson(response, 405, { error: { message: `This path takes ${methods.join(", ")} only.` } });
}

/** What is dear is made at its first use: most requests never ask. */
function callOf(request: IncomingMessage, response: ServerResponse, log: Logger): Call {
  const url = request.url ?? "/";
  const query = url.indexOf("?");
  const began = performance.now();
  const id = randomUUID();
  const path = query < 0 ? url : url.slice(0, query);
  let own: Logger | undefined;
  let left: AbortController | undefined;
  response.once("close", () => {
    if (!log.isLevelEnabled("info")) return;
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const whole = response.writableFinished;
    log.info({ request: id, method: request.method, path, status: response.statusCode, ms, ...(!whole && { whole }) });
  });
  return {
    id,
    path,
    get log() {
      return (own ??= log.child({ request: id }));
    },
    get signal() {
      if (!left) {
        const controller = (left = new AbortController());
        if (response.destroyed && !response.writableFinished) controller.abort();
        response.once("close", () => !response.writableFinished && controller.abort());
      }
      return left.signal;
    },
  };
}

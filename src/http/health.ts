import { GraphError } from "../errors.ts";
import { assertUsable } from "../load/index.ts";
import type { Store } from "../store/store.ts";
import { sendJson } from "./problem.ts";
import type { Route } from "./route.ts";

/** `GET /health`: the process lives and answers. It asks nobody, so it says nothing of the store. */
export const health = (): Route => ({
  methods: ["GET"],
  path: "/health",
  handle: (_, response) => sendJson(response, 200, { status: "ok" }),
});

/**
 * `GET /ready`: requests may be sent here: the store answers, its graph is of this program's version and whole, and
 * the server is not about to close. Else 503, with why.
 */
export const ready = (store: Store, closing: () => boolean): Route => ({
  methods: ["GET"],
  path: "/ready",
  async handle(_, response) {
    if (closing()) return sendJson(response, 503, { status: "closing" });
    try {
      await store.ping();
      await assertUsable(store);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      const { code, message, cure } = error;
      return sendJson(response, 503, { status: "not ready", error: { code, message, cure } });
    }
    sendJson(response, 200, { status: "ready", engine: store.engine });
  },
});

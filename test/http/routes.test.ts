import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GraphError } from "../../src/errors.ts";
import { listenerOf } from "../../src/http/listener.ts";
import type { Route } from "../../src/http/route.ts";

const lines: { readonly [key: string]: unknown }[] = [];
const log = pino(
  new Writable({ write: (chunk, _, done) => (lines.push(JSON.parse(String(chunk)) as object as never), done()) }),
);
let left = false;
const routes: Route[] = [
  { methods: ["GET"], path: "/one", handle: (_, response) => void response.end("first") },
  { methods: ["GET"], path: "/one", handle: (_, response) => void response.end("second") },
  { methods: ["POST"], path: "/one", handle: (_, response, { id }) => void response.end(id) },
  { methods: ["GET"], path: "/below/*", handle: (_, response, { path }) => void response.end(path) },
  {
    methods: ["GET"],
    path: "/refused",
    handle() {
      throw new GraphError("TOKEN_INVALID", "no token");
    },
  },
  {
    methods: ["GET"],
    path: "/broken",
    async handle() {
      throw new Error("the password is 1234");
    },
  },
  {
    methods: ["GET"],
    path: "/slow",
    handle: async (_, __, { signal }) => {
      await once(signal, "abort");
      left = true;
    },
  },
];
const server = createServer(listenerOf(routes, log));
let url: string;
beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => new Promise((resolve) => void server.close(resolve)));
const get = (path: string, init?: RequestInit) => fetch(url + path, init);

describe("the list of routes", () => {
  test("the first that fits takes the request; what is behind ? is no part of the path", async () => {
    expect(await (await get("/one?x=1")).text()).toBe("first");
    expect((await get("/one", { method: "HEAD" })).status).toBe(200);
    expect(await (await get("/below/a/b?c")).text()).toBe("/below/a/b");
  });

  test("none is 404, one of another method is 405 with those that there are", async () => {
    expect((await get("/")).status).toBe(404);
    expect((await get("/below")).status).toBe(404);
    const refused = await get("/one", { method: "DELETE" });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  test("an error of ours is told with its status, another is masked and logged under its id", async () => {
    const refused = await get("/refused");
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(await refused.json()).toMatchObject({ error: { code: "TOKEN_INVALID", message: "no token" } });
    const broken = await get("/broken");
    expect(broken.status).toBe(500);
    const { error } = (await broken.json()) as { error: { id: string; message: string } };
    expect(error.message).toBe("Unexpected error.");
    const logged = lines.find((line) => line["error"] === error.id);
    expect(logged).toMatchObject({
      request: broken.headers.get("x-request-id"),
      err: { message: "the password is 1234" },
    });
  });

  test("each request has a line with its id, its status and how long it took", async () => {
    const response = await get("/one", { method: "POST" });
    const id = await response.text();
    expect(response.headers.get("x-request-id")).toBe(id);
    expect(lines.filter(({ request }) => request === id)).toMatchObject([
      { method: "POST", path: "/one", status: 200, ms: expect.any(Number) },
    ]);
  });

  test("a client that goes away aborts the signal", async () => {
    const asked = httpRequest(`${url}/slow`).on("error", () => {});
    asked.end();
    const [, response] = await once(server, "request");
    asked.destroy();
    await once(response as NodeJS.EventEmitter, "close");
    await expect.poll(() => left).toBe(true);
  });
});

import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHandler, type Running, type ServerSettings } from "../../src/http/server.ts";
import { load } from "../../src/load/index.ts";
import type { ReadOptions, Store } from "../../src/store/store.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { SETTINGS } from "./client.ts";
import { world } from "./world.ts";

let store: Store;
let close: () => Promise<void>;
let server: Running;
beforeAll(async () => {
  ({ store, close } = await temporaryGraph());
  await load(store, world);
  server = await createHandler(store, SETTINGS).start();
});
afterAll(async () => {
  await server.close();
  await close();
});

const post = (url: string, body: unknown, init: RequestInit = {}) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), ...init });
const NAMES = "{ consortia { edges { node { name } } } }";

/** A store whose statements do not end before they are told to; each is given with its options. */
function waiting(): { store: Store; next: Promise<ReadOptions>; end: () => void } {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  let asked: (options: ReadOptions) => void;
  const next = new Promise<ReadOptions>((resolve) => (asked = resolve));
  const slow = Object.assign(Object.create(store) as Store, {
    async read(...[name, parameters, options]: Parameters<Store["read"]>) {
      asked(options!);
      await ended;
      return store.read(name, parameters, options);
    },
  });
  return { store: slow, next, end };
}

describe("over HTTP", () => {
  test("POST and GET give the same answer", async () => {
    const posted = await post(server.url, { query: NAMES });
    expect([posted.status, posted.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    const answer = await posted.json();
    expect(answer).toEqual({
      data: {
        consortia: {
          edges: [{ node: { name: "滨海市产教联合体" } }, { node: { name: "全国汽车行业产教融合共同体" } }],
        },
      },
    });
    const got = await fetch(`${server.url}?query=${encodeURIComponent(NAMES)}`, {
      headers: { accept: "application/json" },
    });
    expect(await got.json()).toEqual(answer);
  });

  test("a client of the newer media type sees a bad request in the status", async () => {
    const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
    for (const query of ["{ nothing }", "{ consortia(", `{ ${"__typename ".repeat(3000)} }`]) {
      expect((await post(server.url, { query }, { headers })).status).toBe(400);
    }
  });

  test.each([
    "no JSON",
    "[]",
    `{"query": 1}`,
    `{"query": "{ __typename }", "variables": 1}`,
    `[{"query":"{ __typename }"}]`,
  ])("a body that is no request is refused: %s", async (body) => {
    const response = await fetch(server.url, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test("a browser gets GraphiQL, which loads nothing from elsewhere", async () => {
    const page = await fetch(server.url, { headers: { accept: "text/html" } });
    expect(page.headers.get("content-type")).toContain("text/html");
    const html = await page.text();
    expect(html).toContain("GraphiQL");
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });

  test("a page of another site is not let in", async () => {
    const response = await post(
      server.url,
      { query: NAMES },
      {
        headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
      },
    );
    const multipart = new FormData();
    multipart.set("operations", JSON.stringify({ query: "{ __typename }" }));
    // What a form may send without a browser's asking beforehand.
    const headers = { origin: "https://elsewhere.example" };
    const form = new URLSearchParams({ query: "{ __typename }" });
    const sent = [multipart, form].map((body) => fetch(server.url, { method: "POST", headers, body }));
    for (const refused of [response, ...(await Promise.all(sent))]) {
      expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([403, null]);
    }
  });

  test("other paths are 404", async () => {
    expect((await fetch(server.url.replace("/graphql", "/elsewhere"))).status).toBe(404);
  });
});

describe("start and close", () => {
  const start = (settings: Partial<ServerSettings> = {}, over = store) =>
    createHandler(over, { ...SETTINGS, ...settings }).start();

  test("a port in use is PORT_IN_USE, an address that is not ours SETTING_INVALID", async () => {
    const port = Number(new URL(server.url).port);
    await expect(start({ port })).rejects.toMatchObject({
      code: "PORT_IN_USE",
      message: expect.stringContaining(`${port}`),
    });
    await expect(start({ host: "203.0.113.1" })).rejects.toMatchObject({ code: "SETTING_INVALID" });
  });

  test("the listener serves on a server of the caller's own", async () => {
    const own = createServer(createHandler(store, SETTINGS).listener).listen(0, "127.0.0.1");
    await new Promise((resolve) => own.once("listening", resolve));
    const { port } = own.address() as { port: number };
    expect((await post(`http://127.0.0.1:${port}/graphql`, { query: "{ __typename }" })).status).toBe(200);
    await new Promise((resolve) => own.close(resolve));
  });

  test("close lets a request under way end, and takes no more", async () => {
    const slow = waiting();
    const running = await start({}, slow.store);
    const response = post(running.url, { query: NAMES });
    await slow.next;
    const closed = running.close();
    await expect(post(running.url, { query: NAMES })).rejects.toThrow();
    slow.end();
    expect(((await (await response).json()) as { data: unknown }).data).toBeTruthy();
    await closed;
  });

  test("a client that goes away ends its statement", async () => {
    const slow = waiting();
    const running = await start({}, slow.store);
    const leave = new AbortController();
    const response = post(running.url, { query: NAMES }, { signal: leave.signal });
    const { signal, timeoutMs } = await slow.next;
    expect(timeoutMs).toBeGreaterThan(0);
    expect(signal!.aborted).toBe(false);
    const aborted = new Promise((resolve) => signal!.addEventListener("abort", resolve));
    leave.abort();
    await expect(response).rejects.toThrow();
    await aborted;
    slow.end();
    expect((await post(running.url, { query: "{ __typename }" })).status).toBe(200);
    await running.close();
  });
});

import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ERRORS } from "../../src/errors.ts";
import { LIMITS } from "../../src/graphql/limits.ts";
import { createHandler, type Running, type ServerSettings } from "../../src/http/server.ts";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/store.ts";
import { SETTINGS } from "../graphql/client.ts";
import { world } from "../graphql/world.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { post } from "./upload.ts";

let store: Store;
let close: () => Promise<void>;
const running: Running[] = [];
beforeAll(async () => {
  ({ store, close } = await temporaryGraph());
  await load(store, world);
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});
afterAll(() => close());

async function serve(settings: Partial<ServerSettings> = {}): Promise<string> {
  const server = await createHandler(store, { ...SETTINGS, ...settings }).start();
  running.push(server);
  return server.url;
}
const limited = (limits: Partial<typeof LIMITS>) => serve({ limits: { ...LIMITS, ...limits } });
const codeOf = async (url: string, query: string, variables = {}) =>
  (await post(url, query, variables)).errors?.map(({ extensions }) => extensions.code);
const NAMES = "{ consortia(first: 1) { edges { node { name } } } }";

/** One attack for each limit, set so low that a usual request is one; and the same request where the limit lets it in. */
describe("limits", () => {
  const nested = "{ consortia(first: 2) { edges { node { members(first: 3) { edges { node { name } } } } } } }";
  const ALIASES = "{ a: consortia(first: 1) { totalCount } b: consortia(first: 1) { totalCount } }";
  test.each([
    ["depth", { depth: 5 }, { depth: 8 }, nested],
    ["tokens", { tokens: 20 }, { tokens: 60 }, nested],
    ["aliases", { aliases: 1 }, { aliases: 2 }, ALIASES],
    ["directives", { directives: 1 }, { directives: 2 }, "{ __typename @skip(if: false) @include(if: true) }"],
    ["cost", { cost: 7 }, { cost: 8 }, nested],
  ])("%s", async (_, low, high, query) => {
    const answer = await post(await limited(low), query);
    expect(answer.data).toBeFalsy();
    expect(answer.errors!.map(({ extensions }) => extensions)).toContainEqual({
      code: "QUERY_LIMIT",
      cure: ERRORS.QUERY_LIMIT.cure,
    });
    expect((await post(await limited(high), query)).errors).toBeUndefined();
  });

  test("the refusal of cost tells cost, limit, and the lists of which most comes", async () => {
    const query = `query ($n: Int = 100) { documents(first: 5) { edges { node { title } } }
      consortia(first: $n) { edges { node { ...Members } } } }
      fragment Members on Consortium { members(first: 50) { edges { node { posts(first: 10) { edges { node { name } } } } } } }`;
    const { errors } = await post(await serve(), query);
    expect(errors![0]!.message).toBe(
      `the query may return ${5 + 100 * (1 + 50 * 11)} objects, more than 25000; most of it comes of consortia × 100 > members × 50 > posts × 10`,
    );
  });

  test("page size", async () => {
    const url = await limited({ pageSize: 10 });
    expect(await codeOf(url, "{ consortia(first: 11) { totalCount } }")).toEqual(["PAGE_SIZE"]);
    expect(await codeOf(url, "query ($n: Int) { consortia(first: $n) { totalCount } }", { n: 11 })).toEqual([
      "PAGE_SIZE",
    ]);
    expect(await codeOf(url, "{ consortia(first: 10) { totalCount } }")).toBeUndefined();
  });

  test("a batch is refused, or limited in number and in what it costs together", async () => {
    const send = async (url: string, queries: readonly string[]) => {
      const body = JSON.stringify(queries.map((query) => ({ query })));
      const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
      return { status: response.status, text: await response.text() };
    };
    expect((await send(await serve(), [NAMES])).status).toBe(400);
    const url = await limited({ batch: 3, cost: 2 });
    expect((await send(url, [NAMES, NAMES])).text).not.toContain("QUERY_LIMIT");
    const dear = await send(url, [NAMES, NAMES, NAMES]);
    expect(dear.text).toContain("the operations before it in the list 2");
    expect(
      (
        await send(
          url,
          Array.from({ length: 4 }, () => "{ __typename }"),
        )
      ).status,
    ).toBeGreaterThanOrEqual(400);
  });

  test("body, whether its size is said or not", async () => {
    const url = await limited({ bodyBytes: 1_000 });
    const query = `{ __typename } # ${"x".repeat(1_000)}`;
    expect((await post(url, query)).status).toBe(413);
    const stream = new Blob([JSON.stringify({ query })]).stream();
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: stream, duplex: "half" };
    expect((await fetch(url, init as RequestInit)).status).toBe(413);
    expect((await post(url, "{ __typename }")).status).toBe(200);
  });

  test("a client that sends slowly is cut off", async () => {
    const { hostname, port } = new URL(await serve({ requestTimeoutMs: 200 }));
    for (const begin of [
      "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\n",
      "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    ]) {
      const socket = connect(Number(port), hostname);
      let answer = "";
      socket.on("data", (data) => (answer += data.toString()));
      socket.write(begin);
      await once(socket, "close");
      expect(answer).toMatch(/^HTTP\/1.1 408/);
    }
  });

  test("requests of one client within a minute; whoever watches the process is not counted", async () => {
    const url = await serve({ ratePerMinute: 3, trustedProxies: 1 });
    const status = async (from: string, path = "/graphql?query={__typename}") => {
      const response = await fetch(new URL(path, url), {
        headers: { accept: "application/json", "x-forwarded-for": from },
      });
      return [response.status, response.headers.get("retry-after") !== null];
    };
    for (let i = 0; i < 3; i++) expect(await status("192.0.2.1")).toEqual([200, false]);
    expect(await status("192.0.2.1")).toEqual([429, true]);
    // What a client puts before the proxy's own entry makes nobody else of it.
    expect(await status("198.51.100.7, 192.0.2.1")).toEqual([429, true]);
    expect(await status("::ffff:192.0.2.1")).toEqual([429, true]);
    expect(await status("192.0.2.2")).toEqual([200, false]);
    for (let i = 0; i < 3; i++) expect((await status(`2001:db8:1:2:${i}::1`))[0]).toBe(200);
    expect((await status("2001:db8:1:2:ffff::1"))[0]).toBe(429);
    expect(await status("192.0.2.1", "/health")).toEqual([200, false]);
    expect(await (await fetch(new URL("/metrics", url))).text()).toMatch(/^rate_limited_total 4$/m);
  });

  test("without a proxy nobody is believed who it is", async () => {
    const url = await serve({ ratePerMinute: 1 });
    const ask = (from: string) => fetch(new URL("/ready", url), { headers: { "x-forwarded-for": from } });
    expect((await ask("192.0.2.1")).status).toBe(200);
    expect((await ask("192.0.2.2")).status).toBe(429);
  });
});

/** What fetch does not let one set. */
async function raw(
  url: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<{ status: number; headers: any }> {
  const asked = httpRequest(url, { method, headers });
  asked.end();
  const [response] = await once(asked, "response");
  response.resume();
  return { status: response.statusCode, headers: response.headers };
}

describe("browsers", () => {
  const ASKED = "/graphql?query={__typename}";
  const APP = "https://app.example";
  const preflight = { "access-control-request-method": "POST", "access-control-request-headers": "content-type" };

  test("pages of other sites may not ask, whatever they send", async () => {
    const url = await serve();
    const at = new URL(ASKED, url).href;
    for (const headers of [
      { origin: APP },
      { origin: "null" },
      { origin: "not an origin" },
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
      { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" },
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
    ]) {
      const refused = await raw(at, headers as Record<string, string>);
      expect([refused.status, refused.headers["access-control-allow-origin"]], JSON.stringify(headers)).toEqual([
        403,
        undefined,
      ]);
    }
    expect((await raw(at, { origin: APP, ...preflight }, "OPTIONS")).status).toBe(403);
    const form = { origin: APP, "content-type": "application/x-www-form-urlencoded" };
    expect((await raw(at, form, "POST")).status).toBe(403);
  });

  test("its own pages, links to it, and programs may", async () => {
    const url = await serve();
    const at = new URL(ASKED, url).href;
    for (const headers of [
      {},
      { origin: new URL(url).origin },
      { "sec-fetch-site": "same-origin" },
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
    ]) {
      expect((await raw(at, headers as Record<string, string>)).status, JSON.stringify(headers)).toBe(200);
    }
  });

  test("origins that are allowed may, and are told so beforehand", async () => {
    const at = new URL(ASKED, await serve({ corsOrigins: [APP] })).href;
    const before = await raw(at, { origin: APP, ...preflight }, "OPTIONS");
    expect(before).toMatchObject({ status: 204, headers: { "access-control-allow-origin": APP, vary: "Origin" } });
    expect(before.headers["access-control-allow-headers"]).toContain("authorization");
    expect(before.headers["access-control-allow-credentials"]).toBeUndefined();
    expect(await raw(at, { origin: APP })).toMatchObject({
      status: 200,
      headers: { "access-control-allow-origin": APP },
    });
    expect((await raw(at, { origin: "https://app.example.evil.example" })).status).toBe(403);
    const any = new URL(ASKED, await serve({ corsOrigins: ["*"] })).href;
    expect(await raw(any, { origin: "https://x.example" })).toMatchObject({
      status: 200,
      headers: { "access-control-allow-origin": "*" },
    });
  });

  test("a name that leads here from elsewhere is not answered", async () => {
    const at = new URL(ASKED, await serve()).href;
    for (const host of ["evil.example", "evil.example:4000", "127.0.0.1.evil.example", "localhost.evil.example"]) {
      expect((await raw(at, { host })).status, host).toBe(421);
    }
    for (const host of ["localhost:4000", "127.0.0.1", "[::1]:80", "graph.localhost"]) {
      expect((await raw(at, { host })).status, host).toBe(200);
    }
    const named = new URL(ASKED, await serve({ allowedHosts: ["graph.example"] })).href;
    expect((await raw(named, { host: "graph.example:443" })).status).toBe(200);
    expect((await raw(named, { host: "localhost" })).status).toBe(421);
  });

  test("every answer says that it is no other kind of thing, and in no frame", async () => {
    const { headers } = await raw(new URL(ASKED, await serve()).href, {});
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
  });
});

describe("what can be turned off", () => {
  test("introspection", async () => {
    const url = await serve({ introspection: false });
    for (const query of ["{ __schema { types { name } } }", `{ __type(name: "Person") { name } }`]) {
      expect(await codeOf(url, query)).toContain("GRAPHQL_VALIDATION_FAILED");
    }
    expect(await codeOf(url, "{ __typename }")).toBeUndefined();
  });

  test("GraphiQL", async () => {
    const page = async (url: string) => (await fetch(url, { headers: { accept: "text/html" } })).text();
    expect(await page(await serve())).toContain("GraphiQL");
    expect(await page(await serve({ graphiql: false }))).not.toContain("GraphiQL");
  });

  test("metrics, or for a token only", async () => {
    const token = { name: "watch", scopes: ["metrics"], secret: "a-secret-of-the-tests" };
    const status = async (settings: Partial<ServerSettings>, authorization = "") => {
      const url = new URL("/metrics", await serve({ tokens: [token], ...settings }));
      return (await fetch(url, { headers: { authorization } })).status;
    };
    expect(await status({ metrics: "off" })).toBe(404);
    expect(await status({ metrics: "open" })).toBe(200);
    expect(await status({ metrics: "token" })).toBe(401);
    expect(await status({ metrics: "token" }, `Bearer ${token.secret}`)).toBe(200);
    expect(await status({ metrics: "token", tokens: [{ ...token, scopes: [] }] }, `Bearer ${token.secret}`)).toBe(403);
  });
});

describe("trusted documents", () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "consortium-trusted-"))));
  afterAll(() => rm(folder, { recursive: true }));
  const file = async (content: unknown): Promise<string> => {
    const path = join(folder, "operations.json");
    await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  const ask = async (url: string, body: object) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    const { data, errors } = (await response.json()) as { data?: any; errors?: { extensions: { code: string } }[] };
    return errors ? errors[0]!.extensions.code : data;
  };
  const SIZED = "query Sized($n: Int = 1) { consortia(first: $n) { edges { node { name } } } }";

  test("are asked by their ids, with their variables, within the limits", async () => {
    const url = await serve({ persistedOperations: await file({ sized: SIZED }), limits: { ...LIMITS, cost: 1 } });
    const one = await ask(url, { documentId: "sized" });
    expect(one.consortia.edges).toHaveLength(1);
    expect(await ask(url, { extensions: { persistedQuery: { version: 1, sha256Hash: "sized" } } })).toEqual(one);
    expect(await ask(url, { documentId: "sized", variables: { n: 2 } })).toBe("QUERY_LIMIT");
    expect(await ask(url, { documentId: "other" })).toBe("OPERATION_UNKNOWN");
    expect(await ask(url, { query: "{ __typename }" })).toEqual({ __typename: "Query" });
  });

  test("are all that is taken where it is set so", async () => {
    const url = await serve({ persistedOperations: await file({ sized: SIZED }), persistedOnly: true });
    expect((await ask(url, { documentId: "sized" })).consortia.edges).toHaveLength(1);
    expect(await ask(url, { query: "{ __typename }" })).toBe("OPERATION_NOT_TRUSTED");
    expect(await ask(url, { documentId: "sized", query: "{ __typename }" })).toBe("OPERATION_NOT_TRUSTED");
    expect(await ask(url, {})).toBe("OPERATION_UNKNOWN");
  });

  test.each([
    ["no JSON", /is no JSON/],
    [[], /is no JSON object/],
    [{ a: 1 }, /has no text under "a"/],
    [{ a: "{ nothing }" }, /"a" that cannot be asked: .*nothing/],
    [{ a: "{" }, /"a" that cannot be asked: Syntax Error/],
  ])("a file that is wrong keeps the server from starting: %j", async (content, message) => {
    const persistedOperations = await file(content);
    expect(() => createHandler(store, { ...SETTINGS, persistedOperations })).toThrow(
      expect.objectContaining({ code: "OPERATIONS_FILE", message: expect.stringMatching(message) }),
    );
  });
});

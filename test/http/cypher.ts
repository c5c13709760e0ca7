import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHandler, type Running } from "../../src/http/server.ts";
import { dumpHash, load } from "../../src/load/index.ts";
import { readSettings } from "../../src/settings.ts";
import type { Store } from "../../src/store/store.ts";
import { SETTINGS } from "../graphql/client.ts";
import { world } from "../graphql/world.ts";

const [RESEARCHER, REVIEWER] = ["0123456789abcdef", "fedcba9876543210"];
const { tokens } = readSettings({ API_TOKENS: `研究员:cypher:${RESEARCHER},审核员:review:${REVIEWER}` });
const NAMES = "MATCH (c:Consortium) RETURN c.name AS name, size(c.name) AS n ORDER BY name";
const SLOW =
  "UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a * b AS c WHERE c % 7 = 3 RETURN count(c) AS n";

/** `POST /cypher` over one engine. */
export function cypherOver(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let store: Store;
  let close: (() => Promise<void>) | undefined;
  let server: Running;
  beforeAll(async () => {
    ({ store, close } = await open());
    await load(store, world);
    server = await createHandler(store, { ...SETTINGS, tokens, maxRows: 5, maxAnswerBytes: 200 }).start();
  });
  afterAll(async () => {
    await server?.close();
    await close?.();
  });

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(new URL("/cypher", server.url), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${RESEARCHER}`, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const refusal = async (body: unknown, headers?: Record<string, string>) => {
    const response = await post(body, headers);
    const { error } = (await response.json()) as { error: { code: string; message: string; cure: string } };
    expect(error.cure).toMatch(/\.$/);
    return { status: response.status, ...error };
  };

  test("answers in JSON, with parameters; whole numbers are integers", async () => {
    const response = await post({ statement: NAMES });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect(await response.json()).toEqual({
      columns: ["name", "n"],
      rows: [
        { name: "全国汽车行业产教融合共同体", n: 13 },
        { name: "滨海市产教联合体", n: 8 },
      ],
      truncated: false,
    });
    const statement = "UNWIND $names AS name RETURN name, toString($n) AS n LIMIT $n";
    const { rows } = (await (await post({ statement, parameters: { names: ["甲", "乙", "丙"], n: 2 } })).json()) as {
      rows: object[];
    };
    expect(rows).toEqual([
      { name: "甲", n: "2" },
      { name: "乙", n: "2" },
    ]);
  });

  test("answers in CSV and as a table, by Accept or by a field", async () => {
    const lines = "name,n\r\n全国汽车行业产教融合共同体,13\r\n滨海市产教联合体,8\r\n";
    const byHeader = await post({ statement: NAMES }, { accept: "text/csv;q=0.9, application/json" });
    expect(byHeader.headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
    expect(await byHeader.text()).toBe(lines);
    expect(await (await post({ statement: NAMES, format: "csv" })).text()).toBe(lines);
    const formula = await post({ statement: "RETURN '=1+1' AS `@a`, -1 AS n", format: "csv" });
    expect(await formula.text()).toBe("'@a,n\r\n'=1+1,-1\r\n");
    const byField = await post({ statement: NAMES, format: "table" }, { accept: "application/json" });
    expect(byField.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await byField.text()).toMatch(/^name +n\n─+ +─+\n.*\n滨海市产教联合体 +8\n\(2 rows\)\n$/);
  });

  test("says which limit left rows out", async () => {
    const many = { statement: "UNWIND range(1, 9) AS x RETURN x" };
    const byRows = await post(many);
    expect(byRows.headers.get("x-truncated")).toBe("rows");
    expect(await byRows.json()).toMatchObject({ rows: { length: 5 }, truncated: "rows" });
    const large = { statement: "UNWIND range(1, 3) AS x RETURN $text AS t", parameters: { text: "字".repeat(30) } };
    expect(await (await post(large)).json()).toMatchObject({ rows: { length: 2 }, truncated: "bytes" });
    const inTable = await post({ ...many, format: "table" });
    expect(await inTable.text()).toContain("(5 rows, and more)");
    expect(inTable.headers.get("x-truncated")).toBe("rows");
  });

  describe("refuses", () => {
    test("who bears no token, a wrong one, or one without the scope", async () => {
      expect(await refusal({ statement: NAMES }, { authorization: "" })).toMatchObject({
        status: 401,
        code: "TOKEN_INVALID",
      });
      expect(await refusal({ statement: NAMES }, { authorization: "Bearer x" })).toMatchObject({
        status: 401,
        code: "TOKEN_INVALID",
      });
      const reviewer = { authorization: `Bearer ${REVIEWER}` };
      expect(await refusal({ statement: NAMES }, reviewer)).toMatchObject({ status: 403, code: "SCOPE_MISSING" });
    });

    test("everybody, where no token has the scope", async () => {
      const off = await createHandler(store, { ...SETTINGS, tokens: tokens.slice(1) }).start();
      const response = await fetch(new URL("/cypher", off.url), { method: "POST", body: "{}" });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: "CYPHER_OFF" } });
      await off.close();
    });

    test("what does more than read, before it runs; nothing is changed", async () => {
      const before = await dumpHash(store);
      for (const statement of [
        "CREATE (n:Intruder)",
        "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "CaLl/**/dbms.listConfig()",
        "USE system MATCH (n) RETURN n",
        "PROFILE MATCH (n) RETURN n",
        "RETURN 1; MATCH (n) DETACH DELETE n",
        "RETURN '\\u0027 CREATE (n) //'",
      ]) {
        expect(await refusal({ statement }), statement).toMatchObject({ status: 400, code: "CYPHER_REFUSED" });
      }
      expect(await refusal({ statement: `RETURN '${"x".repeat(100_000)}'` })).toMatchObject({
        status: 400,
        code: "CYPHER_REFUSED",
      });
      expect(await dumpHash(store)).toBe(before);
    });

    test.each([
      ["no JSON", "{", 400, "BODY_INVALID", "no JSON"],
      ["bytes that are no UTF-8", "\ud800{", 400, "BODY_INVALID", "no JSON"],
      ["no statement", {}, 400, "BODY_INVALID", "statement"],
      ["a field that there is not", { statement: NAMES, x: 1 }, 400, "BODY_INVALID", "x"],
      ["a format that there is not", { statement: NAMES, format: "xml" }, 400, "BODY_INVALID", "format"],
      ["parameters that are none", { statement: NAMES, parameters: [1] }, 400, "PARAMETER_INVALID", "object"],
      ["a parameter that is missing", { statement: "RETURN $x" }, 400, "PARAMETER_INVALID", "$x"],
      ["a mistake", { statement: "MATCH (n RETURN n" }, 400, "CYPHER_INVALID", "(line 1, column 10)"],
    ])("%s", async (_, body, status, code, message) => {
      expect(await refusal(body)).toMatchObject({ status, code, message: expect.stringContaining(message) as string });
    });

    test("a body of another type, as a form of another page would send it", async () => {
      for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"]) {
        expect(await refusal({ statement: NAMES }, { "content-type": type })).toMatchObject({
          status: 415,
          code: "MEDIA_TYPE",
        });
      }
    });

    test("a body that is too large, whether its length is told or not", async () => {
      const statement = `RETURN 1 //${"x".repeat(1_000_000)}`;
      expect(await refusal({ statement })).toMatchObject({ status: 413, code: "BODY_TOO_LARGE" });
      const status = await new Promise((resolve, reject) => {
        const request = httpRequest(new URL("/cypher", server.url), {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${RESEARCHER}` },
        });
        request.once("response", ({ statusCode }) => resolve(statusCode));
        request.once("error", reject);
        request.write(JSON.stringify({ statement }));
        request.end();
      });
      expect(status).toBe(413);
    });

    test("GET", async () => {
      expect((await fetch(new URL("/cypher", server.url))).status).toBe(405);
    });
  });

  test("gives up what takes too long", async () => {
    const hasty = await createHandler(store, { ...SETTINGS, tokens, queryTimeoutMs: 50 }).start();
    const response = await fetch(new URL("/cypher", hasty.url), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${RESEARCHER}` },
      body: JSON.stringify({ statement: SLOW }),
    });
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ error: { code: "STORE_TIMEOUT" } });
    await hasty.close();
  });

  test("ends the statement of a client that goes away", async () => {
    const gone = new AbortController();
    let asked: () => void;
    const started = new Promise<void>((resolve) => (asked = resolve));
    let ended: (reason: unknown) => void;
    const end = new Promise<unknown>((resolve) => (ended = resolve));
    const waiting = Object.assign(Object.create(store) as Store, {
      query: (...[, , { signal }]: Parameters<Store["query"]>) =>
        new Promise((_, reject) => {
          signal!.addEventListener("abort", () => (ended(signal!.reason), reject(signal!.reason as Error)));
          asked();
        }),
    });
    const patient = await createHandler(waiting, { ...SETTINGS, tokens }).start();
    const answer = fetch(new URL("/cypher", patient.url), {
      method: "POST",
      signal: gone.signal,
      headers: { "content-type": "application/json", authorization: `Bearer ${RESEARCHER}` },
      body: JSON.stringify({ statement: NAMES }),
    });
    await started;
    gone.abort();
    await expect(answer).rejects.toThrow();
    expect(await end).toMatchObject({ name: "AbortError" });
    await patient.close();
  });
}

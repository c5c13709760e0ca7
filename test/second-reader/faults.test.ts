import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { type Answer, completion, endpoint, error, KEY, says, sends } from "./endpoint.ts";
import { opened, PAGE, rulesRead, SECRETARY } from "./reading.ts";

const GOOD = says(SECRETARY);
const resets: Answer = (response) => void response.socket!.resetAndDestroy();
const breaksOff: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "10000" });
  response.write('{"choices": [', () => response.socket!.resetAndDestroy());
};
const silent: Answer = () => {};
const cutOff = sends(200, completion('{"statements": [{"predicate": "HOLDS_PO'));

describe("is asked again after", () => {
  it.each<[string, Answer]>([
    ["429", error(429, "slow down")],
    ["500", error(500, "oops")],
    ["503 without a body", sends(503, "")],
    ["a connection that is reset", resets],
    ["an answer that breaks off", breaksOff],
    ["JSON cut off", cutOff],
    ["an answer that ends at the limit of tokens", sends(200, completion('{"statements": []}', "length"))],
    ["an envelope that is no JSON", sends(200, "Internal proxy page")],
    ["another content type", sends(200, "<html>Sign in</html>", { "content-type": "text/html" })],
    ["empty choices", sends(200, { choices: [], usage: {} })],
    ["an empty content", sends(200, completion(null))],
    ["prose", sends(200, completion("Here are the statements that I found."))],
    ["JSON of another form", sends(200, completion('{"facts": []}'))],
  ])("%s", async (_, fault) => {
    await using server = await endpoint(fault, GOOD);
    await using second = await opened(server.baseUrl);
    const { second: reading } = await second.read();
    expect(reading).toMatchObject({ agreed: 1 });
    expect(reading).not.toHaveProperty("failed");
    expect(server.requests).toHaveLength(2);
  });
});

describe("is given up, and the rules' reading stands, after", () => {
  it.each<[string, Answer, number, RegExp]>([
    ["429 for ever", error(429, "slow down"), 4, /^LLM_UNAVAILABLE: the endpoint answers 429: slow down$/],
    ["500 for ever", error(500, "oops"), 4, /^LLM_UNAVAILABLE: .*500: oops$/],
    [
      "resets for ever",
      resets,
      4,
      /^LLM_UNAVAILABLE: the endpoint cannot be reached \(ECONNRESET\)|\(UND_ERR_SOCKET\)$/,
    ],
    ["JSON cut off twice", cutOff, 2, /^LLM_ANSWER_INVALID: /],
    [
      "a web page",
      sends(200, "<html>", { "content-type": "text/html" }),
      2,
      /LLM_ANSWER_INVALID: the answer is text\/html, not JSON/,
    ],
    [
      "an answer without end",
      sends(200, `"${"x".repeat(5_000_000)}"`),
      2,
      /LLM_ANSWER_INVALID: the answer is longer than 4000000 bytes/,
    ],
    [
      "a wrong key",
      error(401, `Incorrect API key provided: ${KEY}.`),
      1,
      /^LLM_REFUSED: .*401: Incorrect API key provided: \[key\]$/,
    ],
    ["a model that there is not", error(404, "The model does not exist"), 1, /^LLM_REFUSED: /],
    ["a redirect", sends(307, "", { location: "http://127.0.0.1:1/" }), 1, /^LLM_REFUSED: the endpoint answers 307$/],
    ["a request that is not understood in any form", error(400, "no"), 3, /^LLM_REFUSED: /],
  ])("%s", async (_, fault, requests, failed) => {
    await using server = await endpoint(fault);
    await using second = await opened(server.baseUrl);
    const before = rulesRead();
    const { extraction, second: reading } = await second.read();
    expect(reading.failed).toMatch(failed);
    expect(reading).toMatchObject({ agreed: 0, onlySecond: [] });
    expect(extraction.statements).toEqual(before.statements);
    expect(server.requests).toHaveLength(requests);
    expect(JSON.stringify(extraction) + (await second.stored())).not.toContain(KEY);
  });

  it("no answer within the time for one", async () => {
    await using server = await endpoint(silent);
    await using second = await opened(server.baseUrl, { timeoutMs: 50, retries: 1 });
    expect((await second.read()).second.failed).toBe("LLM_UNAVAILABLE: no answer within 50 ms");
    expect(server.requests).toHaveLength(2);
  });

  it("a port where nobody listens", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as AddressInfo;
    free.close();
    await using second = await opened(`http://127.0.0.1:${port}/v1`, { retries: 0 });
    expect((await second.read()).second.failed).toBe("LLM_UNAVAILABLE: the endpoint cannot be reached (ECONNREFUSED)");
  });
});

describe("pauses", () => {
  it("as long as Retry-After asks", async () => {
    await using server = await endpoint(error(429, "slow down", { "retry-after": "7" }), GOOD);
    await using second = await opened(server.baseUrl);
    await second.read();
    expect(second.waits).toEqual([7000]);
  });

  it("longer after each failure, with some chance in it", async () => {
    await using server = await endpoint(error(500, "oops"));
    await using second = await opened(server.baseUrl, { retries: 4, requestsPerMinute: 60_000 });
    await second.read();
    expect(second.waits).toHaveLength(4);
    for (const [at, wait] of second.waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(500 * 2 ** at);
      expect(wait).toBeLessThanOrEqual(1000 * 2 ** at);
    }
  });

  it("not longer than the time of the run", async () => {
    await using server = await endpoint(error(429, "slow down", { "retry-after": "86400" }));
    await using second = await opened(server.baseUrl);
    expect((await second.read()).second.failed).toMatch(/LLM_UNAVAILABLE: .*longer than the time left/);
    expect(second.waits).toEqual([]);
  });

  it("so that no more requests start within a minute than allowed", async () => {
    await using server = await endpoint(GOOD);
    await using second = await opened(server.baseUrl, { requestsPerMinute: 6 });
    for (const n of [1, 2, 3]) await second.read(`${PAGE}${n}`);
    expect(second.waits).toEqual([10_000, 10_000]);
  });
});

it("asks for the strictest form that the endpoint takes, and finds it out once", async () => {
  const picky: Answer = (response, asked) =>
    asked.body.response_format?.type === "json_schema"
      ? error(400, "response_format json_schema is not supported")(response, asked)
      : sends(200, completion("```json\n" + JSON.stringify({ statements: [SECRETARY] }) + "\n```"))(response, asked);
  await using server = await endpoint(picky);
  await using second = await opened(server.baseUrl);
  expect((await second.read()).second.agreed).toBe(1);
  expect((await second.read(`${PAGE}又讯。`)).second.agreed).toBe(1);
  expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual([
    "json_schema",
    "json_object",
    "json_object",
  ]);
});

it("makes no request after the key was refused", async () => {
  await using server = await endpoint(error(403, "no"));
  await using second = await opened(server.baseUrl);
  await second.read();
  expect((await second.read(`${PAGE}又讯。`)).second.failed).toMatch(/^LLM_REFUSED/);
  expect(server.requests).toHaveLength(1);
});

it("has no more conversations at once than allowed", async () => {
  let [open, most] = [0, 0];
  await using server = await endpoint((response, asked) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      GOOD(response, asked);
    }, 20);
  });
  await using second = await opened(server.baseUrl, { concurrency: 3 });
  await Promise.all(Array.from({ length: 9 }, (_, n) => second.read(`${PAGE}${n}`)));
  expect(server.requests).toHaveLength(9);
  expect(most).toBe(3);
});

describe("the budget", () => {
  it("ends requests once its tokens are used, and counts them at their price", async () => {
    await using server = await endpoint(GOOD);
    await using second = await opened(server.baseUrl, { budgetTokens: 200, priceInput: 2, priceOutput: 10 });
    for (const n of [1, 2]) expect((await second.read(`${PAGE}${n}`)).second.agreed).toBe(1);
    expect((await second.read(`${PAGE}3`)).second.failed).toBe(
      "LLM_BUDGET_SPENT: the second reader has used its 200 tokens",
    );
    expect(server.requests).toHaveLength(2);
    expect(second.reader.spending).toEqual({ requests: 2, cached: 0, input: 200, output: 40, cost: 0.0008 });
  });

  it("ends at an endpoint that does not count, too", async () => {
    const content = JSON.stringify({ statements: [SECRETARY] });
    await using server = await endpoint(sends(200, { ...completion(content), usage: undefined }));
    await using second = await opened(server.baseUrl, { budgetTokens: 100 });
    await second.read();
    expect((await second.read(`${PAGE}3`)).second.failed).toMatch(/^LLM_BUDGET_SPENT/);
  });

  it("ends requests once its time is over", async () => {
    await using server = await endpoint(error(500, "oops"));
    await using second = await opened(server.baseUrl, { budgetSeconds: 2, retries: 20 });
    expect((await second.read()).second.failed).toMatch(/^LLM_(UNAVAILABLE|BUDGET_SPENT)/);
    expect(server.requests.length).toBeLessThan(5);
  });
});

it("takes no more statements of one answer than a page can have", async () => {
  await using server = await endpoint(says(...Array.from({ length: 3000 }, () => ({ ...SECRETARY, title: "院长" }))));
  await using second = await opened(server.baseUrl);
  const { second: reading } = await second.read();
  expect(reading.rejectedCount).toBe(3000);
  expect(reading.rejected).toHaveLength(200);
});

it("sends a long page in parts, finds each quote where it stands, and leaves it out whole where one part fails", async () => {
  const long = `${PAGE}\n${"会议讨论了工作计划。\n".repeat(800)}江北职业技术学院副校长王小丁作总结。\n`;
  const vice = {
    ...SECRETARY,
    subject: { kind: "Person", name: "王小丁" },
    title: "副校长",
    quote: "江北职业技术学院副校长王小丁",
  };
  const byPart: Answer = (response, asked) =>
    (asked.body.messages[1]!.content.includes("王小丁") ? says(vice) : says(SECRETARY))(response, asked);
  await using server = await endpoint(byPart);
  await using second = await opened(server.baseUrl);
  const { second: reading } = await second.read(long);
  expect(server.requests.length).toBeGreaterThan(2);
  expect(reading.agreed).toBe(2);
  await using broken = await endpoint(GOOD, error(401, "no"));
  await using other = await opened(broken.baseUrl);
  expect((await other.read(long)).second).toMatchObject({ agreed: 0, failed: expect.stringContaining("LLM_REFUSED") });
});

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { LIMITS } from "../../src/graphql/limits.ts";
import { createHandler, type Running, type ServerSettings } from "../../src/http/server.ts";
import type { Store } from "../../src/store/store.ts";
import { SETTINGS } from "../graphql/client.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { events, post } from "./upload.ts";

const SENDER = { name: "editor", scopes: ["ingest"], secret: "a-secret-of-the-tests" };
const HEADERS = { authorization: `Bearer ${SENDER.secret}` };
const TEXT = `mutation ($text: String, $source: String, $ingest: ID) {
  ingestDocument(text: $text, source: $source, ingest: $ingest) { documents { outcome } userErrors { code cure } } }`;
const FOLLOW = "subscription ($ingest: ID!) { ingestProgress(ingest: $ingest) { step } }";
const PAGE = "6月18日,滨海市产教联合体成立大会在滨海职业技术学院举行。滨海职业技术学院党委书记张伟主持会议。\n";

let store: Store;
let close: () => Promise<void>;
const running: Running[] = [];
beforeAll(async () => {
  ({ store, close } = await temporaryGraph());
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});
afterAll(() => close());

async function serve(settings: Partial<ServerSettings>): Promise<string> {
  const server = await createHandler(store, { ...SETTINGS, tokens: [SENDER], ...settings }).start();
  running.push(server);
  return server.url;
}
const openSubscriptions = async (url: string): Promise<number> => {
  const text = await (await fetch(new URL("/metrics", url))).text();
  return Number(/^subscriptions (\S+)$/m.exec(text)?.[1]);
};

/** One attack for each limit on what comes in, and the same where the limit lets it in. */
describe("limits of bringing in", () => {
  test("subscriptions that are open at a time, whoever's; one that ends makes room", async () => {
    const url = await serve({ limits: { ...LIMITS, subscriptions: 2 } });
    const end = (ingest: string) => post(url, TEXT, { text: PAGE, source: ingest, ingest }, HEADERS);
    const open = ["one", "two"].map((ingest) => events(url, FOLLOW, { ingest }, HEADERS));
    await vi.waitFor(async () => expect(await openSubscriptions(url)).toBe(2));
    for (const ingest of ["one", "three", "four"]) {
      expect(await events(url, FOLLOW, { ingest }, HEADERS)).toMatchObject([
        {
          errors: [{ message: expect.stringContaining("2 subscriptions"), extensions: { code: "SUBSCRIPTIONS_FULL" } }],
        },
      ]);
    }
    expect(await openSubscriptions(url)).toBe(2);
    // Other requests are answered all the same.
    expect((await post(url, "{ documents { totalCount } }")).errors).toBeUndefined();
    await end("one");
    expect((await open[0])!.at(-1)).toEqual({ data: { ingestProgress: { step: "ENDED" } } });
    await vi.waitFor(async () => expect(await openSubscriptions(url)).toBe(1));
    const third = events(url, FOLLOW, { ingest: "three" }, HEADERS);
    await vi.waitFor(async () => expect(await openSubscriptions(url)).toBe(2));
    await end("three");
    expect((await third).at(-1)).toEqual({ data: { ingestProgress: { step: "ENDED" } } });
    await end("two");
    expect((await open[1])!.at(-1)).toEqual({ data: { ingestProgress: { step: "ENDED" } } });
  });

  test("the time that reading one file may take", async () => {
    const long = PAGE.repeat(3_000);
    const ask = async (ingestTimeoutMs: number, source: string) => {
      const url = await serve({ ingestTimeoutMs, limits: { ...LIMITS, bodyBytes: 10_000_000 } });
      return (await post(url, TEXT, { text: long, source }, HEADERS)).data.ingestDocument;
    };
    expect(await ask(1, "late")).toEqual({
      documents: [],
      userErrors: [{ code: "INGEST_TIMEOUT", cure: expect.stringContaining("INGEST_TIMEOUT_MS") }],
    });
    expect(await ask(60_000, "in time")).toEqual({ documents: [{ outcome: "ADDED" }], userErrors: [] });
  });
});

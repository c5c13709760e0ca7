import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler, type Running } from "../../src/http/server.ts";
import { judge, load, retract } from "../../src/load/index.ts";
import type { Store } from "../../src/store/store.ts";
import { SETTINGS } from "../graphql/client.ts";
import { world } from "../graphql/world.ts";

const NAMES = "{ documents(first: 50) { totalCount edges { node { title } } } }";

/**
 * Answers that come again, on one engine.
 * @param open gives the store, and a second one on the same graph, as another process has it; the same one where the
 *   engine lets in no other process
 */
export function cacheOver(open: () => Promise<{ store: Store; other: Store; close: () => Promise<void> }>): void {
  let store: Store;
  let other: Store;
  let close: (() => Promise<void>) | undefined;
  let server: Running;
  beforeAll(async () => {
    ({ store, other, close } = await open());
    await load(store, world.slice(0, 1));
    const tokens = [{ name: "reviewer", scopes: ["review"], secret: "a-secret-of-the-tests" }];
    server = await createHandler(store, { ...SETTINGS, cacheBytes: 1e6, tokens }).start();
  });
  afterAll(async () => {
    await server?.close();
    await close?.();
  });

  async function ask(query: string, headers: Record<string, string> = {}, url = server.url) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });
    return {
      hit: response.headers.get("x-cache") === "hit",
      type: response.headers.get("content-type"),
      body: (await response.json()) as any,
    };
  }
  const results = async (): Promise<Record<string, number>> => {
    const text = await (await fetch(new URL("/metrics", server.url))).text();
    const found = text.matchAll(/^response_cache_total\{result="(\w+)"\} (\d+)$/gm);
    return Object.fromEntries([...found].map(([, name, count]) => [name, Number(count)]));
  };

  test("an answer that comes again is the same to the byte, and counted", async () => {
    const first = await ask(NAMES);
    const before = await results();
    const again = await ask(NAMES);
    expect([first.hit, again.hit]).toEqual([false, true]);
    expect({ ...again, hit: false }).toEqual(first);
    expect((await results())["hit"]).toBe((before["hit"] ?? 0) + 1);
  });

  test("after each load, retraction and judgement of whichever process it is made anew", async () => {
    const changes = [
      () => load(other, world.slice(1)),
      () => retract(other, world[1]!.document.source),
      () => load(other, world.slice(1, 2)),
      async () => {
        const { body } = await ask(`{ search(text: "张", kinds: [Person], first: 2) { edges { node { id } } } }`);
        const [left, right] = body.data.search.edges.map((edge: any) => edge.node.id);
        await judge(other, { left, right, verdict: "UNSURE", why: "", by: "x", at: "2026-01-01T00:00:00.000Z" });
      },
    ];
    for (const change of changes) {
      await ask(NAMES);
      await ask(NAMES);
      expect((await ask(NAMES)).hit).toBe(true);
      const before = await ask(NAMES);
      await change();
      const after = await ask(NAMES);
      expect(after.hit).toBe(false);
      const fresh = createHandler(store, SETTINGS);
      const plain = await fresh.fetch("http://localhost/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: NAMES }),
      });
      expect(after.body).toEqual(await plain.json());
      expect(before.body).toBeTruthy();
    }
  });

  test("a load that changes nothing leaves it", async () => {
    await ask(NAMES);
    await ask(NAMES);
    await load(other, world.slice(1, 2));
    expect((await ask(NAMES)).hit).toBe(true);
  });

  test("is of one token and one form only, and of no error and no change", async () => {
    await ask(NAMES);
    expect((await ask(NAMES)).hit).toBe(true);
    expect((await ask(NAMES, { authorization: "Bearer x" })).hit).toBe(false);
    const other = await ask(NAMES, { accept: "application/graphql-response+json" });
    expect([other.hit, other.type]).toEqual([false, "application/graphql-response+json; charset=utf-8"]);
    const wrong = `{ consortia(first: 0) { totalCount } }`;
    const mutation = `mutation { undoJudgement(id: "x") { userErrors { code } } }`;
    for (const query of [wrong, mutation, "{ nothing }"]) {
      for (let time = 0; time < 3; time++) expect((await ask(query)).hit).toBe(false);
    }
  });

  test("by GET too", async () => {
    const get = async () => {
      const url = `${server.url}?query=${encodeURIComponent("{ documents { totalCount } }")}`;
      const response = await fetch(url, { headers: { accept: "application/json" } });
      return [response.headers.get("x-cache"), await response.text()];
    };
    const [, body] = await get();
    expect(await get()).toEqual(["hit", body]);
  });

  test("no answer is old while documents come and go beside it", async () => {
    let least = 0;
    let done = false;
    const total = async () => (await ask("{ documents { totalCount } }")).body.data.documents.totalCount as number;
    await retract(other, world[2]!.document.source).catch(() => {});
    const clients = Array.from({ length: 4 }, async () => {
      while (!done) {
        const known = least;
        expect(await total()).toBeGreaterThanOrEqual(known);
      }
    });
    const before = await total();
    await load(other, world.slice(2));
    least = before + 1;
    for (let i = 0; i < 10; i++) expect(await total()).toBe(least);
    done = true;
    await Promise.all(clients);
  });
}

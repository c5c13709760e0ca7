import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPages } from "../../src/demo/index.ts";
import { load, retract } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { createGraphqlHandler } from "../../src/graphql/server.ts";
import { clientOf, SETTINGS, type Answer, type Client } from "./client.ts";

const PAGES = [...demoPages(1, 1)].slice(0, 41);
let store: Store;
let close: () => Promise<void>;
/** One that looks at every name in the graph, one that keeps the names in memory. */
let plain: Client;
let knowing: Client;
let names: string[];

beforeAll(async () => {
  ({ store, close } = await temporaryGraph());
  await load(store, PAGES.slice(0, 40));
  plain = clientOf(store, { knownFrom: Infinity });
  knowing = clientOf(store, { knownFrom: 1 });
  const { rows } = await store.query("MATCH (n:Entity) RETURN n.name AS name ORDER BY n.id", {}, { maxRows: 10_000 });
  names = rows.map(({ name }) => name as string);
}, 60_000);
afterAll(() => close());

const QUERY = `query ($text: String!, $kinds: [Kind!], $after: String) { search(text: $text, kinds: $kinds, first: 7, after: $after) {
  totalCount edges { reason matched node { id name aliases documentCount } } pageInfo { hasNextPage endCursor } } }`;

/** The first two pages. */
async function pagesOf(client: Client, text: string, kinds: readonly string[] | null): Promise<Answer[]> {
  const first = await client.request(QUERY, { text, kinds });
  const { endCursor, hasNextPage } = first.data.search.pageInfo;
  return hasNextPage ? [first, await client.request(QUERY, { text, kinds, after: endCursor })] : [first];
}

/** Searches until the names are known. */
async function warm(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    knowing.statements();
    await knowing.request(QUERY, { text: "学院" });
    if (knowing.statements().join() === "api/entity") return;
    await sleep(20);
  }
  throw new Error("the names were never read");
}

test("finds the same, in the same order, page by page, as the statement that looks at every name", async () => {
  await warm();
  const texts = names
    .filter((_, index) => index % 11 === 0)
    .flatMap((name, index) => [name, name.slice(0, 2), name.slice(1, 4), name.slice(-1), name.slice(index % 3, 5)])
    .filter((text) => text.trim() !== "");
  const letters = ["jiaoyu", "jyt", "zhang", "li", "xueyuan", "q"];
  for (const [index, text] of [...new Set([...texts, ...letters, "學院", "（集团）", "没有的"])].entries()) {
    const kinds = index % 4 === 0 ? ["School", "Person"] : null;
    knowing.statements();
    const answer = await pagesOf(knowing, text, kinds);
    const isFound = answer[0]!.data.search.totalCount > 0;
    expect([...new Set(knowing.statements())], text).toEqual(isFound ? ["api/entity"] : []);
    expect(answer, text).toEqual(await pagesOf(plain, text, kinds));
  }
}, 120_000);

test("tells of names alone without a statement, from either end", async () => {
  await warm();
  const ask = (
    args: string,
  ): string => `query ($text: String!${args.includes("$at") ? ", $at: String" : ""}) { search(text: $text, ${args}) {
    totalCount edges { cursor reason matched node { __typename id kind name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  for (const text of ["学院", "职业", names[5]!, names[5]!.slice(1, 3), "xue", "没有的"]) {
    let at: string | undefined;
    for (const args of ["first: 30", "first: 7", "first: 7, after: $at", "last: 5", "last: 5, before: $at"]) {
      knowing.statements();
      const answer = await knowing.request(ask(args), { text, at });
      expect(knowing.statements()).toEqual([]);
      expect(answer, `${text} ${args}`).toEqual(await plain.request(ask(args), { text, at }));
      const { startCursor, endCursor } = answer.data.search.pageInfo;
      at = args.startsWith("first") ? endCursor : startCursor;
    }
  }
});

test("what is loaded or taken away is found, or not, at once", async () => {
  await warm();
  const added = PAGES[40]!;
  const text = added.entities.find(({ kind }) => kind === "Event")!.name;
  const count = async (client: Client): Promise<number> =>
    (await client.request(QUERY, { text })).data.search.totalCount as number;
  const before = await count(knowing);
  await load(store, [added]);
  expect(await count(knowing)).toBe(before + 1);
  expect(await count(plain)).toBe(before + 1);
  await warm();
  expect(await count(knowing)).toBe(before + 1);
  await retract(store, added.document.id);
  expect(await count(knowing)).toBe(before);
});

test("what is read beside requests ends with the server", async () => {
  const sent: string[] = [];
  const counted: Store = Object.assign(Object.create(store) as Store, {
    read: (...asked: Parameters<Store["read"]>) => {
      sent.push(asked[0]);
      return store.read(...asked);
    },
  });
  const handler = createGraphqlHandler(counted, { ...SETTINGS, knownFrom: 1 });
  const reading = handler.warm();
  await handler.close();
  await reading;
  expect(sent).toEqual(["dump/graph"]);
});

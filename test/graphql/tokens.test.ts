import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHandler, type Running } from "../../src/http/server.ts";
import { load } from "../../src/load/index.ts";
import { readSettings } from "../../src/settings.ts";
import type { Store } from "../../src/store/store.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { SETTINGS } from "./client.ts";
import { world } from "./world.ts";

const SECRET = "0123456789abcdef";
const { tokens } = readSettings({ API_TOKENS: `审核员:review:${SECRET}` });
const powerless = { name: "reader", scopes: [], secret: "fedcba9876543210" };
const JUDGE = `mutation { judge(left: "x", right: "y", verdict: SAME) { userErrors { code } } }`;

let store: Store;
let close: () => Promise<void>;
let open: Running;
let shut: Running;
beforeAll(async () => {
  ({ store, close } = await temporaryGraph());
  await load(store, world);
  open = await createHandler(store, { ...SETTINGS, tokens: [...tokens, powerless] }).start();
  shut = await createHandler(store, SETTINGS).start();
});
afterAll(async () => {
  await open.close();
  await shut.close();
  await close();
});

async function codeOf(url: string, authorization?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify({ query: JUDGE }),
  });
  const text = await response.text();
  expect(text).not.toContain(SECRET);
  const { data, errors } = JSON.parse(text) as {
    readonly data?: { readonly judge: { readonly userErrors: readonly { readonly code: string }[] } | null };
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return errors?.[0]!.extensions.code ?? data!.judge!.userErrors[0]!.code;
}

describe("mutations over HTTP", () => {
  test("are off where no token is set", async () => {
    expect(await codeOf(shut.url)).toBe("MUTATIONS_OFF");
    expect(await codeOf(shut.url, `Bearer ${SECRET}`)).toBe("MUTATIONS_OFF");
  });

  test.each([
    [undefined, "TOKEN_INVALID"],
    ["", "TOKEN_INVALID"],
    [SECRET, "TOKEN_INVALID"],
    [`Basic ${SECRET}`, "TOKEN_INVALID"],
    [`Bearer ${SECRET}0`, "TOKEN_INVALID"],
    [`Bearer ${SECRET.slice(1)}`, "TOKEN_INVALID"],
    [`Bearer ${powerless.secret}`, "SCOPE_MISSING"],
    // Let in: what it names is not there.
    [`Bearer ${SECRET}`, "NOT_FOUND"],
    [`bearer ${SECRET}`, "NOT_FOUND"],
  ])("with %j end with %s", async (authorization, code) => {
    expect(await codeOf(open.url, authorization)).toBe(code);
  });

  test("are not let in by GET", async () => {
    const url = `${open.url}?query=${encodeURIComponent(JUDGE)}`;
    const response = await fetch(url, { headers: { accept: "application/json", authorization: `Bearer ${SECRET}` } });
    expect(response.status).toBe(405);
  });

  test("nothing was judged", async () => {
    expect((await store.read("dump/judgements", { after: "", limit: 10 })).length).toBe(0);
  });
});

describe("API_TOKENS", () => {
  test.each(["", "x", "a:review:short", "a:all:0123456789abcdef", "a:review:0123456789abcdef,", "a::0123456789abcdef"])(
    "%j is no list of tokens",
    (given) => {
      const read = () => readSettings({ API_TOKENS: given });
      if (given === "") expect(read().tokens).toEqual([]);
      else expect(read).toThrow(/^API_TOKENS must be like/);
    },
  );

  test("a name may come once", () => {
    const twice = "a:review:0123456789abcdef,a:review:fedcba9876543210";
    expect(() => readSettings({ API_TOKENS: twice })).toThrow(/each name once/);
  });
});

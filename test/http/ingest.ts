import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createHandler, type Running } from "../../src/http/server.ts";
import { dump } from "../../src/load/index.ts";
import type { Store } from "../../src/store/store.ts";
import { SETTINGS } from "../graphql/client.ts";
import { events, post, upload } from "./upload.ts";

const ROOT = new URL("../../", import.meta.url);
const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, ROOT));
const textOf = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");
const SEED = "seeds/shanghai-auto-city-2024.txt";
const ALL = { name: "editor", scopes: ["ingest", "retract"], secret: "a-secret-of-the-tests" };
const OTHER = { name: "other", scopes: ["ingest"], secret: "another-secret-of-tests" };
const READER = { name: "reader", scopes: ["review"], secret: "a-powerless-secret-here" };
const by = ({ secret }: { readonly secret: string }) => ({ authorization: `Bearer ${secret}` });

const RESULT = `documents { outcome document { id source title report { noise notUnderstood } statements { totalCount } } }
  userErrors { code message cure source }`;
const TEXT = `mutation ($text: String, $source: String, $ingest: ID) {
  ingestDocument(text: $text, source: $source, ingest: $ingest) { ${RESULT} } }`;
const FILE = `mutation ($file: Upload!, $source: String, $ingest: ID) {
  ingestDocument(file: $file, source: $source, ingest: $ingest) { ${RESULT} } }`;
const RETRACT = `mutation ($document: ID!) { retractDocument(document: $document) { retracted userErrors { code cure } } }`;
const FOLLOW = `subscription ($ingest: ID!) {
  ingestProgress(ingest: $ingest) { ingest step source documentId error { code } } }`;

/** Documents that come and go over GraphQL, on one engine. */
export function ingestOver(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let store: Store;
  let close: (() => Promise<void>) | undefined;
  let server: Running;
  let url: string;
  beforeAll(async () => {
    ({ store, close } = await open());
    server = await createHandler(store, {
      ...SETTINGS,
      tokens: [ALL, OTHER, READER],
      maxInputBytes: 1_000_000,
    }).start();
    ({ url } = server);
  });
  afterAll(async () => {
    await server?.close();
    await close?.();
  });
  const sources = async (): Promise<string[]> => {
    const { data } = await post(url, "{ documents(first: 100) { edges { node { source } } } }");
    return data.documents.edges.map((edge: any) => edge.node.source).toSorted();
  };
  const whole = async (): Promise<string> => {
    let text = "";
    for await (const line of dump(store)) text += line;
    return text;
  };
  beforeEach(async () => {
    for (const source of await sources()) await post(url, RETRACT, { document: source }, by(ALL));
  });

  // The first load into a new Neo4j has all its statements planned.
  const PATIENCE = { timeout: 120_000 };
  test("a text comes in with its report, is unchanged, replaced when it is another, and goes", PATIENCE, async () => {
    const source = "https://www.example.edu.cn/info/1.htm";
    const first = await post(url, TEXT, { text: textOf(SEED), source }, by(ALL));
    expect(first.errors).toBeUndefined();
    const { documents, userErrors } = first.data.ingestDocument;
    expect(userErrors).toEqual([]);
    expect(documents).toMatchObject([{ outcome: "ADDED", document: { source, report: { noise: expect.any(Array) } } }]);
    expect(documents[0].document.statements.totalCount).toBeGreaterThan(10);
    const again = await post(url, TEXT, { text: textOf(SEED), source }, by(ALL));
    expect(again.data.ingestDocument.documents).toMatchObject([{ outcome: "UNCHANGED", document: { source } }]);
    const other = await post(url, TEXT, { text: `${textOf(SEED)}\n又及。`, source }, by(ALL));
    expect(other.data.ingestDocument.documents).toMatchObject([{ outcome: "REPLACED" }]);
    expect(await sources()).toEqual([source]);
    const gone = await post(url, RETRACT, { document: documents[0].document.id }, by(ALL));
    expect(gone.data.retractDocument).toEqual({ retracted: true, userErrors: [] });
    expect(await sources()).toEqual([]);
    const missing = await post(url, RETRACT, { document: source }, by(ALL));
    expect(missing.data.retractDocument).toMatchObject({
      retracted: false,
      userErrors: [{ code: "DOCUMENT_UNKNOWN", cure: expect.any(String) }],
    });
  });

  test.each([
    ["test/corpus/own/dongguan-wanju.html", 1],
    ["test/corpus/own/hebi-meixin.docx", 1],
    ["test/corpus/own/ankang-fucha.pdf", 1],
    ["test/corpus/own/ningde-dianchi.md", 1],
  ])("a file comes in by the multipart convention: %s", async (path, count) => {
    const name = path.split("/").at(-1)!;
    const { data, errors } = await upload(url, FILE, { name, bytes: bytesOf(path) }, by(ALL));
    expect(errors).toBeUndefined();
    expect(data.ingestDocument.userErrors).toEqual([]);
    expect(data.ingestDocument.documents).toHaveLength(count);
    expect(await sources()).toEqual([`upload:${name}`]);
  });

  test("what cannot be read is told as data, with a cure", async () => {
    const code = async (name: string, bytes: Uint8Array) => {
      const { data, errors } = await upload(url, FILE, { name, bytes }, by(ALL));
      expect(errors).toBeUndefined();
      expect(data.ingestDocument.documents).toEqual([]);
      const [{ cure, source, code: found }] = data.ingestDocument.userErrors;
      expect([cure, source]).toEqual([expect.stringMatching(/\.$/), `upload:${name}`]);
      return found;
    };
    expect(await code("a.txt", new Uint8Array())).toBe("INPUT_EMPTY");
    expect(await code("a.pdf", new TextEncoder().encode("no PDF"))).toBe("INPUT_DAMAGED");
    expect(await code("a.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]))).toBe("INPUT_BINARY");
    expect(await code("a.txt", new TextEncoder().encode("今天天气很好。"))).toBe("INPUT_NOTHING_FOUND");
    expect(await code("a.txt", new Uint8Array(1_050_000).fill(0x61))).toBe("INPUT_TOO_LARGE");
    expect(await sources()).toEqual([]);
  });

  test("a source that a sender gives leads to no file of this machine", async () => {
    await post(url, TEXT, { text: textOf(SEED), source: "/etc/passwd" }, by(ALL));
    await upload(url, FILE, { name: "../../etc/hosts", bytes: bytesOf(SEED) }, by(ALL));
    expect((await sources()).every((source) => source.startsWith("upload:"))).toBe(true);
    const bad = await post(url, TEXT, { text: "x", source: "a\u0000b" }, by(ALL));
    expect(bad.errors).toMatchObject([{ extensions: { code: "ARGUMENT_INVALID" } }]);
  });

  test("neither or both of text and file are refused, and a file that is none", async () => {
    const code = async (query: string, variables = {}) =>
      (await post(url, query, variables, by(ALL))).errors?.[0]!.extensions.code;
    expect(await code("mutation { ingestDocument { userErrors { code } } }")).toBe("ARGUMENT_INVALID");
    expect(await code(FILE, { file: "x" })).toBeDefined();
    expect(await code(FILE, { file: { name: "x", arrayBuffer: 1 } })).toBeDefined();
    expect(await sources()).toEqual([]);
  });

  test.each([
    [{}, "TOKEN_INVALID"],
    [by(READER), "SCOPE_MISSING"],
    [{ authorization: "Bearer wrong" }, "TOKEN_INVALID"],
  ])("whoever may not, does not: %j", async (headers, code) => {
    for (const [query, variables] of [
      [TEXT, { text: textOf(SEED) }],
      [RETRACT, { document: "x" }],
    ] as const) {
      expect((await post(url, query, variables, headers)).errors).toMatchObject([{ extensions: { code } }]);
    }
    const followed = await events(url, FOLLOW, { ingest: "x" }, headers);
    expect(followed).toMatchObject([{ errors: [{ extensions: { code } }] }]);
    // Nobody else's large files are read.
    const large = await upload(url, FILE, { name: "a.txt", bytes: new Uint8Array(400_000).fill(0x61) }, headers);
    expect(large.status).toBe(413);
    expect(await sources()).toEqual([]);
  });

  test("a scope is one scope: whoever may ingest may not retract", async () => {
    const { errors } = await post(url, RETRACT, { document: "x" }, by(OTHER));
    expect(errors).toMatchObject([{ extensions: { code: "SCOPE_MISSING" } }]);
  });

  describe("many at once", () => {
    const seeds = ["shanghai-auto-city-2024"].map((name) => `seeds/${name}.txt`);
    const own = ["gansu-mingdan", "huaihe-zhizao", "lenglian-nianhui", "luosi-huanjie", "quanzhou-xiefu"];
    const paths = [...seeds, ...own.map((name) => `test/corpus/own/${name}.txt`)];
    const send = (path: string) => upload(url, FILE, { name: path.split("/").at(-1)!, bytes: bytesOf(path) }, by(ALL));

    test("give the same graph as one behind the other", async () => {
      for (const path of paths) expect((await send(path)).data.ingestDocument.userErrors).toEqual([]);
      const apart = await whole();
      for (const source of await sources()) await post(url, RETRACT, { document: source }, by(ALL));
      const answers = await Promise.all([...paths, ...paths.slice(0, 2)].map(send));
      const outcomes = answers.flatMap(({ data }) => data.ingestDocument.documents.map(({ outcome }: any) => outcome));
      expect(outcomes.toSorted()).toEqual([...paths.map(() => "ADDED"), "UNCHANGED", "UNCHANGED"].toSorted());
      expect(await whole()).toBe(apart);
    });

    test("the server answers while it reads", async () => {
      const bytes = Buffer.concat(Array.from({ length: 40 }, () => Buffer.from(textOf(paths[1]!))));
      let done = false;
      const ingest = upload(url, FILE, { name: "long.txt", bytes: bytes.subarray(0, 990_000) }, by(ALL)).finally(
        () => (done = true),
      );
      await vi.waitFor(async () => expect(await metric("ingests")).toBe(1), { interval: 5 });
      let before = 0;
      for (let i = 0; i < 20; i++) {
        expect((await fetch(new URL("/health", url))).status).toBe(200);
        if (!done) before++;
      }
      expect(before).toBeGreaterThan(10);
      expect((await ingest).errors).toBeUndefined();
    });
  });

  const metric = async (name: string): Promise<number> => {
    const text = await (await fetch(new URL("/metrics", url))).text();
    return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  };

  describe("ingestProgress", () => {
    test("tells each step, to whoever follows from before and to whoever comes after the end", async () => {
      const following = events(url, FOLLOW, { ingest: "one" }, by(ALL));
      await vi.waitFor(async () => expect(await metric("subscriptions")).toBe(1));
      const { data } = await post(url, TEXT, { text: textOf(SEED), source: "a", ingest: "one" }, by(ALL));
      const documentId = data.ingestDocument.documents[0].document.id;
      const steps = (await following).map(({ data: told }: any) => told.ingestProgress);
      const step = (name: string, more = {}) => ({
        ingest: "one",
        step: name,
        source: "upload:a",
        documentId: null,
        error: null,
        ...more,
      });
      expect(steps).toEqual([step("QUEUED"), step("READING"), step("ADDED", { documentId }), step("ENDED")]);
      const after = await events(url, FOLLOW, { ingest: "one" }, by(ALL));
      expect(after.map(({ data: told }: any) => told.ingestProgress)).toEqual(steps);
      expect(await metric("subscriptions")).toBe(0);
    });

    test("is of one's own ingests only, and ends when the client goes away", async () => {
      await post(url, TEXT, { text: "今天天气很好。", ingest: "two" }, by(ALL));
      const seen = await events(url, FOLLOW, { ingest: "two" }, by(ALL), ({ data }: any) => data.ingestProgress.error);
      expect(seen.at(-1)).toMatchObject({ data: { ingestProgress: { error: { code: "INPUT_NOTHING_FOUND" } } } });
      const others = events(url, FOLLOW, { ingest: "two" }, by(OTHER), () => true);
      await vi.waitFor(async () => expect(await metric("subscriptions")).toBe(1));
      await post(url, TEXT, { text: "今天天气不好。", source: "theirs", ingest: "two" }, by(OTHER));
      expect(await others).toMatchObject([{ data: { ingestProgress: { step: "QUEUED", source: "upload:theirs" } } }]);
      await vi.waitFor(async () => expect(await metric("subscriptions")).toBe(0));
    });
  });
}

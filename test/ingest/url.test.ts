import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublic } from "../../src/ingest/address.ts";
import { ingest, type IngestOptions } from "../../src/ingest/index.ts";
import { pdf } from "./made.ts";

const TEXT = "产教联合体成立大会在京召开，学院党委书记周海琦出席并致辞，企业代表发言，会议由副校长主持。";
const PAGE = `<html><head><meta charset="utf-8"><title>无</title></head><body><p>${TEXT}</p></body></html>`;
let server: Server;
let origin: string;
let asked: string[] = [];

/** What the server says at each path. */
const ANSWERS: Record<string, (answer: ServerResponse) => unknown> = {
  "/page": (answer) => answer.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE),
  "/gbk": (answer) =>
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(iconv.encode(PAGE, "gbk")),
  "/gzip": (answer) =>
    answer.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(PAGE)),
  "/file": (answer) =>
    answer.writeHead(200, { "content-type": "application/octet-stream" }).end(pdf([[[60, 700, TEXT]]])),
  "/to-page": (answer) => answer.writeHead(302, { location: "/page" }).end(),
  "/loop": (answer) => answer.writeHead(301, { location: "/loop" }).end(),
  "/to-file": (answer) => answer.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/missing": (answer) => answer.writeHead(404).end("not here"),
  "/empty": (answer) => answer.writeHead(200).end(),
  "/large": (answer) => answer.writeHead(200, { "content-length": "9000000" }).end(),
  "/endless": (answer) => {
    const more = () => answer.write(Buffer.alloc(65_536, 97), () => !answer.destroyed && more());
    more();
  },
  "/bomb": (answer) => answer.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20e6, 97))),
  "/silent": () => undefined,
  "/slow": (answer) => {
    answer.writeHead(200);
    const timer = setInterval(() => answer.write("a"), 20);
    answer.on("close", () => clearInterval(timer));
  },
  "/cut": (answer) => {
    answer.writeHead(200, { "content-length": "1000" });
    answer.write("abc", () => answer.destroy());
  },
};

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url!);
    (ANSWERS[request.url!] ?? ANSWERS["/missing"]!)(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function read(url: string, options: Partial<IngestOptions> = {}) {
  asked = [];
  const list = [];
  for await (const each of ingest([url], { maxBytes: 1e6, allowPrivateAddresses: true, ...options })) list.push(each);
  expect(list).toHaveLength(1);
  const [one] = list;
  return "document" in one!
    ? one.document
    : { code: one!.error.code, message: one!.error.message, source: one!.source };
}

describe("an address", () => {
  it.each(["/page", "/gbk", "/gzip", "/to-page", "/file"])(
    "%s gives its document, named by the address",
    async (path) => {
      expect(await read(origin + path)).toMatchObject({ source: origin + path, raw: TEXT });
    },
  );

  it.each([
    ["/missing", "URL_FAILED", "404"],
    ["/loop", "URL_FAILED", "redirects more than 5"],
    ["/to-file", "URL_REFUSED", "file:"],
    ["/empty", "INPUT_EMPTY", "empty"],
    ["/large", "INPUT_TOO_LARGE", "9000000"],
    ["/endless", "INPUT_TOO_LARGE", "at most 1 MB"],
    ["/bomb", "INPUT_TOO_LARGE", "at most 1 MB"],
    ["/cut", "URL_FAILED", "cannot be fetched"],
  ])("%s gives %s", async (path, code, words) => {
    expect(await read(origin + path)).toMatchObject({
      code,
      source: origin + path,
      message: expect.stringContaining(words),
    });
  });

  it.each(["/silent", "/slow"])("%s is given up after the time that is set", async (path) => {
    expect(await read(origin + path, { urlTimeoutMs: 200 })).toMatchObject({
      code: "URL_FAILED",
      message: expect.stringContaining("0.2 s"),
    });
  });

  it("of nobody, and of another protocol, fails with its reason", async () => {
    expect(await read("http://nobody.invalid/")).toMatchObject({ code: "URL_FAILED" });
    expect(await read("http://127.0.0.1:1/")).toMatchObject({
      code: "URL_FAILED",
      message: expect.stringContaining("ECONNREFUSED"),
    });
    for (const url of ["ftp://example.com/a.txt", "file:///etc/passwd", "http://user:secret@example.com/"]) {
      const refused = await read(url);
      expect(refused).toMatchObject({ code: "URL_REFUSED" });
      expect(refused).not.toMatchObject({ message: expect.stringContaining("secret") });
    }
  });
});

describe("an address that is not public", () => {
  it("is refused without being asked, in whatever form it is written", async () => {
    const port = new URL(origin).port;
    const hosts = [
      "127.0.0.1",
      "localhost",
      "2130706433",
      "0x7f.1",
      "017700000001",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "0.0.0.0",
    ];
    for (const host of hosts) {
      const refused = await read(`http://${host}:${port}/page`, { allowPrivateAddresses: false });
      expect(refused, host).toMatchObject({ code: "URL_REFUSED" });
    }
    expect(asked).toEqual([]);
  });

  it.each([
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:db8::1",
    "no address",
  ])("%s is one", (address) => expect(isPublic(address)).toBe(false));

  it.each(["1.1.1.1", "220.181.38.148", "2606:4700:4700::1111", "::ffff:8.8.8.8"])("%s is none", (address) =>
    expect(isPublic(address)).toBe(true),
  );
});

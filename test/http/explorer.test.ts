import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { explorer } from "../../src/http/explorer.ts";
import { listenerOf } from "../../src/http/listener.ts";

/** A folder as the build leaves it, behind a server. */
async function served(files: Readonly<Record<string, string | Buffer>>) {
  const folder = mkdtempSync(join(tmpdir(), "consortium-explorer-"));
  mkdirSync(join(folder, "assets"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const server = createServer(listenerOf(explorer(folder), pino({ level: "silent" })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { port } = server.address() as AddressInfo;
  /** As it comes: `fetch` would decode it, and tidy the path. */
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      request({ port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
        .on("error", reject)
        .end();
    });
  return { get, folder };
}

const BUILT = {
  "index.html": "<!doctype html><title>page</title>",
  "assets/index-1.js": "run()",
  "assets/index-1.js.gz": gzipSync("run()"),
};

describe("the page over HTTP", () => {
  test("comes at / with a policy that allows no script or style inline, and is asked for again each time", async () => {
    const { get } = await served(BUILT);
    const { status, headers, body } = await get("/");
    expect(status).toBe(200);
    expect(body.toString()).toBe(BUILT["index.html"]);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
  test("its files may be kept for ever, and come compressed where that is taken", async () => {
    const { get } = await served(BUILT);
    const plain = await get("/assets/index-1.js");
    expect(plain.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
    });
    expect(plain.body.toString()).toBe("run()");
    const compressed = await get("/assets/index-1.js", { "accept-encoding": "gzip, br" });
    expect(compressed.headers).toMatchObject({
      "content-encoding": "gzip",
      "content-type": "text/javascript; charset=utf-8",
    });
    expect(compressed.body).toEqual(BUILT["assets/index-1.js.gz"]);
  });
  test("what a client has is not sent again", async () => {
    const { get } = await served(BUILT);
    const { headers } = await get("/");
    const again = await get("/", { "if-none-match": String(headers["etag"]) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await get("/", { "if-none-match": '"other"' });
    expect(other.status).toBe(200);
  });
  test("HEAD tells the same without the content", async () => {
    const { get } = await served(BUILT);
    const { status, headers, body } = await get("/", {}, "HEAD");
    expect([status, headers["content-length"], body.length]).toEqual([200, String(BUILT["index.html"].length), 0]);
  });
  test.each([
    "/assets/../../package.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/none.js",
    "/assets/index-1.js.gz",
  ])("nothing else can be reached: %s", async (path) => {
    const { get } = await served(BUILT);
    expect((await get(path)).status).toBe(404);
  });
  test("a page that is not built says how to build it, and comes once it is", async () => {
    const { get, folder } = await served({});
    const missing = await get("/");
    expect([missing.status, missing.headers["cache-control"]]).toEqual([503, "no-store"]);
    expect(missing.body.toString()).toContain("npm run explorer:build");
    writeFileSync(join(folder, "index.html"), "built");
    expect((await get("/")).body.toString()).toBe("built");
  });
});

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { events, post, upload } from "../http/upload.ts";
import { printed, run, start, temporaryFolder } from "./run.ts";

const SECRET = "a-secret-of-the-tests";
const HEADERS = { authorization: `Bearer ${SECRET}` };
const PAGE = readFileSync(new URL("../../seeds/shanghai-auto-city-2024.txt", import.meta.url), "utf8");
/** So long that it is still read when the signal comes. */
const LONG = Buffer.from(PAGE.repeat(40));
const FILE = `mutation ($file: Upload!) { ingestDocument(file: $file, source: "long") {
  documents { outcome } userErrors { code } } }`;

describe("a server that is told to stop", { timeout: 120_000 }, () => {
  const serve = async (cwd: string, env: Record<string, string> = {}) => {
    const tokens = { API_TOKENS: `editor:ingest:${SECRET}` };
    const child = start(["serve"], { cwd, env: { PORT: "0", LOG_LEVEL: "warn", ...tokens, ...env } });
    const output = await printed(child, "/graphql");
    return { child, url: /http:\/\/localhost:\d+\/graphql/.exec(output)![0] };
  };
  const reading = (url: string) =>
    vi.waitFor(async () => expect(await (await fetch(new URL("/metrics", url))).text()).toMatch(/^ingests 1$/m), {
      interval: 5,
    });

  it("finishes what runs, ends what follows, takes nothing new, and ends with 0", async () => {
    await using folder = await temporaryFolder();
    const { child, url } = await serve(folder.path, { SHUTDOWN_MS: "60000" });
    const following = events(url, `subscription { ingestProgress(ingest: "never") { step } }`, {}, HEADERS);
    const answer = upload(url, FILE, { name: "a.txt", bytes: LONG }, HEADERS);
    await reading(url);
    child.kill("SIGTERM");
    await vi.waitFor(() => expect(fetch(new URL("/health", url))).rejects.toThrow());
    expect(await following).toEqual([]);
    expect((await answer).data).toEqual({ ingestDocument: { documents: [{ outcome: "ADDED" }], userErrors: [] } });
    expect(await once(child, "exit")).toEqual([0, null]);
    const { stdout } = await run(["stats"], { cwd: folder.path });
    expect(stdout).toContain("upload:long");
  });

  it("stops reading where that takes longer than it may, and leaves the graph whole", async () => {
    await using folder = await temporaryFolder();
    const { child, url } = await serve(folder.path, { SHUTDOWN_MS: "0" });
    const answer = upload(url, FILE, { name: "a.txt", bytes: LONG }, HEADERS);
    answer.catch(() => {});
    await reading(url);
    child.kill("SIGTERM");
    await expect(answer).rejects.toThrow();
    expect(await once(child, "exit")).toEqual([0, null]);
    const again = await serve(folder.path);
    expect((await post(again.url, "{ documents { totalCount } }")).data).toEqual({ documents: { totalCount: 0 } });
    again.child.kill("SIGTERM");
    expect(await once(again.child, "exit")).toEqual([0, null]);
  });
});

import { chmod, mkdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { page, run, STACK_TRACE, temporaryFolder } from "./run.ts";

/** Each bad file with the error it must give. */
const BAD = {
  "missing.txt": "INPUT_NOT_FOUND",
  "empty.txt": "INPUT_EMPTY",
  "binary.txt": "INPUT_BINARY",
  "large.txt": "INPUT_TOO_LARGE",
  "japanese.txt": "INPUT_ENCODING",
  "lost.txt": "INPUT_ENCODING",
} as const;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const file = (name: string, content: string | Uint8Array) => writeFile(join(folder.path, name), content);
  await file("good.txt", page());
  await file("gb.txt", iconv.encode(page(2), "gb18030"));
  await file("empty.txt", "");
  await file("binary.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await file("large.txt", page());
  await truncate(join(folder.path, "large.txt"), 100e6);
  await file("japanese.txt", iconv.encode("産学官連携コンソーシアムが設立されました。".repeat(9), "shift_jis"));
  await file("lost.txt", new TextDecoder().decode(iconv.encode(page(), "gb18030")));
  await file("unknown.txt", "今天天气很好,适合散步。晚饭吃什么还没有想好。\n");
});
afterAll(() => folder[Symbol.asyncDispose]());

describe("a bad file", () => {
  it.each(Object.entries(BAD))("%s: extract says %s, and the cure", async (name, code) => {
    const { status, stdout, stderr } = await run(["extract", name, "--json"], { cwd: folder.path });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^${code}: .*${name}.*\\. .+\\.\n$`));
    expect(stderr).not.toMatch(STACK_TRACE);
  });

  it("in a batch is told of, and the others go on", async () => {
    const cwd = folder.path;
    const names = ["good.txt", ...Object.keys(BAD), "gb.txt"];
    const { status, stdout, stderr } = await run(["ingest", ...names], { cwd, env: { DATA_DIR: join(cwd, "batch") } });
    expect(status).toBe(1);
    expect(stderr.match(/^INPUT_\w+/gm)).toEqual(Object.values(BAD));
    expect(stdout).toMatch(/^good\.txt: .* entities/m);
    expect(stdout).toMatch(/^gb\.txt: .* entities/m);
    expect(stdout).toMatch(/^2 documents read .*, 6 failed$/m);
  });

  it("that may not be read", async () => {
    const path = join(folder.path, "secret.txt");
    await writeFile(path, page());
    await chmod(path, 0o000);
    await chmod(folder.path, 0o755);
    // Root may read everything: the command runs as somebody else there.
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const { status, stderr } = await run(["extract", "secret.txt"], { cwd: folder.path, ...uid });
    expect(stderr).toMatch(/^INPUT_UNREADABLE: secret\.txt .*EACCES/);
    expect(status).toBe(1);
  });

  it("a folder without documents, and a glob that matches nothing", async () => {
    await mkdir(join(folder.path, "none"));
    const { status, stderr } = await run(["ingest", "none", "*.csv"], { cwd: folder.path });
    expect(stderr.match(/^INPUT_NOT_FOUND/gm)).toHaveLength(2);
    expect(status).toBe(1);
  });
});

describe("a document with nothing in it that we know", () => {
  it("gives an empty answer to extract, which is no failure", async () => {
    const { status, stdout, stderr } = await run(["extract", "unknown.txt", "--json"], { cwd: folder.path });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ document: { source: "unknown.txt" }, entities: [], statements: [] });
    expect(stderr).toMatch(/^INPUT_NOTHING_FOUND: unknown\.txt/);
  });

  it("is not loaded by ingest, which fails", async () => {
    const cwd = folder.path;
    const { status, stdout } = await run(["ingest", "unknown.txt"], { cwd, env: { DATA_DIR: join(cwd, "unknown") } });
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: "0 documents read (0 entities, 0 statements), 1 failed\n",
    });
  });
});

it("a larger file is read where MAX_INPUT_MB allows it", async () => {
  const cwd = folder.path;
  await writeFile(join(cwd, "two.txt"), page().repeat(6000));
  const refused = await run(["extract", "two.txt"], { cwd, env: { MAX_INPUT_MB: "1" } });
  expect(refused.stderr).toMatch(/^INPUT_TOO_LARGE: two\.txt has 1\.\d MB; at most 1 MB are read/);
});

it("standard input is read like a file", async () => {
  const { status, stdout } = await run(["extract", "-", "--json"], {
    cwd: folder.path,
    input: iconv.encode(page(), "gb18030"),
  });
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as { document: { source: string } }).document.source).toMatch(/^stdin:[\da-f]{16}$/);
});

import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ingest, type Ingested, type IngestOptions } from "../../src/ingest/index.ts";
import { sha256 } from "../../src/model/id.ts";

const TEXT = "产教联合体成立大会在京召开。";
let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "ingest-"));
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array = TEXT): Promise<void> {
  await mkdir(join(base, name, ".."), { recursive: true });
  await writeFile(join(base, name), content);
}

async function ingestAll(paths: string[], options: Partial<IngestOptions> = {}): Promise<Ingested[]> {
  const list: Ingested[] = [];
  for await (const each of ingest(paths, { maxBytes: 1e6, base, ...options })) list.push(each);
  return list;
}

/** Sources in their order; a failure is its source and code. */
async function outcome(paths: string[], options: Partial<IngestOptions> = {}): Promise<string[]> {
  const list = await ingestAll(paths, options);
  return list.map((each) => ("document" in each ? each.document.source : `${each.source} ${each.error.code}`));
}

describe("ingest finds", () => {
  it("files, named from the base folder however they are written", async () => {
    await file("a.txt");
    await file("sub/b.md");
    expect(await outcome(["./a.txt", join(base, "a.txt"), "sub/../sub/b.md"])).toEqual(["a.txt", "sub/b.md"]);
  });

  it("the documents below a folder, sorted, without hidden ones, other formats and linked folders", async () => {
    for (const name of ["d/b.txt", "d/a.TXT", "d/e/c.txt", "d/.git/x.txt", "d/.x.txt", "d/page.odt"]) await file(name);
    await symlink(base, join(base, "d/loop"));
    expect(await outcome(["d"])).toEqual(["d/a.TXT", "d/b.txt", "d/e/c.txt"]);
  });

  it("what a glob matches, and a file whose name looks like one", async () => {
    for (const name of ["2024/a.txt", "2023/a.txt", "2024/b.csv", "[1].txt"]) await file(name);
    expect(await outcome(["20*/*.txt", "[1].txt"])).toEqual(["2023/a.txt", "2024/a.txt", "[1].txt"]);
  });

  it("standard input, named by its content, so that two texts are two documents", async () => {
    const stdin = Readable.from([Buffer.from(TEXT)]);
    expect(await outcome(["-"], { stdin })).toEqual([`stdin:${sha256(TEXT).slice(0, 16)}`]);
  });
});

describe("ingest tells, and goes on after,", () => {
  it("a missing file, a glob without match, a folder without documents", async () => {
    await file("a.txt");
    await mkdir(join(base, "none"));
    expect(await outcome(["no.txt", "*.csv", "none", "a.txt"])).toEqual([
      "no.txt INPUT_NOT_FOUND",
      "*.csv INPUT_NOT_FOUND",
      "none INPUT_NOT_FOUND",
      "a.txt",
    ]);
  });

  it("an empty file, one with white space only, a binary one", async () => {
    await file("empty.txt", "");
    await file("blank.txt", " \n\u3000\n");
    await file("binary.txt", Uint8Array.of(1, 0, 2, 0));
    expect(await outcome(["."])).toEqual(["binary.txt INPUT_BINARY", "blank.txt INPUT_EMPTY", "empty.txt INPUT_EMPTY"]);
  });

  it("a file, and a stream, that is too large", async () => {
    await file("large.txt");
    await truncate(join(base, "large.txt"), 100e6);
    async function* endless() {
      for (;;) yield Buffer.from(TEXT);
    }
    expect(await outcome(["large.txt", "-"], { stdin: endless() })).toEqual([
      "large.txt INPUT_TOO_LARGE",
      "- INPUT_TOO_LARGE",
    ]);
  });

  it("what opens and cannot be read", async () => {
    // A process's memory may be opened, and its first page never be read.
    expect(await outcome(["/proc/self/mem"])).toEqual(["/proc/self/mem INPUT_UNREADABLE"]);
  });
});

describe("a document", () => {
  it("keeps its id when its bytes change, and tells them by their hash", async () => {
    const read = async () => (await ingestAll(["a.txt"]))[0];
    await file("a.txt");
    const first = await read();
    await file("a.txt", `${TEXT}又及`);
    const second = await read();
    expect(first).toMatchObject({ document: { raw: TEXT, sha256: sha256(TEXT), encoding: "utf-8" } });
    expect(second).toMatchObject({ document: { id: (first as { document: { id: string } }).document.id } });
    expect(second).not.toMatchObject({ document: { sha256: sha256(TEXT) } });
  });
});

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { countInputs, ingest } from "../../src/ingest/index.ts";
import { docx, type Entry, paragraph, zip } from "./made.ts";

const TEXT = "产教联合体成立大会在京召开。";
let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "zip-"));
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** Sources in their order; a failure is its source and code. Counting says the same number. */
async function outcome(bytes: readonly Entry[] | Uint8Array, maxBytes = 1e6): Promise<string[]> {
  await writeFile(join(base, "a.zip"), bytes instanceof Uint8Array ? bytes : zip(bytes));
  const list: string[] = [];
  for await (const each of ingest(["a.zip"], { base, maxBytes })) {
    list.push("document" in each ? each.document.source : `${each.source} ${each.error.code}`);
  }
  expect(await countInputs(["a.zip"], { base, maxBytes })).toBe(list.length);
  expect(await readdir(base)).toEqual(["a.zip"]);
  return list;
}

it("an archive gives its documents, each named by the archive and its place in it", async () => {
  const entries = [
    { name: "b/一.txt", content: TEXT },
    { name: "页.html", content: `<p>${TEXT}</p>` },
    { name: "c.docx", content: docx(paragraph(TEXT)) },
    ...["photo.jpg", "__MACOSX/._b.txt", ".hidden/a.txt", "b/"].map((name) => ({ name, content: "x" })),
  ];
  expect(await outcome(entries)).toEqual(["a.zip/b/一.txt", "a.zip/页.html", "a.zip/c.docx"]);
});

it("names in GBK, as Windows writes them, are read", async () => {
  expect(await outcome([{ name: iconv.encode("名单.txt", "gbk"), content: TEXT }])).toEqual(["a.zip/名单.txt"]);
});

it("archives within archives are opened, but not without end", async () => {
  const inner = zip([{ name: "x.txt", content: TEXT }]);
  expect(await outcome([{ name: "i.zip", content: inner }])).toEqual(["a.zip/i.zip/x.txt"]);
  const deeper = zip([{ name: "j.zip", content: zip([{ name: "k.zip", content: inner }]) }]);
  expect(await outcome(deeper)).toEqual(["a.zip/j.zip/k.zip INPUT_UNSAFE"]);
});

it("names that lead out of the archive, or come twice, are refused, and the others read", async () => {
  const names = ["../evil.txt", "/etc/evil.txt", "C:/evil.txt", "a\\..\\evil.txt", "ok.txt", "ok.txt"];
  expect(await outcome(names.map((name) => ({ name, content: TEXT })))).toEqual([
    ...names.slice(0, 4).map((name) => `a.zip/${name} INPUT_UNSAFE`),
    "a.zip/ok.txt",
    "a.zip/ok.txt INPUT_UNSAFE",
  ]);
});

it("a file that unpacks to more than a document may have is refused, whether the archive says so or lies", async () => {
  const bomb = "0".repeat(5e6);
  expect(
    await outcome([
      { name: "bomb.txt", content: bomb },
      { name: "ok.txt", content: TEXT },
    ]),
  ).toEqual(["a.zip/bomb.txt INPUT_TOO_LARGE", "a.zip/ok.txt"]);
  expect(await outcome([{ name: "bomb.txt", content: bomb, stated: 100 }])).toEqual(["a.zip/bomb.txt INPUT_DAMAGED"]);
});

it("files that together unpack to more than an archive may have are refused from there on", async () => {
  const entries = Array.from({ length: 14 }, (_, n) => ({ name: `${n}.txt`, content: TEXT.repeat(20) }));
  const list = await outcome(entries, Buffer.byteLength(TEXT) * 20);
  expect(list.filter((each) => each.endsWith(".txt"))).toHaveLength(10);
  expect(list.filter((each) => each.endsWith("INPUT_TOO_LARGE"))).toHaveLength(4);
});

it("an encrypted file is told of, and the others read", async () => {
  const entries = [
    { name: "secret.txt", content: TEXT, encrypted: true },
    { name: "ok.txt", content: TEXT },
  ];
  expect(await outcome(entries)).toEqual(["a.zip/secret.txt INPUT_ENCRYPTED", "a.zip/ok.txt"]);
});

it("archives that are empty, cut off, or none are told of", async () => {
  const whole = zip([{ name: "x.txt", content: TEXT }]);
  expect(await outcome([])).toEqual(["a.zip INPUT_NOT_FOUND"]);
  expect(await outcome([{ name: "a.jpg", content: "x" }])).toEqual(["a.zip INPUT_NOT_FOUND"]);
  expect(await outcome(whole.subarray(0, -10))).toEqual(["a.zip INPUT_DAMAGED"]);
  expect(await outcome(Buffer.from(TEXT))).toEqual(["a.zip INPUT_DAMAGED"]);
});

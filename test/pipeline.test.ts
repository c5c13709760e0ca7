import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, readDocument, type Step } from "../src/pipeline.ts";
import { MANY_DOCUMENTS, RulesReader } from "../src/rules-reader.ts";
import { devPages } from "./extract/mutate.ts";

const OPTIONS = { maxBytes: 1_000_000 };
let folder: string;

async function steps(path: string): Promise<Step[]> {
  const all: Step[] = [];
  for await (const step of read([path], { ...OPTIONS, base: folder })) all.push(step);
  return all;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pipeline-"));
  const pages = devPages();
  for (const [name, count] of [
    ["few", 5],
    ["many", MANY_DOCUMENTS + 10],
  ] as const) {
    await mkdir(join(folder, name));
    for (let i = 0; i < count; i++) {
      const file = join(folder, name, `${String(i).padStart(3, "0")}.txt`);
      // Every seventh cannot be read: it is empty.
      await writeFile(file, i % 7 === 3 ? "" : `${i}\n${pages[i % pages.length]}`);
    }
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe.each([
  ["few", 5],
  ["many", MANY_DOCUMENTS + 10],
] as const)("reading %s documents", (name, count) => {
  it("keeps their order, and the errors in their places", async () => {
    const read = await steps(name);
    expect(read.map(({ source }) => source)).toEqual(
      Array.from({ length: count }, (_, i) => `${name}/${String(i).padStart(3, "0")}.txt`),
    );
    expect(read.flatMap(({ kind }, i) => (kind === "failed" ? [i] : []))).toEqual(
      Array.from({ length: count }, (_, i) => i).filter((i) => i % 7 === 3),
    );
    for (const step of read) {
      if (step.kind === "failed") expect(step.error.code).toBe("INPUT_EMPTY");
      if (step.kind === "read") expect(step.extraction.document.source).toBe(step.source);
    }
  });
});

describe("a reader by the rules", () => {
  const document = { id: "d_page", source: "page.txt", raw: devPages()[0]!, sha256: "", encoding: "utf-8" };

  it("starts threads only for many documents", async () => {
    const rules = new RulesReader(2);
    rules.expect(MANY_DOCUMENTS - 1);
    expect(rules.concurrency).toBe(1);
    rules.expect(MANY_DOCUMENTS);
    expect(rules.concurrency).toBeGreaterThan(2);
    await rules.close();
  });
  it("reads the same with threads and without", async () => {
    const [one, two] = [new RulesReader(1), new RulesReader(2)];
    for (const rules of [one, two]) rules.expect(1000);
    expect(one.concurrency).toBe(1);
    expect(await two.read(document)).toEqual(await one.read(document));
    expect(await one.read(document)).toEqual(readDocument(document));
    await two.close();
  });
});

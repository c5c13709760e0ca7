import { afterAll, describe, expect, it } from "vitest";
import type { Document } from "../src/model/document.ts";
import { idOf, sha256 } from "../src/model/id.ts";
import { ReaderPool } from "../src/reader-pool.ts";
import { readDocument } from "../src/read-document.ts";
import { devPages } from "./extract/mutate.ts";

const documents = devPages().map((raw, index): Document => {
  const source = `page-${index}.txt`;
  return { id: idOf("d", source), source, raw, sha256: sha256(raw), encoding: "utf-8" };
});

describe("threads that read", () => {
  const pool = new ReaderPool(2);
  afterAll(() => pool.close());

  it("say what is read without them", async () => {
    const extractions = await Promise.all(documents.map((document) => pool.read(document)));
    expect(extractions).toEqual(documents.map(readDocument));
  });
  it("give what cannot be read to the one who asked for it, and read on", async () => {
    const [first, second] = documents as [Document, Document];
    const broken = { ...first, raw: undefined } as unknown as Document;
    const asked = [pool.read(broken), pool.read(second), pool.read(broken), pool.read(first)];
    const answers = await Promise.allSettled(asked);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected", "fulfilled"]);
    expect(answers[0]).toMatchObject({ reason: expect.any(TypeError) });
    expect(answers[1]).toMatchObject({ value: { document: { id: second.id } } });
  });
});

it("threads that are ended while they read say so to everyone who waits", async () => {
  const pool = new ReaderPool(2);
  const asked = Promise.allSettled(documents.map((document) => pool.read(document)));
  await pool.close();
  const answers = await asked;
  expect(answers.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
  await expect(pool.read(documents[0]!)).rejects.toThrow("no thread is left");
});

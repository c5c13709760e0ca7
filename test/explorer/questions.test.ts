import { readdirSync, readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { ERRORS } from "../../src/errors.ts";
import { en } from "../../src/explorer/messages/en.ts";
import { TROUBLES } from "../../src/explorer/messages/trouble-words.ts";
import { zh } from "../../src/explorer/messages/zh.ts";

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));
const FOLDER = "../../src/explorer/fetch";
const files = readdirSync(new URL(FOLDER, import.meta.url)).filter((name) => name.endsWith(".ts"));

describe("what the page asks", () => {
  test.each(files)("%s asks only what schema.graphql has", async (file) => {
    const exported = (await import(`${FOLDER}/${file}`)) as Record<string, unknown>;
    const texts = Object.entries(exported).flatMap(([name, value]) => {
      const text = /^[A-Z_]+$/.test(name) && (value as { text?: unknown }).text;
      return typeof text === "string" ? [text] : [];
    });
    const made = readFileSync(new URL(`${FOLDER}/${file}`, import.meta.url), "utf8").match(/= question</g) ?? [];
    // A question that is not exported would escape this test.
    expect(texts).toHaveLength(made.length);
    for (const text of texts) expect(validate(schema, parse(text))).toEqual([]);
  });
});

describe("what the page says of errors", () => {
  const ERRORS_TOLD = Object.keys(ERRORS).filter((code) =>
    /^(INPUT|INGEST|STORE)_|^(TOKEN|SCOPE|MUTATIONS)_/.test(code),
  );
  test("has Chinese words for all that a reader may meet, and for none that there is not", () => {
    expect(ERRORS_TOLD.filter((code) => !(code in TROUBLES.zh))).toEqual([]);
    for (const words of Object.values(TROUBLES)) {
      expect(Object.keys(words).filter((code) => !(code in ERRORS))).toEqual([]);
    }
    for (const text of Object.values(TROUBLES.zh)) expect(text).toMatch(/\p{Script=Han}.*。$/u);
  });
});

describe("noise", () => {
  test("of every kind that cleaning names has a word", () => {
    const files = readdirSync("src/clean").filter((name) => name.endsWith(".ts"));
    const text = files.map((name) => readFileSync(`src/clean/${name}`, "utf8")).join("\n");
    const named = /(?:kind: |noiseAt\(tape, |kinds\[n\] = |kinds\.fill\(|\? )"([a-z]+(?:-[a-z]+)*)"/g;
    const words = [...text.matchAll(named)].map(([, kind]) => kind!);
    expect(words).toEqual(expect.arrayContaining(["emoji", "traditional", "page-furniture", "inserted-commas"]));
    expect([...words, "brand-hijack", "brand-leak"].filter((kind) => !(`noise.${kind}` in en))).toEqual([]);
  });
});

describe("the page's words", () => {
  const keys = Object.keys(en) as (keyof typeof en)[];
  test("have the same names to fill in, in both languages", () => {
    const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const key of keys) expect(names(zh[key]), key).toEqual(names(en[key]));
  });
  test("are all used", () => {
    const sources = readdirSync(new URL("../../src/explorer", import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("messages"))
      .map((name) => readFileSync(new URL(`../../src/explorer/${name}`, import.meta.url), "utf8"))
      .join("\n");
    const idle = keys.filter((key) => {
      // `kind.School` is asked for as `kind.${kind}`.
      const family = `${key.replace(/\.[^.]+$/, "")}.\${`;
      return !sources.includes(`"${key}"`) && !sources.includes(`\`${family}`) && !/^(in|out)\./.test(key);
    });
    expect(idle).toEqual([]);
  });
});

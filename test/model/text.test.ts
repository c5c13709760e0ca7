import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesOf, rawText } from "../../src/model/text.ts";
import { readDocument } from "../../src/read-document.ts";

const DOCUMENT = { id: "d_test", source: "page.txt", sha256: "", encoding: "utf-8" };

describe("changes between raw and cleaned text", () => {
  const back = (raw: string) => {
    const { clean } = readDocument({ ...DOCUMENT, raw });
    return rawText(clean.text, changesOf(clean.raw!, clean));
  };
  test.each(readdirSync("seeds").filter((name) => name.endsWith(".txt")))("give back the raw text of %s", (name) => {
    const raw = readFileSync(`seeds/${name}`, "utf8");
    expect(back(raw)).toBe(raw);
  });
  test("are as few as there is noise: none in a clean text", () => {
    const { clean } = readDocument({ ...DOCUMENT, raw: "南京工业职业技术大学党委书记吴学敏出席会议。" });
    expect(changesOf(clean.raw!, clean)).toEqual([]);
  });
  test("give back any text", () => {
    const piece = fc.constantFrom(
      "產教聯(lián)合體",
      "🛺",
      "学院",
      " ",
      "\n",
      "&nbsp;",
      "一、",
      "abc",
      "\ud83d",
      "分享到:",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 30 }),
        (pieces) => {
          const raw = pieces.join("");
          expect(back(raw)).toBe(raw.toWellFormed());
        },
      ),
      { numRuns: 150 },
    );
  });
});

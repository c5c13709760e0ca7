import { describe, expect, it } from "vitest";
import { longText } from "../bench/long-text.ts";
import { readDocument } from "../src/read-document.ts";
import { brokenLaw } from "./extract/laws.ts";
import { rawSpan } from "../src/model/text.ts";

const document = (raw: string) => ({ id: "d_long", source: "long.txt", raw, sha256: "", encoding: "utf-8" });
/** Lines that say nothing, so many units long. */
const nothing = (length: number): string => "这里没有什么可说的。\n".repeat(Math.ceil(length / 11));

describe("a text longer than a page", () => {
  it.each([
    ["pages in a row", longText(400_000)],
    ["pages without line ends", longText(400_000).replaceAll("\n", "")],
    ["no full stop at all", "长".repeat(120_000)],
    ["a character of two units at every place where a part may end", "\u{20000}".repeat(60_001)],
  ])("keeps the laws of reading: %s", (_, raw) => {
    expect(brokenLaw(raw)).toBeUndefined();
  });

  it("is one text with one map to the raw one", () => {
    const { clean } = readDocument(document(longText(400_000)));
    expect(clean.offsets).toHaveLength(clean.text.length);
    for (let i = 1; i < clean.text.length; i++) {
      const [before, now] = [rawSpan(clean, { start: i - 1, end: i }), rawSpan(clean, { start: i, end: i + 1 })];
      if (now.start < before.start || now.end < before.end) throw new Error(`the map falls at ${i}`);
    }
  });

  it("has one entity and one statement for what two of its parts say alike", () => {
    const said = "江北职业技术学院院长周海琦出席会议。";
    const post = (raw: string) => readDocument(document(raw)).statements.filter((s) => s.predicate === "HOLDS_POST");
    const raw = `${said}\n${nothing(60_000)}${said}\n`;
    expect(post(raw)).toHaveLength(1);
    expect(post(raw)[0]!.evidence.start).toBe(0);
    const school = readDocument(document(raw)).entities.filter(({ kind }) => kind === "School");
    expect(school).toEqual([expect.objectContaining({ name: "江北职业技术学院", mentions: 2 })]);
  });

  it("says where the second part says something new", () => {
    const raw = `江北职业技术学院院长周海琦出席会议。\n${nothing(60_000)}河东大学校长陈明甲讲话。\n`;
    const { statements } = readDocument(document(raw));
    const { evidence } = statements.find(({ subject }) => subject.name === "陈明甲")!;
    expect(raw.slice(evidence.rawStart, evidence.rawEnd)).toBe(evidence.quote);
    expect(evidence.rawStart).toBeGreaterThan(60_000);
  });
});

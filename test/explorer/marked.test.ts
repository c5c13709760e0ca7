import { expect, test } from "vitest";
import { marked } from "../../src/explorer/bring/marked.ts";

const named = [
  { kind: "Government", name: "上海市", aliases: [] },
  { kind: "School", name: "上海市大江(汽车)学院", aliases: ["大江学院", "学"] },
] as const;

test.each([
  ["longer names go first", "在上海市大江(汽车)学院", [["在"], ["上海市大江(汽车)学院", "School"]]],
  ["aliases are names too, single characters are none", "大江学院学生", [["大江学院", "School"], ["学生"]]],
  ["nothing is in an empty text", "", []],
  ["where no name is, the text is one piece", "无", [["无"]]],
])("%s", (_, text, expected) => {
  const pieces = marked(text, named);
  expect(pieces.map(({ text, kind }) => (kind ? [text, kind] : [text]))).toEqual(expected);
  expect(pieces.map(({ text }) => text).join("")).toBe(text);
});

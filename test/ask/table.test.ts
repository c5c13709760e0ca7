import { expect, it } from "vitest";
import { csv, table } from "../../src/ask/table.ts";

it("aligns Chinese and Latin text by terminal columns", () => {
  expect(
    table(
      ["name", "n"],
      [
        ["产教联合体", 12],
        ["AVL", 3],
        ["全角ＡＢ", 100],
      ],
    ),
  ).toEqual(["name          n", "──────────  ───", "产教联合体   12", "AVL           3", "全角ＡＢ    100"]);
});

it("cuts wide cells at whole characters", () => {
  const lines = table(
    ["a", "b"],
    [
      ["产教联合体", "x"],
      ["abcdefghij", "y"],
    ],
    6,
  );
  expect(lines.slice(2)).toEqual(["产教…   x", "abcde…  y"]);
});

it("shows lists, maps, nothing and line breaks on one line, and lets no text steer the terminal", () => {
  const [, , line] = table(["a", "b", "c", "d", "e"], [[["x", "y"], { k: 1 }, null, "1\n2", "\u001b[2J\u202eabc"]]);
  expect(line).toBe('x; y  {"k":1}     1 ⏎ 2  \ufffd[2J\ufffdabc');
});

it("has headings alone where there are no rows", () => {
  expect(table(["名称", "n"], [])).toEqual(["名称  n", "────  ─"]);
});

it("writes CSV as RFC 4180 says", () => {
  expect(
    csv(
      ["a", "b"],
      [
        ["x,y", 'he said "no"'],
        ["1\n2", null],
        [["p", "q"], true],
      ],
    ),
  ).toBe('a,b\r\n"x,y","he said ""no"""\r\n"1\n2",\r\np; q,true\r\n');
});

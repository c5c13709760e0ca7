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
  ).toBe('a,b\r\n"x,y","he said ""no"""\r\n"1\n2",\r\n"p; q",true\r\n');
});

it.each([
  ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
  ["+1", "'+1"],
  ["-1+1|cmd", "'-1+1|cmd"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  ["\n=1", `"'\n=1"`],
  ["＝1", "'＝1"],
  [["=1", "x"], `"'=1; x"`],
  // Split at the semicolon, the second would be a cell of its own.
  [["x", "=1"], `"x; =1"`],
  [-1, "-1"],
  [true, "true"],
  ["a=1", "a=1"],
  [{ "=k": "=1" }, `"{""=k"":""=1""}"`],
])("lets no text of CSV be a formula: %j", (value, expected) => {
  expect(csv(["n"], [[value]])).toBe(`n\r\n${expected}\r\n`);
});

it("lets no heading be a formula either", () => {
  expect(csv(["=1+1"], [])).toBe("'=1+1\r\n");
});

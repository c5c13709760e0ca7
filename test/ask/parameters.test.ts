import { describe, expect, it } from "vitest";
import { assertAllowed } from "../../src/ask/ask.ts";
import { asParameters, parametersOf } from "../../src/ask/parameters.ts";

const invalid = (message: string) =>
  expect.objectContaining({ code: "PARAMETER_INVALID", message: expect.stringContaining(message) as string });

describe("words of a command line", () => {
  it.each([
    ["n=5", { n: 5 }],
    ["n=-1.5", { n: -1.5 }],
    ['n="5"', { n: "5" }],
    ["n=", { n: "" }],
    ["n=true", { n: true }],
    ["n=null", { n: null }],
    ["date=2024-06", { date: "2024-06" }],
    ["name=上海=沪", { name: "上海=沪" }],
    ['ids=["a", "b"]', { ids: ["a", "b"] }],
    ['map={"a": [1]}', { map: { a: [1] } }],
    ["名=x", { 名: "x" }],
  ])("%s", (word, parameters) => {
    expect(parametersOf([word])).toEqual(parameters);
  });

  it.each([
    [["n"], '"n" is not of the form name=value'],
    [["n=1", "n=2"], "n is given twice"],
    [["=1"], '"" is no name of a parameter'],
    [["a b=1"], '"a b" is no name'],
    [["n=9007199254740993"], "n: a whole number"],
  ])("%j is refused", (words, message) => {
    expect(() => parametersOf(words)).toThrow(invalid(message));
  });
});

it.each([[null], [[1]], ["x"], [5], [undefined]])("%j is no object of parameters", (given) => {
  expect(() => asParameters(given)).toThrow(invalid("must be an object"));
});

it("lists that lie too deep in each other are refused, not followed", () => {
  const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;
  expect(() => asParameters({ deep })).toThrow(invalid("deep: lists and maps lie deeper than 20"));
});

describe("a parameter that the statement names and nobody gives", () => {
  it.each(["RETURN $x", "RETURN $`x`", "RETURN $y + $x"])("%s", (text) => {
    expect(() => assertAllowed({ text, parameters: { y: 1 } })).toThrow(
      invalid("names $x, which is not given; given: y"),
    );
  });

  it("is none in a string, a comment or a name", () => {
    expect(() => assertAllowed({ text: "RETURN '$x' AS `$x` // $x", parameters: {} })).not.toThrow();
  });
});

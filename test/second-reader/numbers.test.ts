import { expect, it } from "vitest";
import { numbersIn } from "../../src/second-reader/numbers.ts";
import { partsOf } from "../../src/second-reader/parts.ts";

it.each([
  ["28家", [28]],
  ["1,200人", [1200]],
  ["二十八家", [28]],
  ["十二所", [12]],
  ["一百零五家", [105]],
  ["一千二百余人", [1200]],
  ["三万名", [30_000]],
  ["两百家", [200]],
  ["全体成员", []],
])("%s writes %j", (text, numbers) => {
  expect([...numbersIn(text)]).toEqual(numbers);
});

it("3.5万 is 35000 among what the digits say", () => {
  expect(numbersIn("学生3.5万人")).toContain(35_000);
});

it("the parts of a text, laid side by side, are the text, and none is longer than asked", () => {
  const text = `${"一二三四五六七八九。".repeat(30)}\n${"甲".repeat(120)}\n${"😀".repeat(60)}尾`;
  const parts = partsOf(text, 51);
  expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  for (const { start, end } of parts) {
    expect(end - start).toBeLessThanOrEqual(51);
    expect(text.slice(start, end).isWellFormed()).toBe(true);
  }
});

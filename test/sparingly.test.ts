import { expect, it } from "vitest";
import { sparingly } from "../src/sparingly.ts";

/** Far more than is kept: a million short lists. */
const wasteful = (collect: () => void): number => {
  let longest = 0;
  for (let round = 0; round < 10; round++) {
    for (let at = 0; at < 100_000; at++) longest = Math.max(longest, [at, round].length);
    collect();
  }
  return longest;
};

it("work in little memory gives what it gives, also within such work and after it", () => {
  expect(sparingly(wasteful)).toBe(2);
  expect(sparingly(() => sparingly(wasteful))).toBe(2);
  expect(wasteful(() => {})).toBe(2);
});

it("what such work throws goes through, and the next is done", () => {
  const failing = () => {
    throw new RangeError("too long");
  };
  expect(() => sparingly(failing)).toThrow("too long");
  expect(sparingly(() => 1)).toBe(1);
});

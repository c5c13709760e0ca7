import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ERRORS } from "../../src/errors.ts";

const ROOT = new URL("../../", import.meta.url);
const codes = Object.keys(ERRORS);

it("docs/errors.md has each error once, with its exit code and cure", () => {
  const rows = readFileSync(new URL("docs/errors.md", ROOT), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const documented = rows.map(([, code, exit, , cure]) => [code!.replaceAll("`", ""), Number(exit), cure]);
  expect(documented).toEqual(Object.entries(ERRORS).map(([code, { exit, cure }]) => [code, exit, cure]));
  for (const [, code, , when] of rows) expect(when, `${code} has no word on when it comes`).not.toBe("");
});

it("each error is thrown somewhere", () => {
  const sources = readdirSync(new URL("src", ROOT), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "errors.ts")
    .map((file) => readFileSync(new URL(`src/${file}`, ROOT), "utf8"))
    .join("\n");
  // Commander reports misuse itself.
  expect(codes.filter((code) => code !== "USAGE" && !sources.includes(`"${code}"`))).toEqual([]);
});

it("each cure says what to do, in a sentence", () => {
  for (const [code, { cure }] of Object.entries(ERRORS)) expect(cure, code).toMatch(/^.+[^.]\.$/);
});

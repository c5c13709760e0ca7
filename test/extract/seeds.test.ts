import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readGold } from "../../src/score/corpus.ts";
import { extracted } from "../../src/score/extracted.ts";
import type { Score } from "../../src/score/score.ts";
import { score } from "../../src/score/score.ts";
import { readSeeds } from "./golden.ts";

/** The pages that the seeds are reworded from, with gold for both, lie outside the repository where they lie at all. */
const BESIDE = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));
const PAGES = ["original", "reworded"].filter((name) => existsSync(`${BESIDE}${name}`));
const SCORER = fileURLToPath(new URL("../../../shared/score/score.mjs", import.meta.url));

describe("the seeds", async () => {
  const seeds = await readSeeds();

  it("are two pages at least", () => {
    expect(seeds.length).toBeGreaterThanOrEqual(2);
  });
  it.each(seeds.map((seed) => [seed.source, seed] as const))("%s reads as its golden file says", (_, seed) => {
    // `npm run -s seeds:expected` writes the golden files anew; the difference is to be reviewed by hand.
    expect(seed.lines).toEqual(readFileSync(seed.path, "utf8").trimEnd().split("\n"));
  });
  it.each(seeds.map((seed) => [seed.source, seed] as const))("%s: quotes stand in the page", (_, { source, lines }) => {
    const raw = readFileSync(new URL(`../../${source}`, import.meta.url), "utf8");
    for (const line of lines) {
      const { rawStart, rawEnd } = JSON.parse(line) as { rawStart?: number; rawEnd?: number };
      if (rawStart === undefined) continue;
      expect(rawEnd).toBeGreaterThan(rawStart);
      expect(rawEnd).toBeLessThanOrEqual(raw.length);
    }
  });
});

it.skipIf(PAGES.length === 0)(`the pages that the seeds are reworded from, in ${BESIDE}`, () => {
  expect(PAGES).toEqual(["original", "reworded"]);
});

describe.each(PAGES)("the %s pages, against their gold", async (which) => {
  const folder = `${BESIDE}${which}`;
  const golds = await readGold([`${BESIDE}gold`]);
  const paths = readdirSync(folder)
    .sort()
    .map((name) => `${folder}/${name}`);
  const { readings, failures } = await extracted(paths);

  it("reads every page", () => {
    expect(failures).toEqual([]);
    expect([...readings.keys()].sort()).toEqual(golds.map(({ name }) => name).sort());
  });
  it("reads what the gold has", () => {
    expectEnough(score(golds, readings));
  });
  it.skipIf(!existsSync(SCORER))("reads what the gold has, by the scorer beside the repository", () => {
    const input = [...readings.values()].map((reading) => JSON.stringify(reading)).join("\n");
    const { stdout, status } = spawnSync(process.execPath, [SCORER, "--gold", `${BESIDE}gold`, "--json"], {
      input,
      encoding: "utf8",
    });
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as Record<string, { f1: number } | number>;
    const f1 = (type: string): number => (result[type] as { f1: number }).f1;
    expect(result["macroF1"]).toBeGreaterThanOrEqual(0.95);
    for (const type of ["person", "organization", "post"]) expect(f1(type)).toBeGreaterThanOrEqual(0.97);
  });
});

function expectEnough(result: Score): void {
  const f1 = new Map(result.rows.map((row) => [row.type, row.f1]));
  expect(result.misses.filter(({ type }) => type === "person")).toEqual([]);
  expect(result.macroF1).toBeGreaterThanOrEqual(0.95);
  for (const type of ["person", "organization", "post"] as const) expect(f1.get(type)).toBeGreaterThanOrEqual(0.97);
  expect(result.trapsTaken).toBe(0);
  expect(result.documentsMissing).toBe(0);
  expect(result.statements).toBeGreaterThan(0);
  expect(result.statementsWithoutEvidence).toBe(0);
}

import { describe, expect, it } from "vitest";
import { documentsOf, foldersOf, nameOf, readGold } from "../../src/score/corpus.ts";
import { extracted, readable } from "../../src/score/extracted.ts";
import { score } from "../../src/score/score.ts";
import floors from "./floors.json" with { type: "json" };

/**
 * Reading must not get worse unseen: what the rules alone read of each corpus stays at or above floors.json.
 * A change that reads better raises the floors with it; one that lowers a floor says why in its commit.
 */
describe.each(["dev", "own", "held", "fresh"] as const)("reading of %s", async (corpus) => {
  const floor = floors[corpus];
  const folders = foldersOf(corpus);
  const documents = readable(await documentsOf(folders));
  const names = new Set(documents.map(nameOf));
  const golds = (await readGold(folders)).filter(({ name }) => names.has(name));
  const { readings, failures } = await extracted(documents);
  const result = score(golds, readings);

  it("reads every document", () => {
    expect(failures).toEqual([]);
    expect(result.documentsMissing).toBe(0);
  });
  it.each(result.rows.map(({ type, f1 }) => [type, f1] as const))("%s", (type, f1) => {
    expect(f1).toBeGreaterThanOrEqual(floor.f1[type]);
  });
  it("over all", () => {
    expect(result.macroF1).toBeGreaterThanOrEqual(floor.macroF1);
    expect(result.kindAccuracy).toBeGreaterThanOrEqual(floor.kindAccuracy);
    expect(result.dateAccuracy).toBeGreaterThanOrEqual(floor.dateAccuracy);
    expect(result.trapsTaken / result.traps).toBeLessThanOrEqual(floor.trapsTakenShare);
  });
  it("quotes the text for every statement", () => {
    expect(result.statementsWithoutEvidence).toBe(0);
  });
});

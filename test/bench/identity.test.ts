import { expect, test } from "vitest";
import { qualityOf } from "../../bench/identity/quality.ts";
import { madePages } from "../../src/demo/world.ts";

test("the same seed makes the same pages, another seed others", () => {
  const made = (seed: number): string => JSON.stringify([...madePages(seed, 500)].map(({ extraction }) => extraction));
  expect(made(1)).toBe(made(1));
  expect(made(2)).not.toBe(made(1));
});

test("every mention has its truth, every statement its sentence, and nothing of the truth is on the page", () => {
  const pages = [...madePages(3, 2000)];
  expect(pages.reduce((sum, { truth }) => sum + truth.size, 0)).toBeGreaterThanOrEqual(2000);
  for (const { extraction, truth } of pages) {
    const { entities, statements, clean } = extraction;
    expect([...truth.keys()].sort()).toEqual(entities.map(({ id }) => id));
    const known = new Set([extraction.document.id, ...truth.keys()]);
    for (const { subject, object, evidence } of statements) {
      expect(known).toContain(subject.id);
      expect(known).toContain(object.id);
      expect(clean.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
    const told = JSON.stringify(extraction);
    for (const who of new Set(truth.values())) expect(told).not.toContain(`"${who}"`);
  }
});

test("quality counts pairs", () => {
  const mentions = ["aX", "aX", "aY", "bY"].map((item) => ({ truth: item[0]!, answer: item[1]! }));
  expect(qualityOf(mentions)).toMatchObject({ joined: 2, real: 3, right: 1, precision: 1 / 2, recall: 1 / 3 });
  expect(qualityOf(mentions).meanPrecision).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4);
  expect(qualityOf(mentions).meanRecall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
});

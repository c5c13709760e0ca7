import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DEMO, demoPages } from "../../src/demo/index.ts";
import { PREDICATE_NAMES } from "../../src/model/ontology.ts";
import { page, run, temporaryFolder } from "./run.ts";

it("makes the same pages for a seed, others for another, and more of the same for a larger scale", () => {
  const made = (scale: number, seed: number): string[] =>
    [...demoPages(scale, seed)].map((extraction) => JSON.stringify(extraction));
  const small = made(1, 1);
  expect(made(1, 1)).toEqual(small);
  expect(made(1, 2)).not.toEqual(small);
  expect(made(2, 1).slice(0, small.length)).toEqual(small);
});

it("says on every page that it is made up, quotes what stands there, and states every predicate", () => {
  const stated = new Set<string>();
  for (const { document, clean, statements } of demoPages(2, 1)) {
    expect(document.source.startsWith(DEMO)).toBe(true);
    expect(`${document.title} ${document.site}`).toMatch(/made up/);
    expect(clean.text).toMatch(/^演示数据，纯属虚构。/);
    for (const { predicate, evidence } of statements) {
      stated.add(predicate);
      expect(clean.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
  }
  expect([...stated].sort()).toEqual([...PREDICATE_NAMES].sort());
});

it("fills an empty graph, fills it further, and changes nothing the second time", { timeout: 120_000 }, async () => {
  await using folder = await temporaryFolder();
  const cli = (...args: string[]) => run(args, { cwd: folder.path });
  const first = await cli("demo", "--scale", "1");
  expect(first).toMatchObject({ status: 0, stderr: "" });
  const [loaded, , kinds] = first.stdout.split("\n");
  expect(loaded).toMatch(/^\d+ documents made and loaded, 0 there already; all of it is made up$/);
  const entities = [...kinds!.matchAll(/ (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(entities).toBeGreaterThan(900);
  expect(entities).toBeLessThan(1200);
  const hash = async (): Promise<string> => (await cli("dump", "--canonical", "--hash")).stdout;
  const before = await hash();
  expect((await cli("demo", "--scale", "1")).stdout).toMatch(/^0 documents made and loaded/);
  expect(await hash()).toBe(before);
});

it("refuses a graph that holds anything else, and a scale that is none", async () => {
  await using folder = await temporaryFolder();
  const cli = (...args: string[]) => run(args, { cwd: folder.path });
  await writeFile(join(folder.path, "own.txt"), page());
  expect((await cli("ingest", "own.txt")).status).toBe(0);
  const refused = await cli("demo");
  expect(refused.stderr).toMatch(/^consortium-graph: GRAPH_NOT_DEMO: .*own\.txt/);
  expect(refused).toMatchObject({ status: 1, stdout: "" });
  for (const scale of ["0", "1001", "x", "-1"]) expect((await cli("demo", `--scale=${scale}`)).status).toBe(2);
});

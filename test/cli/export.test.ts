import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openCsv, openGraphml, openTurtle } from "../export/open.ts";
import { page, run as runIn, STACK_TRACE, temporaryFolder } from "./run.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const run = (...args: string[]) => runIn(["export", ...args], { cwd: folder.path });
const read = (name: string) => readFile(join(folder.path, name), "utf8");

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, "own.txt"), page());
  expect((await runIn(["ingest", "own.txt"], { cwd: folder.path })).status).toBe(0);
});
afterAll(() => folder[Symbol.asyncDispose]());

it("writes one file, or two, or standard output, and says what is in them", async () => {
  const written = await run("--format", "graphml", "--output", "g.graphml");
  expect(written).toMatchObject({ status: 0, stderr: "" });
  const graph = openGraphml(await read("g.graphml"));
  expect(written.stdout).toBe(`g.graphml: ${graph.order} nodes and ${graph.size} relationships\n`);
  expect((await run("--format", "graphml")).stdout).toBe(await read("g.graphml"));

  expect((await run("--format", "csv", "--output", "g.csv")).stdout).toMatch(/^g\.nodes\.csv and g\.edges\.csv: /);
  expect(openCsv(await read("g.nodes.csv"))).toHaveLength(graph.order);
  const edges = openCsv(await read("g.edges.csv"));
  expect(edges.map(({ type }) => type)).toContain("HOLDS_POST");
  expect((await run("--format", "csv", "--part", "edges")).stdout).toBe(await read("g.edges.csv"));

  const posts = await run(
    "--format",
    "csv",
    "--part",
    "edges",
    "--kinds",
    "Person,School",
    "--relations",
    "HOLDS_POST",
  );
  expect(openCsv(posts.stdout)).toEqual(
    edges.filter(({ type, toKind }) => type === "HOLDS_POST" && toKind === "School"),
  );
  const bare = openCsv((await run("--format", "csv", "--part", "edges", "--no-sentences")).stdout);
  expect(new Set(bare.map(({ quotes }) => quotes))).toEqual(new Set([""]));

  const rdf = openTurtle((await run("--format", "turtle", "--base", "https://example.org/graph/")).stdout);
  expect(rdf.some(({ subject }) => subject.value.startsWith("https://example.org/graph/"))).toBe(true);
  expect(rdf.some(({ predicate }) => predicate.value.endsWith("prov#wasQuotedFrom"))).toBe(true);
});

it("writes whole files or none, and leaves what was there", async () => {
  await writeFile(join(folder.path, "half.nodes.csv"), "mine");
  await mkdir(join(folder.path, "half.edges.csv"));
  const before = await readdir(folder.path);
  const nowhere = await run("--format", "graphml", "--output", "nowhere/g.graphml");
  expect(nowhere).toMatchObject({ status: 1, stderr: expect.stringMatching(/OUTPUT_UNWRITABLE: nowhere\/g\.graphml/) });
  expect(nowhere.stderr).not.toMatch(STACK_TRACE);
  // The second of two files cannot be: a folder has its name.
  const half = await run("--format", "csv", "--output", "half.csv");
  expect(half).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/OUTPUT_UNWRITABLE: half\.edges\.csv: it is a folder/),
  });
  const below = await run("--format", "json", "--output", "own.txt/g.json");
  expect(below).toMatchObject({ status: 1, stderr: expect.stringContaining("OUTPUT_UNWRITABLE: own.txt/g.json") });
  expect(await readdir(folder.path)).toEqual(before);
  expect(await read("half.nodes.csv")).toBe("mine");
});

it.each([
  [["--format", "xlsx"], "graphml"],
  [[], "--format"],
  [["--format", "csv"], "--part"],
  [["--format", "json", "--part", "nodes"], "--part"],
  [["--format", "json", "--kinds", "Persons"], "Persons is none of Consortium"],
  [["--format", "json", "--relations", "KNOWS"], "KNOWS is none of HOLDS_POST"],
  [["--format", "turtle", "--base", "no iri"], "IRI"],
])("says what is wrong with %j", async (args, told) => {
  const { status, stdout, stderr } = await run(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(told);
  expect(stderr).not.toMatch(STACK_TRACE);
});

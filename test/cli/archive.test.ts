import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { page, run as runIn, temporaryFolder } from "./run.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const run = (args: readonly string[], data = "data", input = "") =>
  runIn(args, { cwd: folder.path, env: { DATA_DIR: join(folder.path, data) }, input });
const hash = async (data?: string) => (await run(["dump", "--canonical", "--hash"], data)).stdout;

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, "own.txt"), page());
  expect((await run(["ingest", "own.txt"])).status).toBe(0);
});
afterAll(() => folder[Symbol.asyncDispose]());

it("dump and restore bring a graph to another folder, by file and by pipe", async () => {
  expect(await run(["dump", "graph.jsonl"])).toEqual({ status: 0, stdout: "", stderr: "" });
  const { stdout } = await run(["dump", "-"]);
  expect(stdout).toBe(await readFile(join(folder.path, "graph.jsonl"), "utf8"));
  expect((await run(["restore", "graph.jsonl"], "by-file")).stdout).toBe("1 document restored\n");
  expect((await run(["restore", "-"], "by-pipe", stdout)).stdout).toBe("1 document restored\n");
  expect(await hash("by-file")).toBe(await hash());
  expect(await hash("by-pipe")).toBe(await hash());
  expect(await run(["migrate"], "by-file")).toMatchObject({ status: 0, stdout: "nothing to migrate\n" });
});

it("a cut archive and a graph that is not empty are refused", async () => {
  const { stdout } = await run(["dump", "-"]);
  const cut = await run(["restore", "-"], "cut", stdout.slice(0, 500));
  expect(cut).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/ARCHIVE_INVALID: line 2 of the archive.*cut off/),
  });
  const full = await run(["restore", "-"], "data", stdout);
  expect(full).toMatchObject({ status: 1, stderr: expect.stringContaining("GRAPH_NOT_EMPTY") });
  expect(await run(["dump"])).toMatchObject({ status: 2, stderr: expect.stringContaining("USAGE") });
});

it("a file that cannot be read or written is told of in plain words, and no graph is made for it", async () => {
  const refusal = (text: string) => ({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(new RegExp(`^consortium-graph: ${text}\\. [^\n]*\n$`)) as string,
  });
  expect(await run(["restore", "nowhere.jsonl"], "none")).toEqual(
    refusal("ARCHIVE_UNREADABLE: nowhere.jsonl: there is no such file or folder"),
  );
  expect(await run(["restore", "."], "none")).toEqual(refusal("ARCHIVE_UNREADABLE: .: it is a folder"));
  expect(await readdir(folder.path)).not.toContain("none");
  expect(await run(["dump", "nowhere/graph.jsonl"])).toEqual(
    refusal("OUTPUT_UNWRITABLE: nowhere/graph.jsonl: there is no such file or folder"),
  );
  expect(await run(["dump", "own.txt/graph.jsonl"])).toEqual(
    refusal("OUTPUT_UNWRITABLE: own.txt/graph.jsonl: there is no such folder"),
  );
});

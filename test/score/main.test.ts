import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/score/main.ts", import.meta.url));
let folder = "";
let file = "";

/** Runs the command; resolves with what it printed and its exit code. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [MAIN, ...args])) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "score-"));
  file = join(folder, "extractions.jsonl");
  const line = {
    document: { source: "somewhere/yichang.txt" },
    entities: [
      { kind: "Person", name: "孔亮" },
      { kind: "Person", name: "孔亮主" },
    ],
    statements: [],
  };
  await writeFile(file, `progress line\n${JSON.stringify(line)}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

describe("npm run score", () => {
  it("scores a file of extractions", async () => {
    const { code, stdout } = await run("--file", file, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ trapsTaken: 1, documentsMissing: 37, person: { precision: 0.5 } });
  });
  it("prints the table, and the misses of one type before it", async () => {
    const { stdout } = await run("--file", file, "--misses", "person");
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toContain("yichang\textra\tperson\t孔亮主");
    expect(lines.filter((line) => line.includes("\torganization\t"))).toEqual([]);
    expect(lines.at(-1)).toContain("documents missing 37");
  });
  it("takes --misses without a type for all", async () => {
    const { stdout } = await run("--misses", "--file", file, "--corpus", "dev");
    expect(stdout).toContain("\tmissed\torganization\t");
  });
  it.each([
    [["--corpus", "mine"], "--corpus mine"],
    [["--misses", "persons"], "--misses persons"],
  ])("refuses %j", async (args, named) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
    expect(stderr).toContain("usage:");
  });
  it("names the line that is no extraction", async () => {
    const broken = join(folder, "broken.jsonl");
    await writeFile(broken, '\n{"document":{}}\n');
    const { code, stderr } = await run("--file", broken);
    expect(code).toBe(1);
    expect(stderr).toContain("line 2");
  });
});

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run as runIn, STACK_TRACE, temporaryFolder } from "./run.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const run = (...args: string[]) => runIn(args, { cwd: folder.path });
const hash = async () => (await run("dump", "--canonical", "--hash")).stdout;
/** A page with a headmaster of that name at a school of its own. */
const page = (school: string) =>
  `${school}产教联合体大会\n\n2024-06-18\n6月18日,${school}产教联合体成立大会在南京召开。${school}职业技术学院校长周海琦出席大会。`;

interface Pair {
  readonly left: { readonly id: string; readonly source: string };
  readonly right: { readonly id: string; readonly source: string };
  readonly score: number;
  readonly reasons: readonly string[];
}
const pairs = async (): Promise<Pair[]> =>
  (await run("review", "list", "--json")).stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Pair);

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, "a.txt"), page("江北汽车"));
  await writeFile(join(folder.path, "b.txt"), page("滨海纺织"));
  expect((await run("ingest", "a.txt", "b.txt")).status).toBe(0);
});
afterAll(() => folder[Symbol.asyncDispose]());

describe("review", () => {
  it("lists, judges, logs, undoes, exports and imports", async () => {
    const before = await hash();
    const [pair, ...others] = await pairs();
    expect(others).toEqual([]);
    expect(pair!.score).toBeGreaterThan(0);
    expect(pair!.reasons).toContain("SAME_NAME");
    const { left, right } = pair!;
    const same = await run("review", "same", left.source, right.source, "--by", "李", "--why", "one post");
    expect(same.stdout).toMatch(/^j_\S{22} {2}\d{4}-.*Z {2}SAME 周海琦 \(a\.txt|b\.txt, .*, says 李: one post\n$/);
    expect(await pairs()).toEqual([]);
    const joined = await hash();
    expect(joined).not.toBe(before);
    const { stdout } = await run("cypher", "MATCH (p:Person {name: '周海琦'}) RETURN p.documents AS n", "--json");
    expect(stdout).toBe('{"n":2}\n');

    expect((await run("review", "export", "judgements.jsonl")).stdout).toBe("judgements.jsonl: 1 record\n");
    const id = same.stdout.split(" ")[0]!;
    expect((await run("review", "undo", id, "--by", "李")).status).toBe(0);
    expect(await pairs()).toHaveLength(1);
    const log = (await run("review", "log")).stdout.trim().split("\n");
    expect(log.map((line) => /Z {2}(\w+) /.exec(line)![1])).toEqual(["SAME", "UNDO"]);
    const twice = await run("review", "undo", id);
    expect([twice.status, twice.stderr]).toEqual([1, expect.stringContaining(`JUDGEMENT_UNKNOWN: ${id} is undone`)]);

    await using other = await temporaryFolder();
    const elsewhere = (...args: string[]) =>
      runIn(args, { cwd: folder.path, env: { DATA_DIR: join(other.path, "x") } });
    const imported = await elsewhere("review", "import", "judgements.jsonl");
    expect(imported.stdout).toBe("judgements.jsonl: 1 record added, 0 known already\n");
    expect((await elsewhere("ingest", "b.txt", "a.txt")).status).toBe(0);
    expect((await elsewhere("dump", "--canonical", "--hash")).stdout).toBe(joined);
    expect((await elsewhere("review", "import", "judgements.jsonl")).stdout).toContain("0 records added, 1 known");
    expect((await elsewhere("review", "export", "-")).stdout).toBe(
      await readFile(join(folder.path, "judgements.jsonl"), "utf8"),
    );
  });

  it("tells the bad lines of a file and takes the others", async () => {
    await writeFile(
      join(folder.path, "bad.jsonl"),
      `${await readFile(join(folder.path, "judgements.jsonl"), "utf8")}{"verdict":\n\n{"verdict":"MAYBE"}\n`,
    );
    const { status, stdout, stderr } = await run("review", "import", "bad.jsonl");
    expect(status).toBe(1);
    expect(stdout).toBe("bad.jsonl: 0 records added, 1 known already\n");
    expect(stderr).toMatch(
      /^bad\.jsonl, line 2: no JSON\nbad\.jsonl, line 4: verdict: .*\n.*LEDGER_LINE: bad\.jsonl: 2 /,
    );
    expect(stderr).not.toMatch(STACK_TRACE);
  });

  it.each([
    [["review", "same", "s_none", "s_none"], 1, "NOT_FOUND: no entity and no source entity has the id"],
    [["review", "same", "s_none"], 2, "missing required argument 'B'"],
    [["review", "maybe", "a", "b"], 2, "unknown command 'maybe'"],
    [["review", "undo", "j_none"], 1, "JUDGEMENT_UNKNOWN: no judgement j_none"],
    [["review", "list", "--limit", "0"], 2, "must be a whole number"],
    [["review", "list", "--kind", "event"], 2, "Allowed choices are person, organization"],
    [["review", "import", "nothing.jsonl"], 1, "INPUT_NOT_FOUND: nothing.jsonl"],
    [["review", "import", "."], 1, "INPUT_UNREADABLE: .: it is a folder"],
    [["review", "export", "none/judgements.jsonl"], 1, "OUTPUT_UNWRITABLE: none/judgements.jsonl: there is no such"],
    [["review", "export", "."], 1, "OUTPUT_UNWRITABLE: .: it is a folder"],
  ])("%j ends with %i", async (args, exit, message) => {
    const { status, stderr } = await run(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(status).toBe(exit);
  });

  it("refuses to judge one source entity, with the reason", async () => {
    const [{ left }] = (await pairs()) as [Pair];
    const { status, stderr } = await run("review", "different", left.source, left.id);
    expect([status, stderr]).toEqual([2, expect.stringContaining("JUDGEMENT_INVALID: ")]);
  });
});

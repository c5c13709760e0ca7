import { readdirSync, readFileSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { page, run as runIn, temporaryFolder } from "./run.ts";

const CORPUS = new URL("../corpus/dev/", import.meta.url);
const PAGES = readdirSync(CORPUS)
  .filter((name) => name.endsWith(".txt"))
  .slice(0, 4);
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const run = (...args: string[]) => runIn(args, { cwd: folder.path });
const jsonLines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  folder = await temporaryFolder();
  for (const name of PAGES) await cp(fileURLToPath(new URL(name, CORPUS)), join(folder.path, "pages", name));
  await writeFile(join(folder.path, "own.txt"), page());
  expect((await run("ingest", "pages", "own.txt")).status).toBe(0);
});
afterAll(() => folder[Symbol.asyncDispose]());

describe("extract --json", () => {
  it("prints one object a line with the fields of the contract, and every quotation stands where it says", async () => {
    const { stdout } = await run("extract", "pages", "--json");
    const lines = jsonLines(stdout);
    expect(lines.map(({ document }) => (document as { source: string }).source)).toEqual(
      PAGES.map((name) => `pages/${name}`),
    );
    for (const { entities, statements, report } of lines as Record<string, Record<string, unknown>[]>[]) {
      expect(report).toMatchObject({
        noise: expect.any(Array),
        notUnderstood: expect.any(Array),
        counts: expect.any(Array),
      });
      for (const entity of entities!) {
        expect(entity).toMatchObject({
          id: expect.any(String),
          kind: expect.any(String),
          name: expect.any(String),
          aliases: expect.any(Array),
        });
      }
      const ids = new Set(entities!.map(({ id }) => id));
      for (const statement of statements!) {
        expect(ids).toContain((statement["subject"] as { id: string }).id);
        const { quote, start, end } = statement["evidence"] as { quote: string; start: number; end: number };
        expect(quote).toHaveLength(end - start);
      }
    }
  });

  it("gives the same bytes each time", async () => {
    expect((await run("extract", "pages", "--json")).stdout).toBe((await run("extract", "pages", "--json")).stdout);
  });
});

describe("the graph", () => {
  it("is not changed by what it has", async () => {
    const before = await run("dump", "--canonical", "--hash");
    const { stdout } = await run("ingest", "pages");
    expect(stdout).toContain(`0 documents read (0 entities, 0 statements), ${PAGES.length} unchanged`);
    expect(await run("dump", "--canonical", "--hash")).toEqual(before);
    expect(before.stdout).toMatch(/^[\da-f]{64}\n$/);
  });

  it("is as if a retracted document had never been read", async () => {
    const before = await run("dump", "--canonical");
    await writeFile(join(folder.path, "more.txt"), page(7));
    expect((await run("ingest", "more.txt")).status).toBe(0);
    expect((await run("dump", "--canonical")).stdout).not.toBe(before.stdout);
    expect((await run("retract", "more.txt")).stdout).toBe("more.txt: retracted\n");
    expect(await run("dump", "--canonical")).toEqual(before);
  });

  it("takes a changed document in the place of its earlier reading", async () => {
    await writeFile(join(folder.path, "changing.txt"), page(3));
    await run("ingest", "changing.txt");
    const first = await run("dump", "--canonical", "--hash");
    await writeFile(join(folder.path, "changing.txt"), page(4));
    expect((await run("ingest", "changing.txt")).stdout).toContain("1 document read");
    expect(await run("dump", "--canonical", "--hash")).not.toEqual(first);
    await writeFile(join(folder.path, "changing.txt"), page(3));
    await run("ingest", "changing.txt");
    expect(await run("dump", "--canonical", "--hash")).toEqual(first);
    await run("retract", "changing.txt");
  });

  it("has no document that was never read", async () => {
    const { status, stderr } = await run("retract", "nowhere.txt");
    expect(stderr).toMatch(/^consortium-graph: DOCUMENT_UNKNOWN: .*nowhere\.txt/);
    expect(status).toBe(1);
  });

  it("tells how much is in it", async () => {
    const [stats] = jsonLines((await run("stats", "--json")).stdout);
    expect(stats).toMatchObject({ engine: "grafeo", documents: PAGES.length + 1 });
    const { stdout } = await run("stats");
    for (const name of PAGES) expect(stdout).toContain(`pages/${name}`);
  });
});

describe("query", () => {
  const ask = (...form: string[]) => run("query", "posts-at-body", "body=江北职业技术学院", ...form);

  it("answers as a table, as JSON lines and as CSV", async () => {
    const rows = jsonLines((await ask("--json")).stdout);
    expect(rows.map(({ person, title }) => `${String(person)} ${String(title)}`).toSorted()).toEqual([
      "周海琦 党委书记",
      "陈明乙 校长",
    ]);
    const table = (await ask()).stdout;
    expect(table).toContain("党委书记");
    expect(table).toMatch(/\(2 rows\)\n$/);
    const csv = (await ask("--csv")).stdout.split("\r\n");
    expect(csv).toHaveLength(4);
    expect(csv[0]!.split(",")).toEqual(Object.keys(rows[0]!));
  });
});

describe("cypher", () => {
  it("answers, and says where it leaves rows out", async () => {
    const text = "MATCH (e:Entity) RETURN e.name AS name ORDER BY name";
    const { stdout, stderr } = await runIn(["cypher", text, "--csv"], { cwd: folder.path, env: { MAX_ROWS: "3" } });
    expect(stdout.split("\r\n")).toHaveLength(5);
    expect(stderr).toMatch(/^Truncated: only the first 3 rows\./);
    expect((await run("cypher", "MATCH (e:Entity) RETURN count(e) AS n")).stderr).toBe("");
  });

  it("takes parameters, and says where it leaves out what is too large", async () => {
    const text = "UNWIND range(1, $n) AS i RETURN $part + '/' + toString(i) AS name";
    const ask = (...more: string[]) => run("cypher", text, "--param", "n=2", "--json", ...more);
    expect(jsonLines((await ask("--param", "part=职业")).stdout)).toEqual([{ name: "职业/1" }, { name: "职业/2" }]);
    const missing = await ask();
    expect(missing.stderr).toMatch(/^consortium-graph: PARAMETER_INVALID: the statement names \$part, .* given: n\. /);
    expect(missing.status).toBe(2);
    const large = "UNWIND range(1, 20) AS i RETURN reduce(t = $text, x IN range(1, 16) | t + t) AS t";
    const { stdout, stderr } = await runIn(["cypher", large, "--param", "text=0123456789", "--csv"], {
      cwd: folder.path,
      env: { MAX_ANSWER_MB: "1" },
    });
    expect(stdout.split("\r\n")).toHaveLength(3);
    expect(stderr).toMatch(/^Truncated: only the first 1 row\. Ask for less, or raise MAX_ANSWER_MB\./);
  });

  it("says what the engine does not understand, without a stack trace", async () => {
    const { status, stderr } = await run("cypher", "MATCH (n RETURN n");
    expect(stderr).toMatch(/^consortium-graph: CYPHER_INVALID: .*\n$/);
    expect(status).toBe(1);
  });
});

describe("cite", () => {
  const cite = (...args: string[]) => run("cite", ...args);
  const QUESTION = ["posts-at-body", "body=江北职业技术学院"];

  it("prints what repeats an answer, with the hash of the canonical dump, and checks it later", async () => {
    const { stdout } = await cite(...QUESTION);
    const [citation] = [JSON.parse(stdout) as Record<string, unknown>];
    const hash = (await run("dump", "--canonical", "--hash")).stdout.trim();
    expect(citation).toMatchObject({ question: "posts-at-body", data: `sha256:${hash}`, rows: 2 });
    await writeFile(join(folder.path, "cited.json"), stdout);
    const still = "The result still is what was cited: 2 rows. The data are the same.\n";
    expect(await cite("--check", "cited.json")).toEqual({ status: 0, stdout: still, stderr: "" });
    expect((await cite("--check", stdout)).stdout).toBe(still);
    await writeFile(join(folder.path, "more.txt"), page(7));
    await run("ingest", "more.txt");
    const later = await cite("--check", "cited.json");
    expect(later.stderr).toMatch(/CITATION_DIFFERS: 2 rows were cited on .*, today there are .* changed since/);
    expect(later.status).toBe(1);
    await run("retract", "more.txt");
    expect((await cite("--check", "cited.json")).stdout).toBe(still);
  });

  it("keeps every sign of a question", async () => {
    const { stdout } = await cite("RETURN $x AS x", "x=甲\u202e\u0085乙");
    expect(stdout).not.toMatch(/[\u202e\u0085]/);
    expect(JSON.parse(stdout)).toMatchObject({ parameters: { x: "甲\u202e\u0085乙" } });
  });

  it("says what is no question, no citation, or no file", async () => {
    expect(await cite()).toMatchObject({ status: 2, stderr: expect.stringContaining("USAGE") as string });
    expect(await cite("posts")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("QUERY_UNKNOWN") as string,
    });
    expect((await cite("CREATE (n)")).stderr).toContain("CYPHER_REFUSED");
    expect(await cite("--check", "{}")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("CITATION_INVALID") as string,
    });
    expect((await cite("--check", "nowhere.json")).stderr).toContain("INPUT_NOT_FOUND: nowhere.json");
  });
});

it("a reader that goes away is no error", async () => {
  const { status, stderr } = await runIn(["dump", "--canonical"], { cwd: folder.path, hangUp: true });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

it("report tells what was removed, and where", async () => {
  const { stdout } = await run("report", "pages", "own.txt");
  for (const name of PAGES) expect(stdout).toContain(`pages/${name}: `);
  expect(stdout).toMatch(/removed \d+ × [\w-]+, first at \d+: "/);
  const [report] = jsonLines((await run("report", "own.txt", "--json")).stdout);
  expect(report).toMatchObject({ document: { source: "own.txt" }, removed: expect.any(Array) });
});

it("the page of these tests is read as it stands", () => {
  expect(readFileSync(join(folder.path, "own.txt"), "utf8")).toContain("陈明乙");
});

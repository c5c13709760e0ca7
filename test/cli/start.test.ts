import { once } from "node:events";
import { readdirSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { page, printed, run, STACK_TRACE, start, temporaryFolder } from "./run.ts";

const SEEDS = readdirSync(new URL("../../seeds/", import.meta.url)).filter((name) => name.endsWith(".txt"));
const URL_LINE = /http:\/\/localhost:\d+\/graphql/;

async function askGraphql(url: string, query: string): Promise<{ data?: unknown; errors?: unknown }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
  return (await response.json()) as { data?: unknown };
}

describe("start", { timeout: 90_000 }, () => {
  it("reads the seeds, answers three questions, serves, ends cleanly, and reads nothing twice", async () => {
    await using folder = await temporaryFolder();
    const options = { cwd: folder.path, env: { PORT: "0", LOG_LEVEL: "warn" } };
    for (const fresh of [true, false]) {
      const child = start(["start"], options);
      const output = await printed(child, "Ctrl-C ends.");
      expect(output).toContain(`${SEEDS.length} documents (${fresh ? SEEDS.length : 0} new)`);
      expect(output).toMatch(
        /found: \d+ consortia, .* schools?, .* enterprises?, .* officials?, \d+ posts, \d+ events/,
      );
      expect(output).toMatch(/removed as noise: .*seo-footer/);
      expect(output.match(/→ \S/g)).toHaveLength(3);
      expect(output).not.toContain("no document says so");
      // What stands in the place of a body's name is not given for one.
      expect(output).toContain("安信8平台 [a brand in the place of the body's name] 院长");
      expect(output.match(/→.*安信8平台(?! \[a brand)/)).toBeNull();
      const url = URL_LINE.exec(output)![0];
      const answer = await askGraphql(url, '{ person(name: "孙真荣") { name posts { edges { title } } } }');
      expect(answer).toMatchObject({ data: { person: { name: "孙真荣" } } });
      const page = await fetch(url, { headers: { accept: "text/html" } });
      expect(await page.text()).toContain("GraphiQL");
      child.kill(fresh ? "SIGINT" : "SIGTERM");
      expect(await once(child, "exit")).toEqual([0, null]);
    }
  });

  it("says which port another program has", async () => {
    await using folder = await temporaryFolder();
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = await run(["serve"], { cwd: folder.path, env: { PORT: String(port) } });
    other.close();
    expect(stderr).toMatch(new RegExp(`^consortium-graph: PORT_IN_USE: .*${port}.* PORT\\.\n$`));
    expect(status).toBe(1);
  });

  it("leaves a folder alone that is not ours", async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, "data"));
    await writeFile(join(folder.path, "data", "thesis.doc"), "mine");
    const { status, stderr } = await run(["start"], { cwd: folder.path });
    expect(stderr).toMatch(/^consortium-graph: DATA_DIR_FOREIGN: .*thesis\.doc.* DATA_DIR/);
    expect(status).toBe(1);
    expect(await readdir(join(folder.path, "data"))).toEqual(["thesis.doc"]);
  });

  it("says that another process has the graph open", async () => {
    await using folder = await temporaryFolder();
    const options = { cwd: folder.path, env: { PORT: "0" } };
    const child = start(["serve"], options);
    await printed(child, "/graphql");
    const { status, stderr } = await run(["stats"], options);
    child.kill("SIGINT");
    await once(child, "exit");
    expect(stderr).toMatch(/^consortium-graph: DATA_DIR_BUSY: .*\n$/);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(status).toBe(1);
  });

  it("says that Neo4j does not answer", async () => {
    await using folder = await temporaryFolder();
    const options = { cwd: folder.path, env: { NEO4J_URI: "bolt://127.0.0.1:9", PORT: "0" } };
    const { status, stderr } = await run(["start"], options);
    expect(stderr).toMatch(/^consortium-graph: STORE_UNAVAILABLE: /);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(status).toBe(1);
    expect(await readdir(folder.path)).not.toContain("data");
  });
});

describe("kill -9 during a load", { timeout: 180_000 }, () => {
  const COUNT = 200;

  it("leaves whole documents only, and the next load ends as if nothing had happened", async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, "pages"));
    const names = Array.from({ length: COUNT }, (_, i) => `pages/${String(i).padStart(3, "0")}.txt`);
    await Promise.all(names.map((name, i) => writeFile(join(folder.path, name), page(i))));
    const clean = { cwd: folder.path, env: { DATA_DIR: join(folder.path, "clean") } };
    expect((await run(["ingest", "pages"], clean)).status).toBe(0);
    const wanted = (await run(["dump", "--canonical"], clean)).stdout;
    const ofClean = documentsOf(wanted);

    // Killed when the first batch is in and the second under way, then while the folder is opened again and read on.
    const killed = { cwd: folder.path };
    for (const line of ["pages/000.txt", "pages/064.txt"]) {
      const child = start(["ingest", "pages"], killed);
      await printed(child, line);
      child.kill("SIGKILL");
      await once(child, "exit");
      const documents = documentsOf((await run(["dump", "--canonical"], killed)).stdout);
      expect(documents.size % 64).toBe(0);
      expect(documents.size).toBeGreaterThan(0);
      for (const [id, statements] of documents) expect(statements).toBe(ofClean.get(id));
    }
    expect((await run(["ingest", "pages"], killed)).status).toBe(0);
    expect((await run(["dump", "--canonical"], killed)).stdout).toBe(wanted);
  });
});

/** How many statements each document has, by its id. */
function documentsOf(dump: string): Map<string, number> {
  const rows = dump
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>);
  const counts = new Map(rows.flatMap(({ document }) => (document ? [[document["id"] as string, 0]] : [])));
  for (const { statement } of rows) {
    if (statement) counts.set(statement["document"] as string, (counts.get(statement["document"] as string) ?? 0) + 1);
  }
  return counts;
}

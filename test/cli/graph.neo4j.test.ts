import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { page, printed, run as runIn, start, temporaryFolder } from "./run.ts";

const settings = neo4jSettings();

/** The settings of this run as environment variables. */
const environment = (): Record<string, string> => {
  const { uri, user, password, database } = settings!;
  return {
    NEO4J_URI: uri,
    ...(user && { NEO4J_USER: user }),
    ...(password && { NEO4J_PASSWORD: password }),
    ...(database && { NEO4J_DATABASE: database }),
  };
};

describe.skipIf(!settings)("the command line on Neo4j", { timeout: 120_000 }, () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const embedded = (...args: string[]) => runIn(args, { cwd: folder.path });
  const run = (...args: string[]) => runIn(args, { cwd: folder.path, env: environment() });

  beforeAll(async () => {
    const store = await openEmptyNeo4j();
    await store.close();
    folder = await temporaryFolder();
    for (const n of [1, 2, 3]) await writeFile(join(folder.path, `${n}.txt`), page(n));
    expect((await run("ingest", "*.txt")).status).toBe(0);
    expect((await embedded("ingest", "*.txt")).status).toBe(0);
  });
  afterAll(() => folder?.[Symbol.asyncDispose]());

  it("gives the same dump, the same answers and the same statistics as the embedded graph", async () => {
    for (const args of [
      ["dump", "--canonical"],
      ["query", "posts-at-body", "body=江北职业技术学院", "--json"],
      ["cypher", "MATCH (e:Entity) RETURN e.name AS name, e.documents AS n ORDER BY name", "--csv"],
      ["stats"],
    ]) {
      const answer = await run(...args);
      expect(answer.status).toBe(0);
      expect(answer).toEqual(await embedded(...args));
    }
  });

  it("rebuilds to the same graph on either engine", async () => {
    const before = (await run("dump", "--canonical", "--hash")).stdout;
    const rebuilt = await run("rebuild");
    expect(rebuilt).toMatchObject({ status: 0, stderr: "" });
    expect(rebuilt.stdout).toMatch(
      /^\d+ entities and \d+ relationships made again from \d+ statements of 3 documents\n$/,
    );
    expect(await embedded("rebuild")).toEqual(rebuilt);
    expect((await run("dump", "--canonical", "--hash")).stdout).toBe(before);
    expect((await embedded("dump", "--canonical", "--hash")).stdout).toBe(before);
  });

  it("refuses what does more than read, as the embedded graph does, and nothing is changed", async () => {
    const before = (await run("dump", "--canonical", "--hash")).stdout;
    for (const text of [
      "MATCH (n) DETACH DELETE n",
      "CALL { CREATE (n:Intruder) } IN TRANSACTIONS RETURN 1",
      "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
      "CALL dbms.listConfig()",
    ]) {
      const refusal = await run("cypher", text);
      expect(refusal.stderr).toMatch(/^consortium-graph: CYPHER_REFUSED: /);
      expect(refusal).toEqual(await embedded("cypher", text));
    }
    expect((await run("dump", "--canonical", "--hash")).stdout).toBe(before);
  });

  it("serves from Neo4j, beside other commands", async () => {
    const child = start(["serve"], { cwd: folder.path, env: { ...environment(), PORT: "0" } });
    await printed(child, "/graphql");
    expect((await run("stats")).status).toBe(0);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("makes the same demonstration as the embedded graph, into an empty graph only", async () => {
    expect((await run("demo")).stderr).toMatch(/^consortium-graph: GRAPH_NOT_DEMO: /);
    const store = await openEmptyNeo4j();
    await store.close();
    await using other = await temporaryFolder();
    const made = await run("demo");
    expect(made.status).toBe(0);
    expect(made).toEqual(await runIn(["demo"], { cwd: other.path }));
    const hash = ["dump", "--canonical", "--hash"];
    expect(await run(...hash)).toEqual(await runIn(hash, { cwd: other.path }));
  });

  it("says that the password is wrong", async () => {
    const env = { ...environment(), NEO4J_PASSWORD: "not-the-password" };
    const { status, stderr } = await runIn(["stats"], { cwd: folder.path, env });
    // A server without authentication takes any.
    if (!settings!.password) return expect(status).toBe(0);
    expect(stderr).toMatch(/^consortium-graph: STORE_UNAVAILABLE: /);
    expect(status).toBe(1);
  });
});

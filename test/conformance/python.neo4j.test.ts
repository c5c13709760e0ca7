import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { load } from "../../src/load/index.ts";
import { world } from "../graphql/world.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";

const DRIVER = "neo4j==6.4.1";
const FOLDER = fileURLToPath(new URL(`../../.cache/python-${DRIVER}/`, import.meta.url));
const SCRIPT = fileURLToPath(new URL("read_graph.py", import.meta.url));
const settings = neo4jSettings();

/** The Python of an environment that has the driver; undefined, after a line that says so, where none can be made. */
function pythonWithDriver(): string | undefined {
  const python = join(FOLDER, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (existsSync(python)) return python;
  for (const [command, ...args] of [
    ["python3", "-m", "venv", FOLDER],
    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", DRIVER],
  ] as const) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
    if (status === 0) continue;
    rmSync(FOLDER, { recursive: true, force: true });
    const reason = error?.message ?? stderr.trim().split("\n").at(-1);
    console.warn(
      `Left out: reading the graph with Neo4j's Python driver, for want of Python ≥ 3.10 with pip (${reason})`,
    );
    return undefined;
  }
  return python;
}
const python = settings && pythonWithDriver();

describe.skipIf(!python)("Neo4j's Python driver", { timeout: 120_000 }, () => {
  it("reads the graph that was written here, and finds in it what this program finds", async () => {
    const store = await openEmptyNeo4j();
    try {
      await load(store, world);
      const text =
        "MATCH (o:Organization)-[r:MEMBER_OF]->(c:Consortium) " +
        "RETURN c.name AS consortium, o.name AS member, r.role AS role, r.documents AS documents " +
        "ORDER BY consortium, member, role";
      const { uri, user, password, database } = settings!;
      const { status, stdout, stderr } = spawnSync(python!, [SCRIPT, text], {
        encoding: "utf8",
        env: {
          PATH: process.env["PATH"],
          PYTHONIOENCODING: "utf8",
          NEO4J_URI: uri,
          ...(user !== undefined && { NEO4J_USER: user }),
          ...(password !== undefined && { NEO4J_PASSWORD: password }),
          ...(database !== undefined && { NEO4J_DATABASE: database }),
        },
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const found = JSON.parse(stdout) as { rows: object[]; labels: string[]; types: object };
      const { rows } = await store.query(text, {}, { maxRows: 1000 });
      expect(rows.length).toBeGreaterThan(3);
      expect(found.rows).toEqual(rows);
      expect(found.labels).toEqual(["Consortium", "Entity", "Organization"]);
      expect(found.types).toMatchObject({ aliases: "list", documents: "int", id: "str", name: "str", pinyin: "str" });
    } finally {
      await store.close();
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run, STACK_TRACE, temporaryFolder } from "./run.ts";

const COMMANDS = [
  "start",
  "serve",
  "extract",
  "report",
  "ingest",
  "retract",
  "review",
  "query",
  "cypher",
  "cite",
  "stats",
  "dump",
  "restore",
  "migrate",
];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder[Symbol.asyncDispose]());

describe("--help", () => {
  it("lists every command", async () => {
    const { status, stdout } = await run(["--help"], { cwd: folder.path });
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, "m"));
  });

  it.each(COMMANDS)("shows %s with an example", async (command) => {
    const { status, stdout } = await run([command, "--help"], { cwd: folder.path });
    expect(status).toBe(0);
    expect(stdout).toMatch(/Example:\n {2}(PORT=8080 )?(consortium-graph|npm)/);
  });

  it("of query lists the questions with their parameters", async () => {
    const { stdout } = await run(["query", "--help"], { cwd: folder.path });
    expect(stdout).toMatch(/^ {2}members-of-consortium consortium=…\n {6}Which bodies belong/m);
  });
});

describe("misuse ends with 2 and says what is wrong:", () => {
  it.each([
    ["a command that there is not", ["extrakt"], {}, "unknown command 'extrakt'"],
    ["no command", [], {}, "Usage:"],
    ["an option that there is not", ["extract", "a.txt", "--jsn"], {}, "unknown option '--jsn'"],
    ["a missing argument", ["ingest"], {}, "missing required argument 'paths'"],
    ["dump without its form", ["dump"], {}, "--canonical"],
    ["a question that there is not", ["query", "members"], {}, "QUERY_UNKNOWN: there is no question members"],
    ["a parameter that there is not", ["query", "members-of-consortium", "name=x"], {}, "there is no parameter name"],
    ["a missing parameter", ["query", "members-of-consortium"], {}, "consortium is missing: name, alias or id"],
    ["a word that is no parameter", ["query", "members-of-consortium", "x"], {}, "not of the form key=value"],
    ["a parameter twice", ["query", "members-of-consortium", "consortium=a", "consortium=b"], {}, "given twice"],
    [
      "a setting that is none",
      ["stats"],
      { NEO4J_URL: "bolt://x" },
      "NEO4J_URL is no setting; did you mean NEO4J_URI?",
    ],
    ["a setting of the wrong form", ["serve"], { PORT: "http" }, 'PORT is "http" and must be a whole number'],
  ])("%s", async (_, args, env, message) => {
    const { status, stderr } = await run(args, { cwd: folder.path, env });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(status).toBe(2);
  });
});

describe("Cypher that does more than read is refused before the graph is opened:", () => {
  it.each([
    "CREATE (n)",
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    "CALL dbms.components()",
    "RETURN 1; RETURN 2",
  ])("%s", async (text) => {
    // A graph that cannot be opened: the refusal comes first.
    const { status, stderr } = await run(["cypher", text], { cwd: folder.path, env: { DATA_DIR: "/dev/null" } });
    expect(stderr).toMatch(/^consortium-graph: CYPHER_REFUSED: /);
    expect(status).toBe(1);
  });
});

import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { printed } from "../cli/run.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
/** What a shell of a user has: nothing of the npm that runs the tests, none of the project's tools on the path. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_(package|lifecycle)_|NEO4J_|DATA_DIR$)/.test(name)),
);
environment["PATH"] = environment["PATH"]!.split(":")
  .filter((folder) => !folder.includes("node_modules"))
  .join(":");

/** Uses public names, one wrongly: what is not typed would let it pass. */
const USER = `
import { createGraphqlHandler, extract, GraphError, openStore, ORGANIZATION_KINDS } from "consortium-graph";
import type { ErrorCode, Statement, Store } from "consortium-graph";

const code: ErrorCode = new GraphError("INPUT_EMPTY", "nothing").code;
// @ts-expect-error there is no such code
const wrong: ErrorCode = "NO_SUCH_CODE";
// @ts-expect-error the folder's name is text
const store: () => Promise<Store> = () => openStore({ dataDir: 5 });
export const quote = (statement: Statement): string => statement.evidence.quote;
console.log(JSON.stringify([code, wrong, typeof store, typeof extract, typeof createGraphqlHandler, ORGANIZATION_KINDS]));
`;

let folder: string;
let app: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "installed-"));
  app = join(folder, "app");
  await mkdir(app);
  await run("npm", ["pack", "--pack-destination", folder], { cwd: ROOT, env: environment });
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  await writeFile(join(app, "package.json"), '{ "name": "app", "private": true, "type": "module" }');
  const options = ["--prefer-offline", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...options, join(folder, archive!)], { cwd: app, env: environment });
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command line of the installed package, as `npx` finds it. */
const npx = (...args: string[]) => run("npx", ["consortium-graph", ...args], { cwd: app, env: environment });

it("has what it needs and nothing else", async () => {
  const installed = join(app, "node_modules/consortium-graph");
  const entries = (await readdir(installed)).filter((name) => name !== "build");
  expect(entries.toSorted()).toEqual(
    "CHANGELOG.md LICENSE README.md cypher dist docs package.json schema.graphql scripts seeds".split(" "),
  );
  const files = await readdir(join(installed), { recursive: true });
  expect(files.filter((file) => /\.expected\.jsonl$|\.test\.|(?<!\.d)\.ts$/.test(file))).toEqual([]);
});

it("reads documents into a graph and serves it, with the page", { timeout: 120_000 }, async () => {
  const { stdout } = await npx("ingest", "node_modules/consortium-graph/seeds");
  expect(stdout).toContain("2 documents read");
  const server: ChildProcess = spawn("npx", ["consortium-graph", "serve"], {
    cwd: app,
    env: { ...environment, PORT: "0" },
    detached: true,
  });
  try {
    const [url] = /http:\/\/localhost:\d+\/graphql/.exec(await printed(server, "/graphql"))!;
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: '{ person(name: "孙真荣") { posts { edges { title } } } }' }),
    });
    const { data } = (await answer.json()) as { data: { person: { posts: { edges: unknown[] } } } };
    expect(data.person.posts.edges).not.toEqual([]);
    const page = await (await fetch(new URL("/", url))).text();
    const [, script] = /<script [^>]*src="([^"]+)"/.exec(page)!;
    const asked = await fetch(new URL(script!, url));
    expect([asked.status, asked.headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
  } finally {
    // npx starts a shell: the signal of a terminal goes to all of them.
    process.kill(-server.pid!, "SIGINT");
    await once(server, "close");
  }
});

it("is imported with its types", { timeout: 120_000 }, async () => {
  await writeFile(join(app, "use.ts"), USER);
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const types = ["--types", "node", "--typeRoots", join(ROOT, "node_modules/@types")];
  const checked = run(
    process.execPath,
    [tsc, "--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", ...types, "use.ts"],
    { cwd: app },
  ).catch(({ stdout }: { stdout: string }) => ({ stdout }));
  // Types of the libraries are their own affair.
  const ours = /^(?!node_modules\/)\S.*error|^node_modules\/consortium-graph\/.*error/gm;
  expect((await checked).stdout.match(ours)).toBeNull();
  const { stdout } = await run(process.execPath, ["use.ts"], { cwd: app });
  expect(JSON.parse(stdout)).toMatchObject(["INPUT_EMPTY", "NO_SUCH_CODE", "function", "function", "function", {}]);
});

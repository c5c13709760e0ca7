import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");
const packageJson = JSON.parse(text("package.json")) as {
  scripts: Record<string, string>;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

it("the lock has every platform package, so that npm ci takes it", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/complete-lock.mjs", "--check"], {
    cwd: fileURLToPath(ROOT),
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

it("each dependency has a line in docs/design-choices.md", () => {
  const lines = text("docs/design-choices.md");
  const names = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
  const missing = names.filter((name) => {
    const family = name.replace(/-armor-.*/, "-armor-*");
    return !name.startsWith("@types/") && !new RegExp(`[| ]${family.replaceAll(/[*/]/g, "\\$&")}[ ,]`).test(lines);
  });
  expect(missing).toEqual([]);
});

it("what package.json and the README point to is there", () => {
  const files = [
    ...Object.values(packageJson.bin),
    ...Object.values(packageJson.scripts).flatMap((script) => /^node (\S+)/.exec(script)?.[1] ?? []),
    ...[...text("README.md").matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path]) => path!),
  ];
  for (const file of files) expect(() => statSync(new URL(file, ROOT)), file).not.toThrow();
});

it("what is packed needs no tool of development", () => {
  const packed = readdirSync(new URL("src", ROOT), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/^(explorer|score)\//.test(file),
  );
  const imported = packed.flatMap((file) =>
    [...text(`src/${file}`).matchAll(/\b(?:from |import |import\()"([a-z@][\w@./:-]*)"/g)].map(([, name]) => name!),
  );
  const packages = new Set(imported.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]));
  const foreign = [...packages].filter((name) => !name.startsWith("node:") && !(name in packageJson.dependencies));
  expect(packages.size).toBeGreaterThan(20);
  expect(foreign).toEqual([]);
});

it("settings are read in one place, and the engines are known in one folder", () => {
  const sources = readdirSync(new URL("src", ROOT), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const having = (pattern: RegExp) => sources.filter((file) => pattern.test(text(`src/${file}`)));
  expect(having(/process\.env/)).toEqual(["settings.ts"]);
  expect(having(/from "(neo4j-driver|@grafeo-db\/js)"/).filter((file) => !file.startsWith("store/"))).toEqual([]);
});

describe("the lint rules for layers", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lint-"));
    await copyFile(new URL(".oxlintrc.json", ROOT), join(folder, ".oxlintrc.json"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function lint(path: string, source: string): Promise<string> {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), source);
    const oxlint = fileURLToPath(new URL("node_modules/.bin/oxlint", ROOT));
    return spawnSync(process.execPath, [oxlint], { cwd: folder, encoding: "utf8" }).stdout;
  }

  it.each([
    ["src/model/x.ts", 'import { a } from "../store/store.ts";', "src/model/ holds what travels"],
    ["src/clean/x.ts", 'import { a } from "../load/index.ts";', "src/clean/ stands left of that in the flow"],
    ["src/extract/x.ts", 'import { a } from "../store/store.ts";', "src/extract/ stands left of that in the flow"],
    [
      "src/second-reader/x.ts",
      'import { a } from "../extract/index.ts";',
      "src/second-reader/ stands beside the rules",
    ],
    [
      "src/extract/x.ts",
      'import { a } from "../second-reader/index.ts";',
      "src/extract/ stands left of that in the flow",
    ],
    ["src/load/x.ts", 'import { a } from "../graphql/server.ts";', "src/load/ stands left of that in the flow"],
    ["src/graphql/x.ts", 'import { a } from "../extract/index.ts";', "src/graphql/ asks the graph, not the documents"],
    ["src/graphql/x.ts", 'import { a } from "../http/server.ts";', "src/graphql/ asks the graph, not the documents"],
    ["src/intake/x.ts", 'import { a } from "../http/server.ts";', "src/intake/ takes in what comes over the network"],
    ["src/http/x.ts", 'import { a } from "../ingest/index.ts";', "src/http/ answers requests"],
    ["src/store/x.ts", 'import { a } from "../load/index.ts";', "src/store/ knows statements and values only"],
    ["src/cli/x.ts", 'import a from "neo4j-driver";', "Only src/store/ knows the engines"],
    ["src/load/x.ts", 'const a = process.env["HOME"];', "process.env"],
  ])("stop %s: %s", async (path, line, message) => {
    expect(await lint(path, `${line}\nexport const b = a;\n`)).toContain(message);
  });

  it("let a folder import what stands left of it, and the settings read the environment", async () => {
    const source = 'import { a } from "../clean/index.ts";\nexport const b = a;\n';
    expect(await lint("src/extract/x.ts", source)).toContain("Found 0 warnings and 0 errors");
    expect(await lint("src/settings.ts", "export const b = process.env;\n")).toContain("Found 0 warnings and 0 errors");
  });
});

#!/usr/bin/env node
// Starts the command line on the Node that the project brings along, whatever Node the machine has (≥ 20): the sources
// in a clone, what was built of them in an installed package.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const sources = new URL("../src/cli/main.ts", import.meta.url);
const inClone = existsSync(sources);
const main = inClone ? sources : new URL("../dist/cli/main.js", import.meta.url);

/** The Node that npm installed beside the package; undefined where it runs no install scripts and so has left it out. */
function installedNode() {
  try {
    return createRequire(import.meta.url).resolve(`node/bin/node${process.platform === "win32" ? ".exe" : ""}`);
  } catch {
    return undefined;
  }
}

const node = inClone ? (await import("./setup.mjs")).setup() : installedNode();
if (inClone && ["serve", "start"].includes(process.argv[2])) (await import("./build-explorer.mjs")).buildExplorer();

if (Number(process.versions.node.split(".")[0]) >= 24) {
  process.argv[1] = fileURLToPath(main);
  await import(main.href);
} else if (node === undefined) {
  console.error(
    `consortium-graph: it runs on Node 24, and this is Node ${process.versions.node}. Install Node 24, or let npm run the ` +
      "install script of the package that brings one: npm install-scripts approve node && npm rebuild node",
  );
  process.exit(2);
} else {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both; the child decides how to end, and this process ends as it did.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal) process.kill(process.pid, signal);
    process.exit(code ?? 1);
  });
}

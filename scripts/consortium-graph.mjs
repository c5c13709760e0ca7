#!/usr/bin/env node
// Starts the command line on the Node that the project brings along, whatever Node the machine has (≥ 20).
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { setup } from "./setup.mjs";

const main = new URL("../src/cli/main.ts", import.meta.url);
const node = setup();

if (Number(process.versions.node.split(".")[0]) >= 24) {
  process.argv[1] = fileURLToPath(main);
  await import(main.href);
} else {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both; the child decides how to end, and this process ends as it did.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal) process.kill(process.pid, signal);
    process.exit(code ?? 1);
  });
}

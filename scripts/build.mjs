// Builds what `npm pack` takes along: JavaScript and types in dist/, since Node strips no types under node_modules.
// A clone never runs what is built: `npm start` runs the sources.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { resolve } = createRequire(import.meta.url);

function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(`${root}dist`, { recursive: true, force: true });
run(resolve("typescript/package.json").replace(/package\.json$/, "bin/tsc"), "-p", "tsconfig.build.json");

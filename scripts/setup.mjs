// Brings the installed packages up to what package-lock.json says; does nothing when they are.
// Plain JavaScript for Node ≥ 20: it runs before the Node version that the project brings along is there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const ownNode = `${root}node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`;

/** What of the lock is not installed: the first package that is missing or of another version, or undefined. */
function firstDifference() {
  let installed;
  try {
    installed = JSON.parse(readFileSync(`${root}node_modules/.package-lock.json`, "utf8")).packages;
  } catch {
    return "node_modules";
  }
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages;
  // An installation for use only has none of the tools; one that has some lacks those that came since.
  const withTools = Object.values(installed).some(({ dev }) => dev);
  for (const [path, { version, optional, dev }] of Object.entries(wanted)) {
    const there = installed[path];
    // Platform packages of other machines are not there.
    if (path === "" || (!there && (optional || (dev && !withTools)))) continue;
    if (there?.version !== version) return path.replace("node_modules/", "");
  }
  return existsSync(ownNode) ? undefined : "node";
}

function run(command, options) {
  const { status, stdout, stderr, error } = spawnSync(command, {
    cwd: root,
    shell: true,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  if (status === 0) return;
  const lines = `${stdout ?? ""}${stderr ?? ""}${error ?? ""}`.split("\n").filter((line) => /error/i.test(line));
  console.error(`${command} failed:\n${(lines.length > 0 ? lines : [stderr ?? ""]).slice(0, 8).join("\n")}`);
  process.exit(1);
}

/** Installs where needed. Returns the path of the Node that the project brings along. */
export function setup() {
  const difference = firstDifference();
  if (difference !== undefined) {
    console.error(
      `Installing packages (npm ci, half a minute or so): ${difference} is missing or of another version …`,
    );
    run("npm ci --no-fund --no-audit --loglevel=error");
    // An npm that runs no install scripts leaves the package without its program.
    if (!existsSync(ownNode)) run("node installArchSpecificPackage.js", { cwd: `${root}node_modules/node` });
  }
  return ownNode;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) setup();

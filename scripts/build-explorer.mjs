// Builds the page that `npm start` serves, build/explorer/, where its sources changed since; else it only reads them (a few
// milliseconds). Plain JavaScript for Node ≥ 20, as scripts/setup.mjs is.
// Run: node scripts/build-explorer.mjs [--lenient]
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { setup } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = `${root}build/explorer`;
const stamp = `${built}/.sources`;

/** A hash of all that the page is made of: its sources, what they take from the model, and the versions of libraries. */
function sources() {
  const files = ["src/explorer", "src/export", "src/model"]
    .flatMap((folder) => readdirSync(root + folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
    .toSorted();
  const hash = createHash("sha256");
  for (const file of [...files, `${root}package-lock.json`]) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function stamped() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}

/** Leaves each file compressed beside itself, so that the server need not do it again and again. */
function compress() {
  const entries = readdirSync(built, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
    const file = `${entry.parentPath ?? entry.path}/${entry.name}`;
    const bytes = readFileSync(file);
    const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    const gz = gzipSync(bytes, { level: 9 });
    if (br.length < bytes.length) writeFileSync(`${file}.br`, br);
    if (gz.length < bytes.length) writeFileSync(`${file}.gz`, gz);
  }
}

/** Builds where needed; false where that failed, which is said on standard error. */
export function buildExplorer() {
  const wanted = sources();
  if (stamped() === wanted) return true;
  console.error("Building the page (some seconds) …");
  const vite = [`${root}node_modules/vite/bin/vite.js`, "build", "-c", `${root}src/explorer/vite.config.ts`];
  const { status, stdout, stderr, error } = spawnSync(setup(), [...vite, "--logLevel", "warn"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) {
    console.error(`The page was not built:\n${error?.message ?? ""}${stdout ?? ""}${stderr ?? ""}`);
    return false;
  }
  compress();
  writeFileSync(stamp, wanted);
  return true;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  setup();
  // A page that cannot be built must not keep anybody from the graph.
  process.exitCode = buildExplorer() || process.argv.includes("--lenient") ? 0 : 1;
}

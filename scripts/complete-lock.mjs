// Completes package-lock.json after `npm install`: npm leaves out an optional platform package that the registry
// in use does not serve, and `npm ci` then refuses the lock. Each gets an entry with its version and its platform,
// read from its name; npm fetches it by name on that platform and skips it elsewhere.
// Run: node scripts/complete-lock.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";

const OS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const CPU = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** `os`, `cpu` and `libc` of a platform package, from the words of its name (`@oxlint/binding-linux-arm64-musl`). */
export function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = OS.find((known) => words.includes(known));
  const cpu = CPU.find((known) => words.includes(known));
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : words.includes("gnu") ? "glibc" : undefined;
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os === "linux" && libc && { libc: [libc] }),
    ...(os && { os: [os] }),
  };
}

/** Adds what is missing to the parsed lock, sorted as npm sorts it; returns the names that were missing. */
export function completeLock(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path) continue;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      const present = `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages;
      if (present || Object.keys(platform).length === 0) continue;
      missing.push(name);
      lock.packages[`node_modules/${name}`] = {
        version,
        ...platform,
        ...(entry.dev && { dev: true }),
        license: entry.license,
        optional: true,
      };
    }
  }
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(sorted);
  return missing;
}

if (import.meta.main ?? process.argv[1]?.endsWith("complete-lock.mjs")) {
  const file = new URL("../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = completeLock(lock);
  if (process.argv.includes("--check")) {
    for (const name of missing) console.error(`package-lock.json lacks ${name}: run node scripts/complete-lock.mjs`);
    process.exitCode = missing.length > 0 ? 1 : 0;
  } else if (missing.length > 0) {
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`added ${missing.length} platform packages`);
  }
}

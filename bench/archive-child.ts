import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { archive, dumpHash, restore } from "../src/load/index.ts";
import { openStore } from "../src/store/index.ts";

// Does one thing with an embedded graph, and tells how much memory JavaScript held at most meanwhile, beside the seconds.
// Run with --expose-gc: what is garbage is no memory that is needed.
const [work, dataDir, file] = process.argv.slice(2) as ["dump" | "hash" | "restore", string, string];
const EVERY_MS = 500;

const store = await openStore({ dataDir });
if (work === "restore") await store.prepare();
const opened = process.memoryUsage().rss;
let held = 0;
const look = () => {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  held = Math.max(held, heapUsed + external);
};
const watch = setInterval(look, EVERY_MS);
const began = performance.now();
if (work === "dump") await pipeline(archive(store), createWriteStream(file));
else if (work === "hash") await dumpHash(store);
else await restore(store, () => createInterface({ input: createReadStream(file), crlfDelay: Infinity }));
const seconds = (performance.now() - began) / 1000;
look();
clearInterval(watch);
await store.close();
console.log(JSON.stringify({ seconds, held, opened, peak: process.resourceUsage().maxRSS * 1024 }));
process.exit();

import { rm, stat } from "node:fs/promises";
import { writeWhole } from "../src/cli/whole-files.ts";
import { FORMATS, written, type Format, type FormatName } from "../src/export/index.ts";
import { madeGraph } from "./export-world.ts";

// Writes a made graph in one format, the file with its relationships, and tells bytes, seconds and the most memory it ever
// took. Seconds are less those of making the graph alone.
const [format, entities, path] = process.argv.slice(2) as [FormatName, string, string];
const graph = madeGraph(Number(entities));
const files: Format["files"] = FORMATS[format].files;
const through = async (): Promise<void> => {
  for await (const page of graph.nodes()) if (page.length === 0) throw new RangeError("an empty page");
  for await (const page of graph.edges()) if (page.length === 0) throw new RangeError("an empty page");
};
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const making = Math.min(await timed(through), await timed(through));
const seconds = await timed(() =>
  writeWhole(files.map(({ part, writer }) => ({ path: `${path}${part ?? ""}`, text: () => written(writer(), graph) }))),
);
let bytes = 0;
for (const { part } of files) {
  bytes += (await stat(`${path}${part ?? ""}`)).size;
  await rm(`${path}${part ?? ""}`);
}
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ bytes, seconds: Math.max(seconds - making, 1e-3), whole: seconds, peak }));

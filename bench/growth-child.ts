import { resolve, sourcesOf, type Source } from "../src/resolve/index.ts";
import { median } from "./figure.ts";
import { madeWorlds } from "../src/demo/world.ts";

// Decides who is who among so many mentions of made worlds: how long it takes once warm, and the most memory it ever took. Time is the
// processor's, of all threads of the process: sizes are measured one after the other, and what else the machine does meanwhile would be
// taken for growth.
const sourcesIn = (seed: number, mentions: number): Source[] =>
  [...madeWorlds(seed, mentions)].flatMap(({ extraction: { document, entities, statements } }) =>
    sourcesOf(document, entities, statements),
  );
const size = Number(process.argv[2]);
/** Names that the rules remember are those of another world, whatever the size: none is told for free. */
const others = sourcesIn(1000, 150_000);
const rounds = size < 100_000 ? 9 : size < 1_000_000 ? 3 : 1;
const times: number[] = [];
const clock: number[] = [];
let held = 0;
let entities = 0;
for (let round = 0; round < rounds; round++) {
  const sources = sourcesIn(round, size);
  resolve(others);
  held = process.memoryUsage().rss;
  const [start, used] = [performance.now(), process.cpuUsage()];
  const answer = resolve(sources);
  const { user, system } = process.cpuUsage(used);
  times.push((user + system) / 1e6);
  clock.push((performance.now() - start) / 1000);
  entities = new Set(answer.values()).size;
}
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ mentions: size, entities, seconds: median(times), clock: median(clock), held, peak }));

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Figure } from "./figure.ts";
import { median, seconds } from "./figure.ts";

const CHILD = fileURLToPath(new URL("./parallel-child.ts", import.meta.url));
/** Rounds for each thread that are not counted: the engine of a thread compiles what that thread runs often. */
const WARM_UP = 100;
const ROUNDS = 41;
/** Keeps a process on the first core, so that one core is one core: a collection of V8 uses others, too, while a thread waits. */
const PINNED = ["taskset", "-c", "0"];

/** A hundred documents read by two threads on both cores, over the same by one on one core; the threads are warm. */
export async function parallel(): Promise<Figure[]> {
  const isPinned = spawnSync(PINNED[0]!, ["-c", "0", "true"]).status === 0;
  const children = [start(1, isPinned ? PINNED : []), start(2, [])];
  try {
    const works = children.map((child) => async () => {
      child.send("read");
      return ((await once(child, "message")) as [number])[0];
    });
    for (const [index, work] of works.entries())
      for (let round = 0; round < WARM_UP * (index + 1); round++) await work();
    const documents = await works[0]!();
    const rounds: (readonly [one: number, two: number])[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push([await seconds(works[0]!), await seconds(works[1]!)]);
    const one = median(rounds.map(([time]) => time));
    const two = median(rounds.map(([, time]) => time));
    return [
      {
        name: `${documents} documents on two threads over one`,
        // What else the machine does comes and goes over many rounds: both of a round bear the same of it.
        measured: median(rounds.map(([alone, both]) => alone / both)),
        asked: 1.7,
        bound: "at least",
        unit: "×",
        detail:
          `${(documents / two).toFixed(0)} documents a second on two threads, ${(documents / one).toFixed(0)} on one` +
          (isPinned ? ", kept on one core" : ", which no taskset keeps on one core"),
      },
    ];
  } finally {
    for (const child of children) child.kill("SIGKILL");
  }
}

function start(threads: number, before: readonly string[]): ChildProcess {
  const [program, ...rest] = [...before, process.execPath, CHILD, String(threads)];
  return spawn(program!, rest, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { exponent } from "./exponent.ts";
import type { Figure } from "./figure.ts";

const CHILD = fileURLToPath(new URL("./growth-child.ts", import.meta.url));
const SIZES = [10_000, 100_000, 1_000_000];
const HEAP_MIB = 12_000;

interface Run {
  readonly mentions: number;
  readonly entities: number;
  /** Of the processor, all threads together; and by the clock. */
  readonly seconds: number;
  readonly clock: number;
  /** Bytes of the process with the mentions in memory, and the most it ever had. */
  readonly held: number;
  readonly peak: number;
}

/** How the time to decide who is who grows with the number of mentions, each number in a process of its own. */
export async function growth(): Promise<Figure[]> {
  const runs: Run[] = [];
  for (const size of SIZES) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      `--max-old-space-size=${HEAP_MIB}`,
      CHILD,
      String(size),
    ]);
    runs.push(JSON.parse(stdout) as Run);
  }
  const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString("en")} MiB`;
  const shown = runs.map(
    ({ mentions, entities, seconds, clock, held, peak }) =>
      `${mentions.toLocaleString("en")} mentions of ${entities.toLocaleString("en")} in ${seconds.toFixed(3)} s of the processor ` +
      `(${clock.toFixed(3)} s by the clock), ` +
      `memory at most ${mib(peak)} (${mib(held)} with the mentions made)`,
  );
  return [
    {
      name: "growth of resolution from 10,000 to 1,000,000 mentions (exponent, processor time)",
      measured: exponent(runs.map(({ mentions: size, seconds }) => ({ size, seconds }))),
      asked: 1.15,
      bound: "at most",
      unit: "",
      detail: shown.join("; "),
    },
  ];
}

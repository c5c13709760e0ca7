import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { exponent } from "./exponent.ts";
import type { Figure } from "./figure.ts";
import { longText } from "./long-text.ts";

const CHILD = fileURLToPath(new URL("./linear-child.ts", import.meta.url));
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/** Bytes of another text that is read before each. */
const WARMING = 100_000;
/** Longer than this no text is waited for: it then counts as having taken so long. */
const LIMIT_SECONDS = 300;

interface Run {
  readonly bytes: number;
  readonly seconds: number;
  readonly peakBytes: number | undefined;
}

/** How time and memory grow with the length of one text, each length read by a process of its own. */
export async function linear(): Promise<Figure[]> {
  const runs: Run[] = [];
  const folder = await mkdtemp(join(tmpdir(), "linear-"));
  try {
    const warming = join(folder, "warming.txt");
    await writeFile(warming, longText(WARMING));
    for (const bytes of SIZES) {
      const path = join(folder, `${bytes}.txt`);
      await writeFile(path, longText(bytes));
      runs.push(await run(bytes, warming, path));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  const base = runs[0]!.peakBytes!;
  const last = runs.at(-1)!;
  const shown = runs.map(({ bytes, seconds, peakBytes }) =>
    peakBytes ? `${bytes / 1000} KB ${seconds.toFixed(3)} s` : `${bytes / 1000} KB not within ${LIMIT_SECONDS} s`,
  );
  const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
  return [
    {
      name: "growth of time from 1 KB to 10 MB (exponent)",
      measured: exponent(runs.map(({ bytes: size, seconds }) => ({ size, seconds }))),
      asked: 1.1,
      bound: "at most",
      unit: "",
      detail: shown.join(", "),
    },
    {
      name: "memory for a text of 10 MB over its size",
      measured: last.peakBytes ? (last.peakBytes - base) / last.bytes : Number.POSITIVE_INFINITY,
      asked: 10,
      bound: "at most",
      unit: "×",
      detail: last.peakBytes ? `at most ${mib(last.peakBytes)}, for 1 KB ${mib(base)}` : shown.at(-1)!,
    },
  ];
}

async function run(bytes: number, warming: string, path: string): Promise<Run> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, warming, path], {
      timeout: LIMIT_SECONDS * 1000,
    });
    const { seconds, peakBytes } = JSON.parse(stdout) as { seconds: number; peakBytes: number };
    return { bytes, seconds, peakBytes };
  } catch (error) {
    if ((error as { killed?: boolean }).killed) return { bytes, seconds: LIMIT_SECONDS, peakBytes: undefined };
    throw error;
  }
}

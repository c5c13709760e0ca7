import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { LONG_LINES } from "../test/extract/long-lines.ts";
import type { Figure } from "./figure.ts";

const LENGTH = 1_000_000;
/** Longer than this no line is waited for: it then counts as having taken so long. */
const LIMIT_SECONDS = 5;

/** One line of a megabyte that says the same again and again: no expression may search it over from every place. */
export async function lines(): Promise<Figure[]> {
  const times: { piece: string; seconds: number }[] = [];
  for (const piece of LONG_LINES) times.push({ piece, seconds: await read(piece) });
  const slowest = times.toSorted((a, b) => b.seconds - a.seconds);
  const shown = slowest.slice(0, 6).map(({ piece, seconds }) => {
    return `${piece} ${seconds >= LIMIT_SECONDS ? "not within " : ""}${seconds.toFixed(1)} s`;
  });
  return [
    {
      name: "a line of one megabyte, the slowest",
      measured: slowest[0]!.seconds,
      asked: 2,
      bound: "at most",
      unit: "s",
      detail: `${times.length} lines; ${shown.join(", ")}; median ${slowest[Math.floor(times.length / 2)]!.seconds.toFixed(1)} s`,
    },
  ];
}

/** Seconds that one line takes, in a thread that can be ended. */
async function read(piece: string): Promise<number> {
  const raw = piece.repeat(Math.floor(LENGTH / Buffer.byteLength(piece)));
  const worker = new Worker(new URL("./lines-thread.ts", import.meta.url), { workerData: raw });
  const timeout = AbortSignal.timeout((LIMIT_SECONDS + 5) * 1000);
  try {
    const [seconds] = (await once(worker, "message", { signal: timeout })) as [number];
    return Math.min(seconds, LIMIT_SECONDS);
  } catch (error) {
    if (!timeout.aborted) throw error;
    return LIMIT_SECONDS;
  } finally {
    await worker.terminate();
  }
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./figure.ts";
import { median } from "./figure.ts";
import { serving } from "./serve.ts";

const ROUNDS = 3;

/** `npm start` with an empty data folder, from the command to the first answer that names a consortium. */
export async function start(): Promise<Figure[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const folder = await mkdtemp(join(tmpdir(), "bench-start-"));
    try {
      first.push(await secondsToAnswer(folder));
      again.push(await secondsToAnswer(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return [
    {
      name: "npm start, to the first answer",
      measured: median(first),
      asked: 3,
      bound: "at most",
      unit: "s",
      detail: `empty data folder, seeds read; started again ${median(again).toFixed(2)} s; median of ${ROUNDS}`,
    },
  ];
}

async function secondsToAnswer(folder: string): Promise<number> {
  const began = performance.now();
  const server = await serving(["npm", "start"], { DATA_DIR: folder, NEO4J_URI: undefined });
  const time = (performance.now() - began) / 1000;
  await server.stop();
  return time;
}

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Figure } from "./figure.ts";
import { seconds } from "./figure.ts";

const CASES = 20_000;
const SEEDS = [1, 2];

/** Pages of the development corpus spoiled at random places, and how many of them break a law of reading. */
export async function fuzz(): Promise<Figure[]> {
  let broken: { law: string; raw: string }[] = [];
  const time = await seconds(async () => {
    broken = (await Promise.all(SEEDS.map(spoil))).flat();
  });
  const laws = Map.groupBy(broken, ({ law }) => law.split("\n")[0]!);
  const worst = [...laws].map(([law, cases]) => `${cases.length} × ${law}: ${JSON.stringify(cases[0]!.raw)}`);
  return [
    {
      name: "spoiled pages that break a law of reading",
      measured: broken.length,
      asked: 0,
      bound: "at most",
      unit: "",
      detail: [`${CASES} pages in ${time.toFixed(0)} s on ${SEEDS.length} threads`, ...worst.slice(0, 5)].join("; "),
    },
  ];
}

async function spoil(seed: number): Promise<{ law: string; raw: string }[]> {
  const workerData = { seed, cases: CASES / SEEDS.length };
  const worker = new Worker(new URL("./fuzz-thread.ts", import.meta.url), { workerData });
  const [broken] = (await once(worker, "message")) as [{ law: string; raw: string }[]];
  return broken;
}

import { parentPort, workerData } from "node:worker_threads";
import { brokenLaw } from "../test/extract/laws.ts";
import { devPages, mutant, numbersOf } from "../test/extract/mutate.ts";

// Spoils and reads so many pages; each tenth is read twice, to be the same both times.
const { seed, cases } = workerData as { seed: number; cases: number };
const pages = devPages();
const random = numbersOf(seed);
const broken: { law: string; raw: string }[] = [];
for (let i = 0; i < cases; i++) {
  const raw = mutant(pages, random);
  const law = brokenLaw(raw, i % 10 === 0);
  if (law) broken.push({ law, raw });
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(broken);

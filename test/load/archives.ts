import fc from "fast-check";
import { archive, type Lines } from "../../src/load/index.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import type { Store } from "../../src/store/index.ts";
import { documentOf } from "./world.ts";

/** So many documents of the small world, the same in each run. */
export const sampled = (many: number): Extraction[] =>
  fc
    .sample(fc.tuple(...Array.from({ length: many }, (_, at) => documentOf(`${at}.txt`))), { seed: 3, numRuns: 1 })
    .flat();

/** Lines of a graph's archive, without line feeds. */
export async function archived(store: Store): Promise<string[]> {
  const written: string[] = [];
  for await (const line of archive(store)) written.push(line.slice(0, -1));
  return written;
}

/** Lines as a file gives them, as often as they are asked for. */
export const given = (written: readonly string[]): Lines =>
  async function* () {
    yield* written;
  };

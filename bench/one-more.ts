import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, retract, stats } from "../src/load/index.ts";
import type { Extraction } from "../src/model/extraction.ts";
import { openStore, type Store } from "../src/store/index.ts";
import type { Figure } from "./figure.ts";
import { median, seconds } from "./figure.ts";
import { madeWorlds } from "../src/demo/world.ts";
import { withNeo4j } from "./neo4j.ts";

const SMALL = 1_000;
const LARGE = 100_000;
/** Mentions of the made world that the larger graph is taken from: enough for its entities, and more pages beside. */
const MENTIONS = 330_000;
/** Documents that are loaded and retracted one by one, after some that are not counted. */
const MORE = 31;
const WARM_UP = 10;
const AT_ONCE = 200;

interface Costs {
  readonly entities: number;
  readonly load: number;
  readonly retract: number;
}

/** What one more document costs in a small and in a large graph, and its retraction: the same documents in both. */
export async function oneMore(): Promise<Figure[]> {
  const pages = [...madeWorlds(11, MENTIONS)].map(({ extraction }) => extraction);
  const more = pages.splice(-(MORE + WARM_UP));
  const folder = await mkdtemp(join(tmpdir(), "bench-one-more-"));
  try {
    const embedded = async (size: number): Promise<Costs> => {
      const store = await openStore({ dataDir: join(folder, String(size)) });
      await store.prepare();
      return measured(store, pages, size, more);
    };
    const ours = figures("Grafeo", await embedded(SMALL), await embedded(LARGE));
    const theirs = await withNeo4j(async ({ settings, wipe, version }) => {
      const served = async (size: number): Promise<Costs> => {
        await wipe();
        const store = await openStore({ dataDir: "", neo4j: settings });
        await store.prepare();
        return measured(store, pages, size, more);
      };
      return figures(`Neo4j ${version}`, await served(SMALL), await served(LARGE));
    });
    return [...ours, ...theirs];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fills a graph up to so many entities, then loads and retracts documents one by one. */
async function measured(
  store: Store,
  pages: readonly Extraction[],
  size: number,
  more: readonly Extraction[],
): Promise<Costs> {
  try {
    const count = async (): Promise<number> =>
      Object.values((await stats(store)).entities).reduce((sum, n) => sum + n, 0);
    // A page brings about ten entities that were not there; the last steps are small, so that the size is met.
    for (let at = 0, there = 0; there < size; there = await count()) {
      const step = Math.min(AT_ONCE * 10, Math.max(4, Math.floor((size - there) / 20)));
      if (at >= pages.length) throw new RangeError(`${pages.length} pages make ${there} entities, not ${size}`);
      await load(store, pages.slice(at, at + step));
      at += step;
    }
    const entities = await count();
    const times = { load: [] as number[], retract: [] as number[] };
    for (const [at, page] of more.entries()) {
      const loading = await seconds(() => load(store, [page]));
      const retracting = await seconds(() => retract(store, page.document.id));
      if (at < WARM_UP) continue;
      times.load.push(loading);
      times.retract.push(retracting);
    }
    return { entities, load: median(times.load), retract: median(times.retract) };
  } finally {
    await store.close();
  }
}

function figures(engine: string, small: Costs, large: Costs): Figure[] {
  const ms = (value: number): string => `${(value * 1000).toFixed(1)} ms`;
  const sizes = `${large.entities.toLocaleString("en")} entities over ${small.entities.toLocaleString("en")}`;
  const figure = (name: string, over: number, detail: string): Figure => ({
    name,
    measured: over,
    asked: 3,
    bound: "at most",
    unit: "×",
    detail,
  });
  return [
    figure(
      `one more document into a large graph over a small one, ${engine}`,
      large.load / small.load,
      `${ms(large.load)} over ${ms(small.load)}; ${sizes}; medians of ${MORE}`,
    ),
    figure(
      `retracting a document over loading it, ${engine}`,
      large.retract / large.load,
      `${ms(large.retract)} over ${ms(large.load)} in the large graph; ${ms(small.retract)} over ${ms(small.load)} in the small`,
    ),
  ];
}

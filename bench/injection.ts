import { load } from "../src/load/index.ts";
import { openStore, type Store } from "../src/store/index.ts";
import { world } from "../test/graphql/world.ts";
import { fuzz } from "../test/http/fuzz.ts";
import { temporaryGraph } from "../test/load/graphs.ts";
import { seconds, type Figure } from "./figure.ts";
import { withNeo4j } from "./neo4j.ts";

const CASES = { grafeo: 10_000, neo4j: 2_000 };
const SEED = 2;

/** Hostile texts in every argument of every field of the root, over HTTP, and how many are taken for more than a text. */
export async function injection(): Promise<Figure[]> {
  const { store, close } = await temporaryGraph();
  const figures = [await over(store).finally(close)];
  await withNeo4j(async ({ settings }) => {
    const other = await openStore({ dataDir: "", neo4j: settings });
    await other.prepare();
    figures.push(await over(other).finally(() => other.close()));
  });
  return figures;
}

async function over(store: Store): Promise<Figure> {
  const cases = CASES[store.engine];
  await load(store, world);
  let broken: string[] = [];
  const time = await seconds(async () => void (broken = await fuzz(store, SEED, cases)));
  return {
    name: `hostile arguments that break a law, ${store.engine}`,
    measured: broken.length,
    asked: 0,
    bound: "at most",
    unit: "",
    detail: [`${cases} requests in ${time.toFixed(0)} s`, ...broken.slice(0, 5)].join("; "),
  };
}

import { afterAll, beforeAll } from "vitest";
import { madePages } from "../../src/demo/world.ts";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { chains } from "./chains.ts";
import { knownPaths } from "./known-paths.ts";
import { neighbourhoods } from "./neighbourhoods.ts";
import { clientOf, type Client } from "./client.ts";
import { questions } from "./questions.ts";
import { readTies, type Ties } from "./ties.ts";
import { world } from "./world.ts";

/** What the tests of one engine ask: the made world, and its relationships as the graph holds them. */
export interface Made {
  readonly client: Client;
  readonly store: Store;
  readonly ties: Ties;
}

/** Mentions of the made world: so many that there are hubs, and that hundreds are two steps away. */
const MENTIONS = 2_500;

/** Questions about many relationships at once, on one engine, held against what follows from the list of all of them. */
export function answers(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let made: Made;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const { store, close: end } = await open();
    close = end;
    await load(store, [...[...madePages(7, MENTIONS)].map(({ extraction }) => extraction), ...world]);
    made = { client: clientOf(store), store, ties: await readTies(store) };
  }, 120_000);
  afterAll(async () => close?.());
  neighbourhoods(() => made);
  chains(() => made);
  questions(() => made);
  // Last, as it loads more.
  knownPaths(() => made);
}

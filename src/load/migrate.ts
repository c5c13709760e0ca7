import { GraphError } from "../errors.ts";
import type { Store, Transaction } from "../store/store.ts";
import { begin } from "./change.ts";
import { rebuildIn } from "./rebuild.ts";
import { assertNotNewer, SCHEMA_VERSION, setVersion, stateOf } from "./state.ts";

/** One step from the version before. It may be run again on a graph that it was run on. */
export interface Migration {
  readonly to: number;
  /** What the step brings, for the user. */
  readonly brings: string;
  readonly run: (transaction: Transaction) => Promise<void>;
}

/** In ascending order, without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    brings:
      "regions, industries, ranks, reprints and whom pages tie together, worked out from the texts and statements that are there",
    run: rebuildIn,
  },
  {
    to: 3,
    brings:
      "persons that were judged the same are met under each of their names; joins that dates of renamings forbid are taken back",
    run: rebuildIn,
  },
];

/**
 * Brings a graph to the version of this program, each step in a transaction of its own: what is cut short goes on at the
 * step that was not done.
 * @returns the steps that were done; none where the graph is of this version, or empty
 * @throws GRAPH_NEWER, GRAPH_UNFINISHED
 */
export async function migrate(
  store: Store,
  onStep: (step: Migration) => void = () => {},
): Promise<readonly Migration[]> {
  const state = await stateOf(store);
  if (!state) return [];
  assertNotNewer(state);
  if (state.restoring !== undefined) {
    throw new GraphError("GRAPH_UNFINISHED", "restoring the graph was cut short: there is only a part to migrate");
  }
  const steps = MIGRATIONS.filter(({ to }) => to > state.schemaVersion && to <= SCHEMA_VERSION);
  for (const step of steps) {
    await store.transaction(async (transaction) => {
      await begin(transaction);
      await step.run(transaction);
      await setVersion(transaction, step.to);
    });
    onStep(step);
  }
  return steps;
}

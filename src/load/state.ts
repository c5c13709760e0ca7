import { GraphError } from "../errors.ts";
import type { Store, Transaction } from "../store/store.ts";

/**
 * Version of what the graph holds beside the texts and statements, and of the rules that made it: a change after which
 * an older graph would answer otherwise raises it and brings a migration (migrate.ts).
 */
export const SCHEMA_VERSION = 3;

/** What the graph says of itself. */
export interface GraphState {
  /** Writing transactions so far. */
  readonly version: number;
  readonly schemaVersion: number;
  /** SHA-256 of the archive that it is being restored from, while that has not come to its end. */
  readonly restoring?: string;
}

/** The state of the graph; none of one that was never written to. */
export async function stateOf(store: Pick<Store, "read">): Promise<GraphState | undefined> {
  const [row] = await store.read("dump/graph");
  return (
    row && {
      version: row["version"] as number,
      schemaVersion: row["schemaVersion"] as number,
      ...(row["restoring"] === null ? {} : { restoring: row["restoring"] as string }),
    }
  );
}

/**
 * To be asked before a graph is worked with.
 * @throws GRAPH_OLDER (to be migrated), GRAPH_NEWER (of a later program), GRAPH_UNFINISHED (a restore was cut short)
 */
export async function assertUsable(store: Store): Promise<void> {
  const state = await stateOf(store);
  if (!state) return;
  if (state.restoring !== undefined) {
    throw new GraphError("GRAPH_UNFINISHED", "restoring the graph was cut short, so a part of it is missing");
  }
  assertNotNewer(state);
  if (state.schemaVersion < SCHEMA_VERSION) {
    throw new GraphError(
      "GRAPH_OLDER",
      `the graph is of version ${state.schemaVersion}, this program of ${SCHEMA_VERSION}`,
    );
  }
}

/** @throws GRAPH_NEWER */
export function assertNotNewer({ schemaVersion }: Pick<GraphState, "schemaVersion">): void {
  if (schemaVersion <= SCHEMA_VERSION) return;
  throw new GraphError(
    "GRAPH_NEWER",
    `the graph is of version ${schemaVersion}, this program knows up to ${SCHEMA_VERSION}`,
  );
}

/** Notes the version in a transaction that was begun. */
export async function setVersion(transaction: Transaction, schemaVersion: number): Promise<void> {
  await transaction.run("write/set-state", { schemaVersion, restoring: null });
}

/** Notes in a transaction that was begun which file the graph is being restored from; none once it is whole. */
export async function setRestoring(transaction: Transaction, restoring: string | null): Promise<void> {
  await transaction.run("write/set-state", { schemaVersion: SCHEMA_VERSION, restoring });
}

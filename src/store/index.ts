import type { Store } from "./store.ts";

export type { Caps, Parameters, ReadOptions, Row, Store, Table, Transaction, Value } from "./store.ts";

/** Where the graph lives: Neo4j where its address is given, else the embedded graph in a folder. */
export interface StoreSettings {
  readonly dataDir: string;
  readonly neo4j?: Neo4jSettings | undefined;
}
export interface Neo4jSettings {
  /** `neo4j://`, `neo4j+s://`, `bolt://` … */
  readonly uri: string;
  /** `neo4j` where absent. */
  readonly user?: string | undefined;
  /** Without one the server is asked without authentication. */
  readonly password?: string | undefined;
  /** The user's home database where absent. */
  readonly database?: string | undefined;
}

/**
 * Opens the store of the settings. Only the library of that engine is loaded.
 * Neo4j is not asked for anything yet: `ping` or `prepare` tell whether it answers.
 * @throws DATA_DIR_FOREIGN, DATA_DIR_BUSY, STORE_FAILED (embedded); SETTING_INVALID (an address that is none)
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  if (settings.neo4j) return (await import("./neo4j.ts")).openNeo4j(settings.neo4j);
  return (await import("./grafeo.ts")).openGrafeo(settings.dataDir);
}

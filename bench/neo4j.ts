import neo4j, { type Driver } from "neo4j-driver";
import { readSettings } from "../src/settings.ts";
import type { Neo4jSettings } from "../src/store/index.ts";
import { countNeo4j, wipeNeo4j } from "../test/neo4j/database.ts";
import { startNeo4j } from "../test/neo4j/server.ts";
import type { Run } from "./bare.ts";

/** A Neo4j to measure on: the store's settings, and the raw driver. */
export interface Server {
  readonly settings: Neo4jSettings;
  readonly version: string;
  readonly driver: Driver;
  /** The database for a session; the home database where empty. */
  readonly database: { readonly database?: string };
  /** One statement after the other, each in a transaction of its own. */
  readonly run: Run;
  /** Deletes everything, constraints and indexes too. */
  wipe(): Promise<void>;
}

/**
 * Measures on the Neo4j of NEO4J_URI, else on one of our own that ends with the work.
 * @throws Error where NEO4J_URI names a database that is not empty: the benches delete what is there
 */
export async function withNeo4j<Result>(work: (server: Server) => Promise<Result>): Promise<Result> {
  const given = readSettings().neo4j;
  if (given) {
    const nodes = await countNeo4j(given);
    if (nodes > 0) throw new Error(`NEO4J_URI: the bench wants an empty database, and ${given.uri} has ${nodes} nodes`);
    return measure(given, work);
  }
  const server = await startNeo4j();
  if (!server) throw new Error("no NEO4J_URI, no docker engine, no JDK with Maven");
  try {
    return await measure(server.settings, work);
  } finally {
    await server.close();
  }
}

async function measure<Result>(settings: Neo4jSettings, work: (server: Server) => Promise<Result>): Promise<Result> {
  const { uri, user = "neo4j", password, database } = settings;
  const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  const chosen = database === undefined ? {} : { database };
  const session = driver.session(chosen);
  const run: Run = async (text, parameters) =>
    (await session.run(text, parameters)).records.map((record) => record.toObject());
  try {
    const { agent = "" } = await driver.getServerInfo();
    const version = agent.replace("Neo4j/", "");
    return await work({ settings, version, driver, database: chosen, run, wipe: () => wipeNeo4j(settings) });
  } finally {
    await wipeNeo4j(settings);
    await session.close();
    await driver.close();
  }
}

import type { TestProject } from "vitest/node";
import { readSettings } from "../../src/settings.ts";
import type { Neo4jSettings } from "../../src/store/index.ts";
import { countNeo4j, wipeNeo4j } from "./database.ts";
import { startNeo4j } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The Neo4j of this run; null where there is none, and its tests are left out. */
    neo4j: Neo4jSettings | null;
  }
}

/** One Neo4j for the whole run: the one of NEO4J_URI, else one of our own that ends with the run. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { neo4j } = readSettings();
  if (neo4j) {
    const nodes = await countNeo4j(neo4j);
    // The tests empty the database: never one that somebody uses.
    if (nodes > 0)
      throw new Error(`NEO4J_URI: the tests want an empty database, and ${neo4j.uri} holds ${nodes} nodes`);
    project.provide("neo4j", neo4j);
    return () => wipeNeo4j(neo4j);
  }
  let reason = "no NEO4J_URI, no docker engine, no JDK with Maven";
  const server = await startNeo4j().catch((error: Error) => {
    reason = error.message;
    return undefined;
  });
  if (!server) {
    if (process.env["CI"]) throw new Error(`The tests on Neo4j cannot run: ${reason}`);
    console.log(`The tests on Neo4j are left out: ${reason.split("\n", 1)[0]}.`);
    project.provide("neo4j", null);
    return undefined;
  }
  project.provide("neo4j", server.settings);
  return () => server.close();
}

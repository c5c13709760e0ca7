import neo4j, { type Session } from "neo4j-driver";
import type { Neo4jSettings } from "../../src/store/index.ts";

/** Removes every node. Constraints and indexes stay: with them go the plans of all statements, which take longest to make. */
export const emptyNeo4j = (settings: Neo4jSettings): Promise<void> => withSession(settings, removeNodes);

/** Removes every node, constraint and index. */
export async function wipeNeo4j(settings: Neo4jSettings): Promise<void> {
  await withSession(settings, async (session) => {
    await removeNodes(session);
    const drop = async (kind: "CONSTRAINT" | "INDEX", list: string) => {
      const { records } = await session.run(list);
      for (const record of records) await session.run(`DROP ${kind} \`${record.get("name") as string}\` IF EXISTS`);
    };
    await drop("CONSTRAINT", "SHOW CONSTRAINTS YIELD name");
    await drop("INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
  });
}

async function removeNodes(session: Session): Promise<void> {
  // Relationships first: a node takes all of its own along in one transaction, and a province's department has thousands.
  await session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS");
  await session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 1000 ROWS");
}

/** How many nodes the database has. */
export async function countNeo4j(settings: Neo4jSettings): Promise<number> {
  return withSession(settings, async (session) => {
    const { records } = await session.run("MATCH (n) RETURN count(n) AS nodes");
    return (records[0]!.get("nodes") as { toNumber(): number }).toNumber();
  });
}

async function withSession<Result>(
  settings: Neo4jSettings,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const { uri, user = "neo4j", password, database } = settings;
  const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password));
  const session = driver.session(database === undefined ? {} : { database });
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}

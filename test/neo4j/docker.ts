import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import type { Runner } from "./server.ts";

const run = promisify(execFile);
/** The release of docker-compose.yml; a test holds the two equal. */
export const IMAGE = "neo4j:2026.08.1-community";
const START_MS = 120_000;

/** True where the engine answers; the client alone is not enough. */
export async function dockerRuns(): Promise<boolean> {
  return run("docker", ["version", "--format", "{{.Server.Version}}"], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** The official image on a port of this machine. */
export function dockerServer(port: number): Runner {
  const name = `consortium-neo4j-${port}`;
  let created = false;
  return {
    async start() {
      const options = ["--detach", "--name", name, "--publish", `127.0.0.1:${port}:7687`, "--env", "NEO4J_AUTH=none"];
      await run("docker", created ? ["start", name] : ["run", ...options, IMAGE], { timeout: 5 * 60_000 });
      created = true;
      await answers(`bolt://127.0.0.1:${port}`);
    },
    kill: async () => void (await run("docker", ["kill", name])),
    close: async () => void (await run("docker", ["rm", "--force", "--volumes", name])),
  };
}

async function answers(uri: string): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    const driver = neo4j.driver(uri, undefined, { connectionTimeout: 2_000, maxTransactionRetryTime: 0 });
    try {
      await driver.verifyConnectivity();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(500);
    } finally {
      await driver.close();
    }
  }
}

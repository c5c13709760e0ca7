import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Neo4jSettings } from "../src/store/index.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PATIENCE_MS = 60_000;
const STOP_MS = 10_000;
const PROBE = { query: "{ consortia(first: 1) { edges { node { name } } } }" };

/** A server in a process of its own. */
export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Runs a command that serves GraphQL, and waits until it answers with a consortium.
 * @param command   program and arguments, run in the project's folder
 * @param settings  environment variables beside PORT and HOST; undefined unsets one
 * @throws Error with the command's output where it ends before it answers, or does not answer within a minute
 */
export async function serving(
  command: readonly [string, ...string[]],
  settings: Readonly<Record<string, string | undefined>>,
): Promise<Serving> {
  const port = await freePort();
  const [program, ...rest] = command;
  const child = spawn(program, rest, {
    cwd: ROOT,
    env: {
      ...process.env,
      LOG_LEVEL: "error",
      RATE_PER_MINUTE: "0",
      CACHE_MB: "0",
      ...settings,
      PORT: String(port),
      HOST: "127.0.0.1",
    },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that npm and what it started are ended together.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  const exited = once(child, "exit");
  const url = `http://127.0.0.1:${port}/graphql`;
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    process.kill(-child.pid, "SIGINT");
    const late = setTimeout(() => process.kill(-child.pid!, "SIGKILL"), STOP_MS);
    await exited;
    clearTimeout(late);
  };
  const began = performance.now();
  while (!(await answers(url))) {
    const late = performance.now() - began > PATIENCE_MS;
    if (child.exitCode === null && !late) {
      await sleep(10);
      continue;
    }
    await stop();
    throw new Error(`${command.join(" ")} ${late ? "does not answer" : "ended"}: ${output}`);
  }
  return { url, stop };
}

/** The server of the command line over a Neo4j that holds a graph. */
export const serveOver = ({ uri, user, password, database }: Neo4jSettings): Promise<Serving> =>
  serving([process.execPath, "src/cli/main.ts", "serve"], {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  });

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(PROBE),
      signal: AbortSignal.timeout(2_000),
    });
    const { data } = (await response.json()) as { data?: { consortia?: { edges: readonly unknown[] } } };
    return (data?.consortia?.edges.length ?? 0) > 0;
  } catch {
    // Not listening yet.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

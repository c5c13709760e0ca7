import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Neo4jSettings } from "../../src/store/index.ts";
import { dockerRuns, dockerServer } from "./docker.ts";
import { javaServer, jdkIsThere } from "./java.ts";

/** A running Neo4j that tests may use, stop and start again at the same address with the same data. */
export interface Neo4jServer {
  readonly settings: Neo4jSettings;
  /** Where it comes from, for people. */
  readonly origin: string;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Starts it again, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

/** What a way of running the server must do; `start` returns when it answers. */
export interface Runner {
  start(): Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** How a server of Maven artifacts runs. */
export interface Machine {
  readonly heapMiB: number;
  readonly pagesMiB: number;
  /**
   * `full`: Java compiles what runs often ever better, as on a server in earnest. `quick`: once and lightly, which halves
   * what a start takes, and slows down all that comes later.
   */
  readonly compiler: "quick" | "full";
}
/** Enough for what tests and benches load. */
const SMALL: Machine = { heapMiB: 512, pagesMiB: 64, compiler: "full" };
/** For tests that have it start again and ask little of it. */
export const SOON_UP: Machine = { ...SMALL, compiler: "quick" };

/**
 * Starts an empty Neo4j on a free port of this machine: by docker where its engine runs,
 * else from Maven artifacts where a JDK and Maven are there.
 * @returns undefined where neither is there
 */
export async function startNeo4j(machine = SMALL): Promise<Neo4jServer | undefined> {
  const way = (await dockerRuns()) ? "docker" : (await jdkIsThere()) ? "java" : undefined;
  if (way === undefined) return undefined;
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "consortium-neo4j-"));
  const runner = way === "docker" ? dockerServer(port) : await javaServer(folder, port, machine);
  const close = async () => {
    await runner.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await runner.start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    settings: { uri: `bolt://127.0.0.1:${port}` },
    origin: way === "docker" ? "docker" : "Maven artifacts",
    kill: () => runner.kill(),
    start: () => runner.start(),
    close,
  };
}

/** Below the ports that the system hands out by itself, so that no connection takes it before the server does. */
const PORTS = { first: 20_000, count: 10_000 };

async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.first + randomInt(PORTS.count);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

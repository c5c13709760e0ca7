import { execFile, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Machine, Runner } from "./server.ts";

const run = promisify(execFile);
const HERE = fileURLToPath(new URL("./", import.meta.url));
const CACHE = fileURLToPath(new URL("../../.cache/neo4j/", import.meta.url));
const DOWNLOAD_MS = 8 * 60_000;
/** On a busy machine a Java process takes its time. */
const START_MS = 240_000;

/** Options of the Java machine for its compilers. */
const COMPILER = { quick: ["-XX:TieredStopAtLevel=1"], full: [] } as const;

/** True where `javac` (so a JDK, not a bare JRE) and `mvn` are there. */
export async function jdkIsThere(): Promise<boolean> {
  return Promise.all([run("javac", ["-version"]), run("mvn", ["--version"])]).then(
    () => true,
    () => false,
  );
}

const hashOf = async (...files: readonly string[]): Promise<string> => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
};

/** The jars of pom.xml; resolved by Maven once, then remembered beside the pom's hash. */
async function jarsOf(pom: string): Promise<string> {
  const file = join(CACHE, `classpath-${await hashOf(pom)}.txt`);
  const known = await readFile(file, "utf8").catch(() => "");
  if (known && known.split(delimiter).every((jar) => existsSync(jar))) return known;
  await mkdir(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}`;
  const goal = ["-B", "-q", "-f", pom, "dependency:build-classpath", `-Dmdep.outputFile=${draft}`];
  await run("mvn", goal, { timeout: DOWNLOAD_MS, maxBuffer: 2 ** 26 });
  const jars = (await readFile(draft, "utf8")).trim();
  await writeFile(draft, jars);
  await rename(draft, file);
  return jars;
}

/** The jars and, in front of them, our own class, compiled once: it would else be compiled at each start. */
async function classpath(): Promise<string> {
  const pom = join(HERE, "pom.xml");
  const source = join(HERE, "Server.java");
  const jars = await jarsOf(pom);
  const classes = join(CACHE, `classes-${await hashOf(pom, source)}`);
  if (!existsSync(classes)) {
    const draft = `${classes}.${process.pid}`;
    await run("javac", ["-cp", jars, "-d", draft, source]);
    // Another run may have been first.
    await rename(draft, classes).catch(() => rm(draft, { recursive: true }));
  }
  return [classes, jars].join(delimiter);
}

/** The Community server inside a Java process that ends with its standard input, so never outlives the tests. */
export async function javaServer(folder: string, port: number, machine: Machine): Promise<Runner> {
  const { heapMiB, pagesMiB, compiler } = machine;
  const path = await classpath();
  let server: ChildProcess | undefined;

  const end = async (how: (server: ChildProcess) => void): Promise<void> => {
    const ending = server;
    server = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const exit = once(ending, "exit");
    how(ending);
    await exit;
  };

  return {
    async start() {
      const options = [`-Xmx${heapMiB}m`, "-XX:+UseSerialGC", ...COMPILER[compiler], "-cp", path];
      server = spawn("java", [...options, "Server", folder, String(port), String(pagesMiB)], {
        stdio: ["pipe", "pipe", "pipe"],
      });
      await ready(server);
    },
    kill: () => end((ending) => ending.kill("SIGKILL")),
    close: () => end((ending) => ending.kill("SIGKILL")),
  };
}

/** Waits for the line `ready`. */
async function ready(server: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`Neo4j ${reason}\n${said.slice(-4000)}`));
    const timer = setTimeout(() => {
      server.kill("SIGKILL");
      fail(`did not start within ${START_MS / 1000} s`);
    }, START_MS);
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (!/^ready$/m.test(said)) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout!.on("data", listen);
    server.stderr!.on("data", (chunk: Buffer) => (said += chunk));
    server.once("error", (error) => fail(`cannot be started: ${error.message}`));
    server.once("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server in a process of its own, that ends with the bench. */
export interface Served {
  readonly url: string;
  /** Bytes that it holds. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** @throws Error with what the process printed where it ends before it serves */
export async function served(
  file: "ours-child" | "theirs-child" | "raw-child",
  environment: Readonly<Record<string, string | undefined>>,
  ...args: readonly string[]
): Promise<Served> {
  const path = fileURLToPath(new URL(`./${file}.ts`, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [path, ...args], {
    env: { ...process.env, QUERY_TIMEOUT_MS: "60000", ...environment },
    stdio: ["pipe", "pipe", "pipe", "ipc"],
  });
  let said = "";
  child.stderr!.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on("data", (chunk: Buffer) => {
      const [found] = /http:\S+/.exec(chunk.toString()) ?? [];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(`${file} ended: ${said}`)));
  });
  return {
    url,
    async memory() {
      child.send("memory");
      return ((await once(child, "message")) as [number])[0];
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

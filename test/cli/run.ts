import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input; none where absent. */
  readonly input?: string | Uint8Array;
  readonly uid?: number;
  /** Takes the output away after its first line. */
  readonly hangUp?: boolean;
}

/** Starts the real command line in a process of its own, with nothing of the environment that could change it. */
export function start(
  args: readonly string[],
  { cwd, env, uid }: RunOptions,
  stdio: SpawnOptions["stdio"] = "pipe",
): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { PATH: process.env["PATH"], DATA_DIR: join(cwd, "data"), ...env },
    stdio,
    ...(uid !== undefined && { uid, gid: uid }),
  });
}

/** Runs the command line to its end. */
export async function run(args: readonly string[], options: RunOptions): Promise<Run> {
  const child = start(args, options);
  let [stdout, stderr] = ["", ""];
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (options.hangUp) child.stdout!.destroy();
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin!.end(options.input ?? "");
  const [status] = (await once(child, "close")) as [number | null];
  return { status, stdout, stderr };
}

/** Waits until a running command has printed a text on standard output; rejects with what it printed where it ends before. */
export async function printed(child: ChildProcess, text: string): Promise<string> {
  let [stdout, stderr] = ["", ""];
  return new Promise((resolve, reject) => {
    child.stdout!.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
      if (stdout.includes(text)) resolve(stdout);
    });
    child.stderr!.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.once("exit", (status) => reject(new Error(`ended with ${status}: ${stdout}${stderr}`)));
  });
}

/** A folder of its own for one test; removed by `await using`. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "cli-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A page in which something is known, told apart by its number. */
export const page = (n = 1): string =>
  `第${n}次会议\n\n2024-06-18\n6月18日,江北汽车产教联合体成立大会在南京召开。江北职业技术学院党委书记周海琦、校长陈明${"甲乙丙丁戊己庚辛壬癸"[n % 10]}出席大会。江北职业技术学院为江北汽车产教联合体理事长单位。\n`;

/** What a user must never see. */
export const STACK_TRACE = /\n\s+at .*[:(]\d+|node:internal/;

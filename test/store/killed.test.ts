import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../../src/store/index.ts";

const HOLDER = fileURLToPath(new URL("holder.ts", import.meta.url));
const PER_TRANSACTION = 50;
const ROUNDS = 3;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "consortium-graph-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Lets a process write, kills it in the midst after some commits, and gives the last commit it told of. */
async function writeAndKill(commits: number): Promise<number> {
  const writer = spawn(process.execPath, [HOLDER, folder, "write"], { stdio: ["pipe", "pipe", "inherit"] });
  let last = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    if (line !== "open") last = Number(line);
    if (last >= commits) writer.kill("SIGKILL");
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  return last;
}

it("keeps every commit and no half of one when the process is killed while it writes", async () => {
  let told = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    told = Math.max(told, await writeAndKill(told + 5 * round));
    const store = await openStore({ dataDir: folder });
    const { rows } = await store.query(
      "MATCH (n:Entity) RETURN n.n AS n, count(*) AS nodes ORDER BY n",
      {},
      { maxRows: 100_000 },
    );
    await store.close();
    expect(rows.length).toBeGreaterThanOrEqual(told);
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.every(({ nodes }) => nodes === PER_TRANSACTION)).toBe(true);
  }
});

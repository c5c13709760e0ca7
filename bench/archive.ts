import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Figure } from "./figure.ts";

const run = promisify(execFile);
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** Thousands of entities in the made worlds. */
const SCALES = [4, 16] as const;
const WORKS = ["dump", "hash", "restore"] as const;

interface Run {
  readonly seconds: number;
  /** Bytes that JavaScript held at most, and the process: with the graph open, and at its peak. */
  readonly held: number;
  readonly opened: number;
  readonly peak: number;
}

const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

/** Memory of `dump`, `dump --canonical --hash` and `restore`, for a graph and for one four times as large. */
export async function archive(): Promise<Figure[]> {
  const runs: Record<(typeof WORKS)[number], Run>[] = [];
  const sizes: number[] = [];
  for (const scale of SCALES) {
    const folder = await mkdtemp(join(tmpdir(), "bench-archive-"));
    try {
      const [graph, file, other] = ["graph", "archive.jsonl", "other"].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      await run(process.execPath, [pathOf("../src/cli/main.ts"), "demo", "--scale", String(scale)], {
        env: { PATH: process.env["PATH"], DATA_DIR: graph },
      });
      const child = async (work: (typeof WORKS)[number], folder: string): Promise<Run> => {
        const { stdout } = await run(process.execPath, ["--expose-gc", pathOf("archive-child.ts"), work, folder, file]);
        return JSON.parse(stdout) as Run;
      };
      const [dump, hash] = [await child("dump", graph), await child("hash", graph)];
      sizes.push((await stat(file)).size);
      runs.push({ dump, hash, restore: await child("restore", other) });
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return WORKS.map((work) => {
    const [small, large] = runs.map((each) => each[work]) as [Run, Run];
    const shown = [small, large].map(
      ({ seconds, held, opened, peak }, index) =>
        `an archive of ${mib(sizes[index]!)}: ${seconds.toFixed(1)} s, ${mib(held)} held by JavaScript at most; ` +
        `the process ${mib(opened)} with the graph open, ${mib(peak)} at most (the engine keeps the graph in memory)`,
    );
    return {
      name: `memory of ${work} for a graph four times as large`,
      measured: large.held / small.held,
      asked: 1.5,
      bound: "at most",
      unit: "×",
      detail: shown.join("; "),
    };
  });
}

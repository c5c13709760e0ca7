import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { demoPages } from "../src/demo/index.ts";
import { csvEdges } from "../src/export/csv.ts";
import { graphml } from "../src/export/graphml.ts";
import { written, type ExportGraph } from "../src/export/index.ts";
import { storedGraph } from "../src/export/stored.ts";
import { load } from "../src/load/index.ts";
import { openStore } from "../src/store/index.ts";
import type { Figure } from "./figure.ts";
import { seconds, turnByTurn } from "./figure.ts";

const ENTITIES = 100_000;
const ASKED = 20;
const CHILD = fileURLToPath(new URL("./export-child.ts", import.meta.url));

interface Child {
  readonly bytes: number;
  readonly seconds: number;
  readonly peak: number;
}

/**
 * Exports of 100,000 entities and 450,000 relationships that are made as they are read, beside a bare write of as many bytes;
 * how memory grows with the graph; and what writing adds to reading a stored graph.
 */
export async function exports(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-export-"));
  try {
    const figures: Figure[] = [];
    for (const format of ["graphml", "csv"]) figures.push(...(await writing(format, join(folder, format))));
    return [...figures, ...(await stored(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function child(format: string, entities: number, path: string): Promise<Child> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, format, String(entities), path]);
  return JSON.parse(stdout) as Child;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;

async function writing(format: string, path: string): Promise<Figure[]> {
  const small = await child(format, ENTITIES / 10, path);
  const large = await child(format, ENTITIES, path);
  const bare = await seconds(() => pipeline(blocks(large.bytes), createWriteStream(path)));
  await rm(path);
  return [
    {
      name: `export ${format}, megabytes a second`,
      measured: large.bytes / 1e6 / large.seconds,
      asked: ASKED,
      bound: "at least",
      unit: "",
      detail:
        `${megabytes(large.bytes)} of ${ENTITIES.toLocaleString("en")} entities and 450,000 relationships in ` +
        `${large.seconds.toFixed(1)} s; a bare write of as many bytes ${(large.bytes / 1e6 / bare).toFixed(0)} MB/s`,
    },
    {
      name: `export ${format}: memory over that of a tenth of the graph`,
      measured: large.peak / small.peak,
      // What is not collected yet is more where more goes by; what is held is not.
      asked: 2,
      bound: "at most",
      unit: "×",
      detail: `${megabytes(large.peak)} at most, of a tenth ${megabytes(small.peak)}; an idle process takes some 50 MB`,
    },
  ];
}

const BLOCK = 2 ** 16;
function* blocks(bytes: number): Iterable<Buffer> {
  const block = Buffer.alloc(BLOCK, "x");
  for (let left = bytes; left > 0; left -= BLOCK) yield left < BLOCK ? block.subarray(0, left) : block;
}

const SCALE = 3;

/** The embedded graph, read alone and read and written. */
async function stored(folder: string): Promise<Figure[]> {
  const store = await openStore({ dataDir: join(folder, "graph") });
  try {
    await store.prepare();
    await load(store, [...demoPages(SCALE, 1)]);
    const graph = await storedGraph(store, { documents: true });
    let counted = 0;
    let bytes = 0;
    const read = async (from: ExportGraph): Promise<void> => {
      counted = 0;
      for await (const page of from.nodes()) counted += page.length;
      for await (const page of from.edges()) counted += page.length;
    };
    const both = async (): Promise<void> => {
      bytes = 0;
      for await (const text of written(graphml(), graph)) bytes += Buffer.byteLength(text);
    };
    const table = async (): Promise<void> => {
      for await (const page of graph.nodes()) if (page.length === 0) throw new RangeError("an empty page");
      for await (const text of written(csvEdges(), graph)) bytes += text.length;
    };
    const [alone, withGraphml, withCsv] = (await turnByTurn(3, [() => read(graph), both, table])) as [
      number,
      number,
      number,
    ];
    return [["graphml", withGraphml] as const, ["csv", withCsv] as const].map(([format, time]) => ({
      name: `export ${format} from the embedded graph over reading it`,
      measured: alone / time,
      asked: 0.6,
      bound: "at least",
      unit: "×",
      detail: `${Math.round(counted / time).toLocaleString("en")} nodes and relationships/s, read alone ${Math.round(counted / alone).toLocaleString("en")}`,
    }));
  } finally {
    await store.close();
  }
}

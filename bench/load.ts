import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import { load as loadInto } from "../src/load/index.ts";
import type { Extraction } from "../src/model/extraction.ts";
import { openStore } from "../src/store/index.ts";
import { toNeo4j } from "../src/store/neo4j-values.ts";
import { statementList } from "../src/store/statements.ts";
import type { Rows, Run } from "./bare.ts";
import { countRows, readRows, writeBare } from "./bare.ts";
import type { Figure } from "./figure.ts";
import { median, seconds } from "./figure.ts";
import { withNeo4j } from "./neo4j.ts";
import { readings } from "./readings.ts";
import { grow } from "./world.ts";

const STATEMENTS = 20_000;
const ROUNDS = 3;
const WARM_UP_SHARE = 4;

/** Documents already read into an engine, over writing the very same rows with bare `UNWIND` and `MERGE`. */
export async function load(): Promise<Figure[]> {
  const world = grow(await readings(), STATEMENTS);
  return [await intoGrafeo(world), await intoNeo4j(world)];
}

const statementsOf = (world: readonly Extraction[]): number =>
  world.reduce((sum, { statements }) => sum + statements.length, 0);

function figure(engine: string, world: readonly Extraction[], rows: Rows, ours: number[], bare: number[]): Figure {
  const statements = statementsOf(world);
  const speed = (times: readonly number[]) => Math.round(statements / median(times)).toLocaleString("en");
  return {
    name: `load into ${engine} over bare UNWIND + MERGE`,
    measured: median(bare) / median(ours),
    asked: 0.7,
    bound: "at least",
    unit: "×",
    detail:
      `${speed(ours)} statements/s; bare ${speed(bare)} statements/s; ${statements} statements of ` +
      `${world.length} documents, ${countRows(rows)} nodes and relationships`,
  };
}

async function intoGrafeo(world: readonly Extraction[]): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), "bench-load-"));
  const ours: number[] = [];
  const bare: number[] = [];
  let rows: Rows | undefined;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const dataDir = join(folder, `ours-${round}`);
      const store = await openStore({ dataDir });
      await store.prepare();
      ours.push(await seconds(() => loadInto(store, world)));
      await store.close();
      rows ??= await grafeoRows(join(dataDir, "graph.grafeo"));
      const database = grafeo.GrafeoDB.create(join(folder, `bare-${round}.grafeo`));
      const run: Run = async (text, parameters) => (await database.executeCypher(text, parameters)).toArray();
      for (const text of statementList("schema", "grafeo")) await run(text);
      const written = rows;
      bare.push(await seconds(() => writeBare(run, written)));
      database.close();
    }
    return figure("Grafeo", world, rows!, ours, bare);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function grafeoRows(file: string): Promise<Rows> {
  const database = grafeo.GrafeoDB.open(file);
  try {
    return await readRows(async (text) => (await database.executeCypher(text)).toArray());
  } finally {
    database.close();
  }
}

const intoNeo4j = (world: readonly Extraction[]): Promise<Figure> =>
  withNeo4j(async ({ settings, run, wipe, version }) => {
    const store = await openStore({ dataDir: "", neo4j: settings });
    const afresh = async () => {
      await wipe();
      await store.prepare();
    };
    const once = async (part: readonly Extraction[]) => {
      await afresh();
      const ours = await seconds(() => loadInto(store, part));
      const rows = await readRows(run);
      const written = withIntegers(rows);
      await afresh();
      return { ours, bare: await seconds(() => writeBare(run, written)), rows };
    };
    try {
      // A part that is not counted first: the server compiles what it runs often.
      await once(world.slice(0, Math.ceil(world.length / WARM_UP_SHARE)));
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await once(world));
      return figure(
        `Neo4j ${version}`,
        world,
        rounds[0]!.rows,
        rounds.map(({ ours }) => ours),
        rounds.map(({ bare }) => bare),
      );
    } finally {
      await store.close();
    }
  });

/** Rows as the driver writes whole numbers as integers; made before the clock runs. */
const withIntegers = ({ nodes, edges }: Rows): Rows => ({
  nodes: nodes.map((group) => ({ ...group, rows: toNeo4j({ rows: group.rows })["rows"] as typeof group.rows })),
  edges: edges.map((group) => ({ ...group, rows: toNeo4j({ rows: group.rows })["rows"] as typeof group.rows })),
});

import { openStore } from "../../src/store/index.ts";
import { median, type Figure } from "../figure.ts";
import { served } from "./child.ts";
import { drive } from "./drive.ts";
import { onGrafeo } from "./graphs.ts";
import { OPERATIONS } from "./operations.ts";
import type { Options } from "./options.ts";

/** Enough that no core is idle. */
const CLIENTS = 8;
/** Between two looks at the memory, in seconds. */
const STEP = 5;

/**
 * Full load for so many minutes, all operations in turn, or those chosen, nothing cached, on the embedded engine, which lives in the
 * server's own process: what is lost there shows. An answer with errors ends it.
 */
export const soak = ({ scale, only }: Options, minutes: number): Promise<Figure[]> =>
  onGrafeo(scale, async (dataDir, size) => {
    const bodies: string[] = [];
    const store = await openStore({ dataDir });
    for (const { name, samples, ours } of OPERATIONS) {
      if (only && !only.includes(name)) continue;
      const { rows } = await store.query(samples, {}, { maxRows: 100 });
      for (const row of rows) bodies.push(JSON.stringify({ query: ours.query, variables: row }));
    }
    await store.close();
    // One of each operation behind the other, always in the same order.
    bodies.sort((a, b) => (a.length % 7) - (b.length % 7));
    const server = await served("ours-child", { DATA_DIR: dataDir, NEO4J_URI: undefined });
    const held: { readonly at: number; readonly bytes: number }[] = [];
    let requests = 0;
    try {
      const began = performance.now();
      const elapsed = (): number => (performance.now() - began) / 60_000;
      while (elapsed() < minutes) {
        const { perSecond } = await drive(server.url, bodies, CLIENTS, STEP);
        requests += perSecond * STEP;
        held.push({ at: elapsed(), bytes: await server.memory() });
      }
    } finally {
      await server.stop();
    }
    const within = (from: number, to: number): number =>
      median(held.filter(({ at }) => at > from && at <= to + 0.2).map(({ bytes }) => bytes));
    const [second, last] = [within(1, 2), within(minutes - 1, minutes)];
    return [
      {
        name: `memory of the last minute over that of the second, ${minutes} minutes at full load`,
        measured: last / second,
        asked: 1.1,
        bound: "at most",
        unit: "×",
        detail: `${(second / 2 ** 20).toFixed(0)} MiB, then ${(last / 2 ** 20).toFixed(0)} MiB; ${Math.round(requests)} requests, no error; ${size}`,
      },
    ];
  });

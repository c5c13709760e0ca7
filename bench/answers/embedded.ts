import { SERVING } from "../../src/http/serving.ts";
import { openStore } from "../../src/store/index.ts";
import { median, type Figure } from "../figure.ts";
import { served, type Served } from "./child.ts";
import { drive, type Driven } from "./drive.ts";
import { onGrafeo } from "./graphs.ts";
import { bodyOf, chosen, CLIENTS, type Options, type Variables } from "./options.ts";

/** What is asked of the embedded engine, in milliseconds. */
const EMBEDDED: readonly (readonly [operation: string, share: "p50" | "p95", most: number])[] = [
  ["two-level connection", "p50", 3],
  ["shortest path", "p95", 50],
  ["search", "p95", 20],
];

/** Times to an answer on the embedded engine: as `serve` answers, which keeps answers, and with nothing kept. */
export const embedded = (options: Options): Promise<Figure[]> =>
  onGrafeo(options.scale, async (dataDir, size) => {
    console.error(size);
    const samples = new Map<string, string[]>();
    const store = await openStore({ dataDir });
    for (const { name, samples: text, ours } of chosen(options)) {
      const { rows } = await store.query(text, {}, { maxRows: 1000 });
      samples.set(
        name,
        rows.map((row) => bodyOf(ours.query, row as Variables)),
      );
    }
    await store.close();
    const environment = { DATA_DIR: dataDir, NEO4J_URI: undefined };
    const figures: Figure[] = [];
    for (const [kept, bytes] of [
      ["nothing kept", "0"],
      ["as it is served", String(SERVING.cacheBytes)],
    ] as const) {
      const server = await served("ours-child", environment, bytes);
      try {
        for (const asked of EMBEDDED) {
          const bodies = samples.get(asked[0]);
          if (!bodies) continue;
          for (const clients of [1, CLIENTS]) figures.push(await timed(server, bodies, asked, clients, kept, options));
        }
      } finally {
        await server.stop();
      }
    }
    return figures.map((figure) => ({ ...figure, detail: `${figure.detail}; ${size}` }));
  });

async function timed(
  { url }: Served,
  bodies: readonly string[],
  [name, share, most]: (typeof EMBEDDED)[number],
  clients: number,
  kept: string,
  { seconds, rounds }: Options,
): Promise<Figure> {
  const driven: Driven[] = [];
  for (let round = 0; round <= rounds; round++) {
    const one = await drive(url, bodies, clients, seconds).catch((error: Error) => {
      console.error(`${name} with ${clients} clients: ${error.message}`);
      return { perSecond: 0, p50: Infinity, p95: Infinity };
    });
    if (round > 0) driven.push(one);
  }
  const of = (key: keyof Driven): number => median(driven.map((one) => one[key]));
  const [p50, p95, perSecond] = [of("p50").toFixed(1), of("p95").toFixed(1), of("perSecond").toFixed(0)];
  console.error(`| ${name} | ${kept} | ${clients} | ${p50} | ${p95} | ${perSecond} |`);
  return {
    name: `embedded ${name}, ${share} in ms with ${clients} client(s), ${kept}`,
    measured: of(share),
    asked: most,
    bound: "at most",
    unit: "",
    detail: `p50 ${p50} ms, p95 ${p95} ms, ${perSecond}/s`,
  };
}

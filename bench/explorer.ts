import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright-core";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { build } from "vite";
import { buildExplorer } from "../scripts/build-explorer.mjs";
import { explorer as pageRoutes } from "../src/http/explorer.ts";
import { listenerOf } from "../src/http/listener.ts";
import { createHandler } from "../src/http/server.ts";
import { load } from "../src/load/index.ts";
import { readSettings } from "../src/settings.ts";
import { startChromium } from "../test/explorer/chromium.ts";
import { temporaryGraph } from "../test/load/graphs.ts";
import { crowd, HUB, hub } from "./explorer/world.ts";
import { median, type Figure } from "./figure.ts";
import { serving } from "./serve.ts";

const ROUNDS = 5;
const MEMBERS = 300;
const NODES = 10_000;
const EDGES_EACH = 5;
const ASSETS = fileURLToPath(new URL("../build/explorer/assets", import.meta.url));
const SIZE = { width: 1280, height: 800 };

/** The page in a real browser with WebGL by software: how soon it is there. */
export const explorer = (): Promise<Figure[]> =>
  inBrowser(async (browser) => [...(await first(browser)), await expansion(browser)]);

/** The same with as much in the picture as it should bear: how smoothly it moves. */
export const explorerCrowd = (): Promise<Figure[]> => inBrowser(async (browser) => [await crowded(browser)]);

async function inBrowser(measure: (browser: Browser) => Promise<Figure[]>): Promise<Figure[]> {
  if (!buildExplorer()) throw new Error("the page was not built");
  const server = await startChromium();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    return await measure(browser);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Notes when the picture is first drawn, and when it has come to rest; milliseconds since the address was opened. */
const WATCH = `
  const seen = (name) => requestAnimationFrame(() => requestAnimationFrame(() => (window[name] ??= performance.now())));
  new MutationObserver(() => {
    const picture = document.getElementById("picture");
    if (picture?.dataset.settled) seen("drawn");
    if (picture?.dataset.settled === "true") seen("settled");
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-settled"] });
`;

/** `npm start` is up; the address is opened in a browser that has seen nothing yet. */
async function first(browser: Browser): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-explorer-"));
  const serves = await serving(["npm", "start"], { DATA_DIR: folder, NEO4J_URI: undefined });
  const drawn: number[] = [];
  const settled: number[] = [];
  let bytes = 0;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({ viewport: SIZE, locale: "zh-CN" });
      const page = await context.newPage();
      await page.addInitScript(WATCH);
      const scripts = new Set<string>();
      page.on("request", (request) => request.url().endsWith(".js") && scripts.add(basename(request.url())));
      await page.goto(serves.url.replace("/graphql", "/"));
      await page.evaluate(until("window.settled"));
      drawn.push(await page.evaluate<number>("window.drawn"));
      settled.push(await page.evaluate<number>("window.settled"));
      bytes = [...scripts].reduce(
        (sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name)), { level: 9 }).length,
        0,
      );
      await context.close();
    }
  } finally {
    await serves.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const at = (times: readonly number[]) => median(times) / 1000;
  return [
    {
      name: "explorer, first picture",
      measured: at(drawn),
      asked: 1.5,
      bound: "at most",
      unit: "s",
      detail: `npm start is up, the browser has seen nothing; at rest after ${at(settled).toFixed(2)} s; median of ${ROUNDS}`,
    },
    {
      name: "explorer, JavaScript for it, KB gzipped",
      measured: bytes / 1000,
      asked: 350,
      bound: "at most",
      unit: "",
      detail: "all scripts that the first picture asked for, the layout's worker among them",
    },
  ];
}

/** A click on the button, to the picture at rest. */
async function expansion(browser: Browser): Promise<Figure> {
  const served = await serveWith([hub(MEMBERS)]);
  const times: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage({ viewport: SIZE, locale: "en-US" });
      await page.goto(`${served.page}#n=${served.idOf.get(HUB)}&s=${served.idOf.get(HUB)}`);
      await page.getByRole("button", { name: `Expand +${MEMBERS}: Members` }).waitFor();
      const time = await page.evaluate<number>(`new Promise((resolve) => {
        const picture = document.getElementById("picture");
        const began = performance.now();
        new MutationObserver(() => {
          const whole = picture.ariaLabel.includes(" ${MEMBERS + 1} entities");
          if (whole && picture.dataset.settled === "true")
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
        }).observe(picture, { attributes: true });
        document.querySelector(".group .expand").click();
      })`);
      times.push(time);
      await page.close();
    }
  } finally {
    await served.close();
  }
  return {
    name: "explorer, expand 300 neighbours to a stable picture",
    measured: median(times) / 1000,
    asked: 1,
    bound: "at most",
    unit: "s",
    detail: `questions, answers and layout; embedded graph; median of ${ROUNDS}`,
  };
}

/** Frames while the mouse drags 10,000 nodes and 50,000 edges about, beside the same graph in a page of sigma alone. */
async function crowded(browser: Browser): Promise<Figure> {
  const served = await serveWith(crowd(NODES, EDGES_EACH));
  const bare = await serveBare();
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: "en-US" });
    page.setDefaultTimeout(400_000);
    await page.goto(`${served.page}#n=${[...served.idOf.values()].join("*")}`);
    await page.locator(`#picture[aria-label*=' ${NODES} entities'][data-settled=true]`).waitFor();
    const graph = await page.evaluate<{ nodes: unknown[]; edges: unknown[] }>(GRAPH);
    const own = await panning(page, "#picture");
    await page.close();
    const alone = await browser.newPage({ viewport: SIZE });
    await alone.goto(bare.page);
    await alone.evaluate(until("window.draw"));
    await alone.evaluate(`draw(${JSON.stringify(graph)})`);
    const plain = await panning(alone, "#bare");
    await alone.close();
    const fps = (ms: number) => `${ms.toFixed(0)} ms`;
    return {
      name: "explorer, 10,000 nodes and 50,000 edges: frames of a bare sigma page over its own",
      measured: plain / own,
      asked: 0.9,
      bound: "at least",
      unit: "×",
      detail: `median frame while panning ${fps(own)}, bare sigma ${fps(plain)}; ${graph.edges.length} edges; WebGL by software; the explorer's lines rest while it moves`,
    };
  } finally {
    await served.close();
    await bare.close();
  }
}

/** Waits in the page; its policy allows no condition as a text. */
const until = (what: string): string =>
  `new Promise((resolve) => { const look = () => (${what} ? resolve() : setTimeout(look, 20)); look(); })`;

/** What the picture holds, as sigma would be given it, and how large it is drawn. */
const GRAPH = `(() => {
  const element = document.getElementById("picture");
  const { graph } = element.picture;
  const nodes = graph.mapNodes((id, { x, y }) => [id, { x, y, size: element.picture.drawn(id).size, label: element.picture.drawn(id).label, color: element.picture.drawn(id).color }]);
  return { nodes, edges: graph.mapEdges((_, __, source, target) => [source, target]), width: element.clientWidth, height: element.clientHeight };
})()`;

/** Median milliseconds between frames while the mouse drags the picture about. */
async function panning(page: Page, selector: string): Promise<number> {
  const box = (await page.locator(selector).boundingBox())!;
  const [x, y] = [box.x + box.width - 30, box.y + 30];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The first frames of a drag make what the later ones use again.
  await page.mouse.move(x - 20, y + 20, { steps: 5 });
  await page.evaluate(`{
    window.frames_ = [];
    let before = performance.now();
    const frame = () => {
      const now = performance.now();
      frames_.push(now - before);
      before = now;
      if (!window.enough) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }`);
  for (let turn = 0; turn < 6; turn++) {
    await page.mouse.move(x - 20 - (turn % 2 ? 0 : 250), y + 20 + (turn % 2 ? 0 : 200), { steps: 20 });
  }
  await page.evaluate("window.enough = true");
  await page.mouse.up();
  return median(await page.evaluate<number[]>("frames_"));
}

/** A graph of these pages behind the explorer; ids of its entities by name. */
async function serveWith(pages: Parameters<typeof load>[1]) {
  const graph = await temporaryGraph();
  await load(graph.store, pages);
  const settings = { ...readSettings({ RATE_PER_MINUTE: "0", QUERY_TIMEOUT_MS: "60000" }), port: 0 };
  const { page, close } = await createHandler(graph.store, settings, pino({ level: "silent" })).start();
  const idOf = new Map<string, string>();
  for (let after = ""; ;) {
    const next = await graph.store.read("dump/entity-ids", { after, limit: 1_000 });
    const rows = await graph.store.read("dump/entities", { ids: next.map(({ id }) => id!) });
    for (const { id, properties } of rows) idOf.set((properties as { name: string }).name, id as string);
    if (rows.length < 1_000) break;
    after = rows.at(-1)!["id"] as string;
  }
  return {
    page,
    idOf,
    async close() {
      await close();
      await graph.close();
    },
  };
}

/** Sigma alone, built and served as the explorer is. */
async function serveBare() {
  const folder = fileURLToPath(new URL("../build/bench-bare", import.meta.url));
  const root = fileURLToPath(new URL("explorer/bare", import.meta.url));
  await build({ root, base: "./", logLevel: "warn", configFile: false, build: { outDir: folder, emptyOutDir: true } });
  const server = createServer(listenerOf(pageRoutes(folder), pino({ level: "silent" })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    page: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

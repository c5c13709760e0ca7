import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { upload } from "../test/http/upload.ts";
import type { Figure } from "./figure.ts";
import { serving } from "./serve.ts";

const MAIN = "src/cli/main.ts";
/** Thousands of entities. */
const SCALE = 10;
const SECONDS = 10;
const CLIENTS = 16;
/** Health checks in a second. */
const CHECKS = 50;
/** Of a file that is read beside. */
const LINES = 500;
const SECRET = "a-secret-of-the-bench";

/** What clients ask while the process is watched: lists within lists, searches. */
const QUESTIONS = [
  "{ consortia(first: 20) { edges { node { name members(first: 20) { edges { role node { name posts(first: 5) { edges { title } } } } } } } } }",
  '{ search(text: "学院", first: 100) { totalCount edges { node { name documents(first: 5) { totalCount } } } } }',
  "{ documents(first: 100) { edges { node { title report { noise } } } } }",
];
const INGEST =
  "mutation ($file: Upload!) { ingestDocument(file: $file) { documents { outcome } userErrors { code } } }";

/** How long `/health` takes while the server is fully loaded with questions, and while it reads files beside them. */
export async function health(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "consortium-health-"));
  const environment = { DATA_DIR: join(folder, "data"), API_TOKENS: `bench:ingest:${SECRET}` };
  try {
    const filled = spawnSync(process.execPath, [MAIN, "demo", "--scale", String(SCALE)], {
      env: { ...process.env, ...environment },
      encoding: "utf8",
    });
    if (filled.status !== 0) throw new Error(filled.stderr);
    const server = await serving([process.execPath, MAIN, "serve"], environment);
    try {
      return [await measure(server.url, 0), await measure(server.url, LINES)];
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param lines of each file that is read beside; 0 reads none */
async function measure(url: string, lines: number): Promise<Figure> {
  const requests = QUESTIONS.map((query) => ({
    method: "POST" as const,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  }));
  const calm = await checks(url, 3);
  const load = autocannon({ url, connections: CLIENTS, duration: SECONDS + 2, timeout: 60, requests });
  let done = false;
  const reading = (async () => {
    const page = Buffer.from("滨海职业技术学院党委书记王建国出席会议。\n".repeat(lines));
    let count = 0;
    for (; !done && lines > 0; count++) {
      const bytes = Buffer.concat([page, Buffer.from(String(count))]);
      await upload(url, INGEST, { name: "long.txt", bytes }, { authorization: `Bearer ${SECRET}` });
    }
    return count;
  })();
  const busy = await checks(url, SECONDS);
  done = true;
  const [answered, files] = await Promise.all([load, reading]);
  const failed = answered.errors + answered.timeouts + answered.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${answered.requests.total} requests failed`);
  return {
    name: `/health under full load${lines > 0 ? " and while files are read" : ""}, 99th percentile`,
    measured: busy.p99 / 1000,
    asked: 0.25,
    bound: "at most",
    unit: "s",
    detail:
      `median ${busy.p50} ms, largest ${busy.max} ms, of ${CHECKS} a second; without load ${calm.p50} and ${calm.p99} ms. ` +
      `Load: ${CLIENTS} clients, ${Math.round(answered.requests.total / answered.duration)} requests/s on the embedded graph` +
      (lines > 0 ? `, ${files} files of ${lines} lines read beside` : ""),
  };
}

async function checks(url: string, duration: number): Promise<{ p50: number; p99: number; max: number }> {
  const result = await autocannon({
    url: new URL("/health", url).href,
    connections: 1,
    duration,
    overallRate: CHECKS,
  });
  if (result.non2xx + result.errors + result.timeouts > 0) throw new Error("a health check failed");
  return { p50: result.latency.p50, p99: result.latency.p99, max: result.latency.max };
}

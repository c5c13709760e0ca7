import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setImmediate } from "node:timers/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openStore, type Store } from "../../src/store/index.ts";
import { addStatements } from "../../src/store/statements.ts";

const SLOW =
  "UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a * b AS c WHERE c % 7 = 3 RETURN count(c) AS n";
addStatements(fileURLToPath(new URL("cypher/", import.meta.url)));
/** The engine ends each after 30 s at the latest. */
const PATIENCE = { timeout: 90_000 };
let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "consortium-graph-"));
  store = await openStore({ dataDir: folder });
  await store.prepare();
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it("Grafeo lets no free text in while two statements run on past their time, and does all else", PATIENCE, async () => {
  const slow = () => store.query(SLOW, {}, { maxRows: 1, timeoutMs: 1 });
  await expect(slow()).rejects.toMatchObject({
    code: "STORE_TIMEOUT",
    message: expect.stringContaining("1 ms") as string,
  });
  await expect(slow()).rejects.toMatchObject({ code: "STORE_TIMEOUT" });
  const quick = () => store.query("RETURN 1 AS one", {}, { maxRows: 1 });
  await expect(quick()).rejects.toMatchObject({
    code: "STORE_TIMEOUT",
    message: expect.stringContaining("still run") as string,
  });
  expect(await store.read("read/documents-read")).toEqual([]);
  await store.transaction((transaction) => transaction.run("write/bump-version", { schemaVersion: 1 }));
  await vi.waitFor(async () => expect(await quick()).toMatchObject({ rows: [{ one: 1 }] }), { timeout: 60_000 });
});

it(
  "Grafeo holds a statement back of which two run on past their time, lets others in, and it again when they have ended",
  PATIENCE,
  async () => {
    const slow = (timeoutMs: number) => store.read("test/slow", {}, { timeoutMs });
    for (let time = 0; time < 2; time++) await expect(slow(1)).rejects.toMatchObject({ code: "STORE_TIMEOUT" });
    expect(store.overdue).toBe(2);
    await expect(slow(60_000)).rejects.toMatchObject({
      message: expect.stringContaining("2 statements still run") as string,
    });
    expect(await store.read("read/documents-read")).toEqual([]);
    await vi.waitFor(() => expect(store.overdue).toBe(0), { timeout: 60_000 });
    await expect(slow(1)).rejects.toMatchObject({ message: expect.stringContaining("1 ms") as string });
  },
);

it("Grafeo refuses nobody for statements whose asker went away before their time was up", PATIENCE, async () => {
  await vi.waitFor(() => expect(store.overdue).toBe(0), { timeout: 60_000 });
  const gone = new AbortController();
  const left = [60_000, 60_000].map((timeoutMs) => store.read("test/slow", {}, { timeoutMs, signal: gone.signal }));
  const ends = Promise.allSettled(left);
  // Both are handed to the engine before anything else here is done.
  await setImmediate();
  gone.abort();
  expect((await ends).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(store.overdue).toBe(0);
  // Two may run at a time, so that these begin when those have ended.
  const after = [1, 2].map(() => store.read("test/slow", {}, { timeoutMs: 80_000 }));
  expect((await Promise.all(after)).map((rows) => rows.length)).toEqual([1, 1]);
  expect(store.overdue).toBe(0);
  const late = new AbortController();
  const short = [1, 2].map(() => store.read("test/slow", {}, { timeoutMs: 50, signal: late.signal }));
  const shortEnds = Promise.allSettled(short);
  await setImmediate();
  late.abort();
  await shortEnds;
  await vi.waitFor(() => expect(store.overdue).toBe(2), { timeout: 60_000 });
  await vi.waitFor(() => expect(store.overdue).toBe(0), { timeout: 60_000 });
});

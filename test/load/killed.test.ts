import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { load } from "../../src/load/index.ts";
import { openGrafeo } from "../../src/store/grafeo.ts";
import { emptyGraph } from "./graphs.ts";
import { dangling, lines } from "./laws.ts";
import { documentAt } from "./loader.ts";

const LOADER = fileURLToPath(new URL("loader.ts", import.meta.url));

test("a loader that is killed leaves whole documents and no part of one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "consortium-killed-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const loader = spawn(process.execPath, [LOADER, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const died = new Promise((resolve) => loader.once("exit", (_, signal) => resolve(signal)));
  for await (const line of createInterface(loader.stdout)) if (line === "5") break;
  loader.kill("SIGKILL");
  expect(await died).toBe("SIGKILL");

  const store = await openGrafeo(folder);
  onTestFinished(() => store.close());
  const there = (await store.read("write/document-ids")).length;
  expect(there).toBeGreaterThanOrEqual(5);
  expect(await dangling(store)).toEqual([]);
  const documents = Array.from({ length: there }, (_, at) => documentAt(at));
  const whole = await emptyGraph();
  await load(whole, documents);
  expect(await lines(store)).toEqual(await lines(whole));

  const more = [...documents, documentAt(there)];
  await load(store, more);
  await load(whole, more);
  expect(await lines(store)).toEqual(await lines(whole));
});

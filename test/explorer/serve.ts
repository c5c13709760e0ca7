import { pino } from "pino";
import { createHandler } from "../../src/http/server.ts";
import { load } from "../../src/load/index.ts";
import { ingestInto } from "../../src/pipeline.ts";
import { readSettings } from "../../src/settings.ts";
import type { Store } from "../../src/store/index.ts";
import { WORLD } from "./world.ts";

/** The seeds and the made pages in a graph, served as `npm start` serves them. */
export async function serveWorld(
  store: Store,
): Promise<{ readonly page: string; readonly close: () => Promise<void> }> {
  for await (const step of ingestInto(store, ["seeds"], { maxBytes: 1e7, base: process.cwd() })) {
    if (step.kind === "failed") throw step.error;
  }
  await load(store, WORLD);
  return serve(store);
}

/** A store behind the page, on a free port. @param environment settings beside the defaults */
export async function serve(
  store: Store,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly page: string; readonly close: () => Promise<void> }> {
  const settings = { ...readSettings(environment), port: 0 };
  const { page, close } = await createHandler(store, settings, pino({ level: "silent" })).start();
  return { page, close };
}

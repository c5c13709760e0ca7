import type { TestProject } from "vitest/node";
import { buildExplorer } from "../../scripts/build-explorer.mjs";
import { temporaryGraph } from "../load/graphs.ts";
import { startChromium } from "./chromium.ts";
import type { Explorer } from "./reader.ts";
import { serveWorld } from "./serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A browser and a server for the whole run; null where no browser starts, and its tests are left out. */
    explorer: Explorer | null;
  }
}

/** One browser and one server for the whole run. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  let reason = "";
  const browser = await startChromium().catch((error: Error) => {
    reason = error.message;
    return undefined;
  });
  if (!browser) {
    if (process.env["CI"]) throw new Error(`The tests in the browser cannot run: ${reason}`);
    console.log(`The tests in the browser are left out (is libnss3 installed?): ${reason.split("\n", 1)[0]}.`);
    project.provide("explorer", null);
    return undefined;
  }
  if (!buildExplorer()) throw new Error("The page was not built.");
  const graph = await temporaryGraph();
  const server = await serveWorld(graph.store);
  project.provide("explorer", { browser: browser.wsEndpoint(), page: server.page });
  return async () => {
    await browser.close();
    await server.close();
    await graph.close();
  };
}

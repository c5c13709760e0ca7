import { afterAll, describe } from "vitest";
import { buildExplorer } from "../../scripts/build-explorer.mjs";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { startChromium } from "./chromium.ts";
import { mainPaths } from "./main-paths.ts";
import { useBrowser } from "./reader.ts";
import { serveWorld } from "./serve.ts";

const browser = neo4jSettings()
  ? await startChromium().catch((error: Error) => {
      if (process.env["CI"]) throw error;
      console.log(`The tests in the browser are left out (is libnss3 installed?): ${error.message.split("\n", 1)[0]}.`);
      return undefined;
    })
  : undefined;

// A fresh server plans each statement once, and is slow at it beside other tests.
describe.skipIf(!browser)("the explorer over Neo4j", { timeout: 120_000 }, () => {
  const ends: (() => Promise<void>)[] = [];
  useBrowser(async () => {
    buildExplorer();
    const store = await openEmptyNeo4j();
    const { page, close } = await serveWorld(store);
    ends.push(close, () => store.close());
    return { browser: browser!.wsEndpoint(), page };
  });
  afterAll(async () => {
    for (const end of ends) await end();
    await browser!.close();
  });
  mainPaths();
});

import { Command } from "commander";
import type { ServerHandler } from "../http/server.ts";
import { readSettings, type Settings } from "../settings.ts";
import type { Store } from "../store/store.ts";
import { withGraph } from "./open-graph.ts";
import { print } from "./output.ts";

/** `serve`: the graph as it is, behind GraphQL. */
export const serveCommand = (): Command =>
  new Command("serve")
    .summary("serve the graph: the explorer in the browser, and GraphQL")
    .description("Serves the explorer at / and GraphQL, with GraphiQL, at /graphql, until Ctrl-C.")
    .addHelpText("after", "\nExample:\n  PORT=8080 consortium-graph serve")
    .action(run);

async function run(): Promise<void> {
  const settings = readSettings();
  await withGraph(settings, "write", (store) => serveUntilStopped(store, settings));
}

/** A server that is up: where, and a way to ask it without the network. */
export interface Serving {
  readonly url: string;
  /** Where the explorer is. */
  readonly page: string;
  /** Data of the answer; undefined where the question failed. */
  ask(query: string): Promise<unknown>;
}

/**
 * Serves until SIGINT or SIGTERM; then lets requests under way end. A second signal ends at once.
 * @param onceUp what to do when the port is open
 * @throws PORT_IN_USE; SETTING_INVALID where HOST cannot be listened on
 */
export async function serveUntilStopped(
  store: Store,
  settings: Settings,
  onceUp: (serving: Serving) => Promise<void> = async ({ url, page }) => {
    print(`the explorer: ${page}`);
    print(`GraphQL and GraphiQL: ${url}`);
  },
): Promise<void> {
  const stopped = nextSignal();
  const { createHandler } = await import("../http/server.ts");
  const handler = createHandler(store, settings);
  const running = await handler.start();
  // Beside the first requests.
  void handler.warm();
  try {
    // A browser finds the loopback address by this name too.
    const named = (url: string) => url.replace("//127.0.0.1:", "//localhost:");
    const [url, page] = [named(running.url), named(running.page)];
    // Questions of our own are asked also where others may ask only what they are trusted with.
    const own = settings.persistedOnly ? createHandler(store, { ...settings, persistedOnly: false }) : handler;
    const up = onceUp({ url, page, ask: (query) => ask(own, running.url, query) });
    // Stopped before it has said all it wanted to: then nobody waits for the rest.
    up.catch(() => {});
    await Promise.race([stopped, up]);
    await stopped;
    print("Closing …");
  } finally {
    await running.close();
  }
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}

async function ask(handler: ServerHandler, url: string, query: string): Promise<unknown> {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const response = await handler.fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data?: unknown }).data;
}

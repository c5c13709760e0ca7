import { createSchema } from "../../src/graphql/schema.ts";
import { createHandler } from "../../src/http/server.ts";
import { dumpHash } from "../../src/load/index.ts";
import type { Store } from "../../src/store/store.ts";
import { numbersOf } from "../extract/mutate.ts";
import { SETTINGS } from "../graphql/client.ts";
import { brokenLaw, Hostile } from "./hostile.ts";

/** Requests that are under way at a time. */
const AT_ONCE = 4;

/**
 * Sends hostile questions to a server over HTTP, and tells which laws were broken: an answer that is none, an error that
 * is not the asker's, a search that finds what does not hold the text, a graph that is not as it was.
 */
export async function fuzz(store: Store, seed: number, cases: number): Promise<string[]> {
  const before = await dumpHash(store);
  const hostile = new Hostile(createSchema(), numbersOf(seed));
  const broken: string[] = [];
  const server = await createHandler(store, SETTINGS).start();
  try {
    for (let done = 0; done < cases; done += AT_ONCE) {
      const asked = Array.from({ length: AT_ONCE }, () => hostile.next());
      const texts = await Promise.all(
        asked.map(async (each) => {
          const body = JSON.stringify(each);
          const headers = { "content-type": "application/json" };
          const response = await fetch(server.url, { method: "POST", headers, body });
          const text = await response.text();
          const law = brokenLaw(each, response.status, text);
          if (law) broken.push(`${law}\n${body}`);
          return text;
        }),
      );
      for (const text of texts) hostile.see(text);
    }
  } finally {
    await server.close();
  }
  if ((await dumpHash(store)) !== before) broken.push("the graph is not as it was");
  return broken;
}

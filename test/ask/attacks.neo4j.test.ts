import fc from "fast-check";
import neo4j, { type Driver, type Plan, type Session } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../src/ask/ask.ts";
import { assertReadOnly } from "../../src/ask/read-only.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { neo4jSettings } from "../neo4j/neo4j.ts";
import { FORBIDDEN, spliced } from "./hostile.ts";

const settings = neo4jSettings();

/** Names of the steps of a plan. */
const steps = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(steps)];

describe.skipIf(!settings)("on Neo4j, asked in WRITE mode what it would do", () => {
  let driver: Driver;
  let session: Session;
  let store: Store;
  beforeAll(async () => {
    const { uri, user = "neo4j", password } = settings!;
    driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password));
    session = driver.session({ defaultAccessMode: "WRITE" });
    store = await openStore({ dataDir: "", neo4j: settings });
  });
  afterAll(async () => {
    await session?.close();
    await driver?.close();
    await store?.close();
  });

  /** What the server makes of a text; undefined where it makes nothing of it. */
  async function explain(text: string): Promise<{ type: string; steps: string[] } | undefined> {
    try {
      const { summary } = await session.run(`EXPLAIN ${text}`);
      return { type: summary.queryType, steps: summary.plan ? steps(summary.plan) : [] };
    } catch {
      return undefined;
    }
  }

  it("nothing that may run does more than read", { timeout: 180_000 }, async () => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(spliced, async (text) => {
        try {
          assertReadOnly(text);
        } catch {
          return;
        }
        const made = await explain(text);
        if (!made) return;
        planned++;
        expect(made.type, text).toBe("r");
        expect(made.steps.filter((step) => /LoadCSV|Procedure|Create|Set|Delete|Merge|Foreach/i.test(step))).toEqual(
          [],
        );
      }),
      { numRuns: 800, seed: 6 },
    );
    // Otherwise nothing was tried.
    expect(planned).toBeGreaterThan(80);
  });

  it.each(FORBIDDEN)("%s is refused before the server sees it", async (text) => {
    const error = (await ask(store, { text, parameters: {} }, { maxRows: 9 }).catch(
      (thrown: unknown) => thrown,
    )) as Error;
    expect(error).toMatchObject({ code: "CYPHER_REFUSED" });
    // What the server refuses has the server's own error as its cause.
    expect(error.cause).toBeUndefined();
  });
});

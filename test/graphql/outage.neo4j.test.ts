import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHandler, type Running } from "../../src/http/server.ts";
import { load } from "../../src/load/index.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { neo4jSettings } from "../neo4j/neo4j.ts";
import { SOON_UP, startNeo4j, type Neo4jServer } from "../neo4j/server.ts";
import { SETTINGS } from "./client.ts";
import { world } from "./world.ts";

/** A Neo4j of its own, as it is killed; where the run's Neo4j is one of the caller's, there may be no way to start one. */
describe.skipIf(!neo4jSettings())("Neo4j goes away and comes back", () => {
  let neo4j: Neo4jServer | undefined;
  let store: Store;
  let server: Running;
  beforeAll(async () => {
    neo4j = await startNeo4j(SOON_UP);
    if (!neo4j) return;
    store = await openStore({ dataDir: "", neo4j: neo4j.settings });
    await store.prepare();
    await load(store, world);
    server = await createHandler(store, SETTINGS).start();
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await store?.close();
    await neo4j?.close();
  });

  const ask = async (query: string) => {
    const response = await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data: any; errors?: { extensions: { code: string; cure: string } }[] };
  };
  const QUERY = "{ consortia { edges { node { name members { edges { node { name posts { totalCount } } } } } } } }";

  test("the answer is a typed error, the server lives, and answers again", { timeout: 180_000 }, async ({ skip }) => {
    if (!neo4j) return skip("no docker and no JDK to start a Neo4j with");
    expect((await ask(QUERY)).errors).toBeUndefined();
    // Requests that are under way while the server dies, and one after that.
    const underWay = Promise.all(Array.from({ length: 20 }, () => ask(QUERY)));
    await neo4j.kill();
    const down = await ask(QUERY);
    expect(down.data).toEqual({ consortia: null });
    expect(down.errors).toMatchObject([{ extensions: { code: "STORE_UNAVAILABLE", cure: expect.any(String) } }]);
    for (const { errors } of await underWay) {
      for (const error of errors ?? []) expect(error.extensions.code).toBe("STORE_UNAVAILABLE");
    }
    expect((await ask("{ __typename }")).data).toEqual({ __typename: "Query" });
    await neo4j.start();
    const back = await ask(QUERY);
    expect(back.errors).toBeUndefined();
    expect(back.data.consortia.edges).toHaveLength(2);
  });
});

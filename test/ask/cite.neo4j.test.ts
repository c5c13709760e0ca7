import { describe, expect, it } from "vitest";
import { cite } from "../../src/ask/cite.ts";
import { load } from "../../src/load/index.ts";
import { world } from "../graphql/world.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { CITED, citing } from "./cite.ts";

const open = async () => {
  const store = await openEmptyNeo4j();
  return { store, close: () => store.close() };
};

describe.skipIf(!neo4jSettings())("citing over Neo4j", () => {
  describe("as over Grafeo", () => citing(open));

  it("gives the same citations as over Grafeo", async () => {
    const graphs = [await open(), await temporaryGraph()];
    const cited = await Promise.all(
      graphs.map(async ({ store, close }) => {
        await load(store, world);
        const all = [];
        for (const asked of CITED) all.push(await cite(store, asked, { maxRows: 1000 }, "2026-11-23"));
        await close();
        return all;
      }),
    );
    expect(cited[0]).toEqual(cited[1]);
  });
});

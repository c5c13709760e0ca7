import library from "@grafeo-db/js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statementList } from "../../src/store/statements.ts";

const NODES = 2_000;
const database = library.GrafeoDB.create();

/** Rows that the engine read from storage to answer. */
async function rowsRead(text: string, parameters: Record<string, unknown>): Promise<number> {
  const result = await database.executeCypher(text, parameters);
  expect(result.length).toBeGreaterThan(0);
  return result.rowsScanned!;
}

beforeAll(async () => {
  for (const text of statementList("schema", "grafeo")) await database.executeCypher(text);
  const rows = Array.from({ length: NODES }, (_, index) => ({ id: `x${index}` }));
  for (const label of ["Entity:Organization:School", "Document", "Statement"]) {
    const properties = ["name", "key", "pinyin", "initials", "source", "edge", "subject", "object"]
      .map((name) => `n.${name} = row.id`)
      .join(", ");
    await database.executeCypher(`UNWIND $rows AS row CREATE (n:${label} {id: row.id}) SET ${properties}`, { rows });
  }
});
afterAll(() => database.close());

describe("Grafeo finds by index, not by reading every node,", () => {
  it.each([
    ...["id", "name", "key", "pinyin", "initials"].map((property) => ["Entity", property]),
    ["School", "id"],
    ...["id", "source"].map((property) => ["Document", property]),
    ...["id", "edge", "subject", "object"].map((property) => ["Statement", property]),
  ])(":%s(%s)", async (label, property) => {
    expect(await rowsRead(`MATCH (n:${label} {${property}: $x}) RETURN n.id`, { x: "x7" })).toBeLessThan(10);
    const several = `UNWIND $xs AS x MATCH (n:${label} {${property}: x}) RETURN n.id`;
    expect(await rowsRead(several, { xs: ["x7", "x8"] })).toBeLessThan(20);
  });

  it("what MERGE looks for", async () => {
    const merge = "UNWIND $ids AS id MERGE (n:Entity {id: id}) RETURN n.id";
    expect(await rowsRead(merge, { ids: ["x7", "x8"] })).toBeLessThan(20);
  });
});

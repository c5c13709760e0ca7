import neo4j, { type Plan } from "neo4j-driver";
import { describe, expect, onTestFinished, test } from "vitest";
import { load } from "../../src/load/index.ts";
import { statementNames, statementText } from "../../src/store/statements.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";
import { extraction } from "./world.ts";

/** They are meant for all that there is. */
const WHOLE = [
  "write/clear-aliases",
  "write/clear-entities",
  "write/clear-industries",
  "write/clear-regions",
  "write/document-ids",
  "write/documents-of-other-rules",
];
const items = Array.from({ length: 400 }, (_, at) => `x${at}`);
const parameters = {
  batch: { rows: [], ids: items, keys: items },
  ids: items,
  source: "x",
  schemaVersion: 1,
  restoring: null,
};

const document = (source: string) =>
  extraction(
    source,
    [
      ["School", `第${source}职业技术学院`, {}, [`${source}职院`]],
      ["Person", `张${source}`],
    ],
    [[`张${source}`, "HOLDS_POST", `第${source}职业技术学院`, { title: "校长" }]],
  );

/** Steps that read all nodes or relationships of a kind. */
const scans = (plan: Plan): string[] => [
  ...(plan.operatorType.includes("Scan") ? [plan.operatorType] : []),
  ...plan.children.flatMap(scans),
];

describe.skipIf(!neo4jSettings())("Neo4j", { timeout: 240_000 }, () => {
  // Its statistics of an index follow a load only later: what is planned in between must not rest on them.
  test("no statement of a load goes through the whole graph, in an empty one, a small one and a larger one", async () => {
    const store = await openEmptyNeo4j();
    const driver = neo4j.driver(neo4jSettings()!.uri);
    const session = driver.session();
    onTestFinished(async () => {
      await session.close();
      await driver.close();
      await store.close();
    });
    for (const [from, to] of [
      [0, 0],
      [0, 40],
      [40, 400],
    ] as const) {
      await load(
        store,
        Array.from({ length: to - from }, (_, at) => document(String(from + at))),
      );
      await session.run("CALL db.clearQueryCaches()");
      for (const name of statementNames("write").filter((each) => !WHOLE.includes(each))) {
        const { summary } = await session.run(`EXPLAIN ${statementText(name, "neo4j")}`, parameters);
        expect.soft(scans(summary.plan as Plan), `${name} after ${to} documents`).toEqual([]);
      }
    }
  });
});

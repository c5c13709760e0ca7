import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statementHead } from "../../src/store/head.ts";
import type { Parameters, Row, Store } from "../../src/store/index.ts";
import { openStore } from "../../src/store/index.ts";
import { statementNames } from "../../src/store/statements.ts";
import { openEmptyNeo4j, neo4jSettings } from "../neo4j/neo4j.ts";
import { fill } from "./seeds-graph.ts";

/** What may be asked: for each set of parameters a statement that lists candidates, of which some are taken. */
const CANDIDATES: Readonly<Record<string, string>> = {
  consortium: "MATCH (c:Consortium) RETURN c.name AS consortium",
  event: "MATCH (:Event)-[:ABOUT]->(c) RETURN DISTINCT c.name AS event",
  person: "MATCH (p:Person)-[:TOOK_PART]->() RETURN DISTINCT p.name AS person",
  body: "MATCH (o:Organization)<-[:HOLDS_POST|PART_OF]-() WHERE o.documents > 1 RETURN DISTINCT o.name AS body",
  document: "MATCH (d:Document) RETURN d.source AS document",
  name: "MATCH (e:Entity) WHERE e.documents > 1 RETURN DISTINCT e.name AS name",
  region: "MATCH (r:Region) RETURN r.name AS region",
  rank: "MATCH ()-[p:HOLDS_POST]->() WHERE p.rank IS NOT NULL RETURN DISTINCT p.rank AS rank",
  edge: "MATCH ()-[m:HOLDS_POST]->() RETURN m.key AS edge",
  "person, kinds":
    "MATCH (p:Person)-[:HOLDS_POST]->(o)<-[:HOLDS_POST]-(q:Person) WHERE p.id <> q.id " +
    "RETURN DISTINCT p.name AS person, ['School', 'Government', 'Enterprise', 'Association'] AS kinds",
  "consortium, from, to":
    "MATCH (c:Consortium)<-[m:MEMBER_OF]-() WHERE m.begins IS NOT NULL AND m.role <> 'MEMBER' " +
    "RETURN DISTINCT c.name AS consortium, left(m.begins, 7) AS `from`, left(m.ends, 4) AS `to`",
  "one, other":
    "MATCH (o:Organization)<-[:HOLDS_POST]-(:Person)-[:TOOK_PART]->(:Event)-[:ABOUT]->(c:Organization) " +
    "WHERE o.id <> c.id RETURN DISTINCT o.name AS one, c.name AS other",
  "from, to":
    "MATCH (p:Person)-[:TOOK_PART]->(:Event)-[:ABOUT]->(c) " +
    "RETURN DISTINCT p.name AS `from`, c.name AS `to` UNION " +
    "MATCH (p:Person)-[:HOLDS_POST]->(o) RETURN DISTINCT p.name AS `from`, o.name AS `to`",
};
const FIXED: Parameters = { limit: 25, actions: ["UNVEILED", "SIGNED", "SPOKE"] };
const ASKED = 5;
const PAGES = ["test/corpus/dev"];

describe.skipIf(!neo4jSettings())("questions on a graph of forty pages", () => {
  let folder: string;
  let embedded: Store;
  let server: Store;
  const candidates = new Map<string, readonly Row[]>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "engines-"));
    embedded = await openStore({ dataDir: folder });
    server = await openEmptyNeo4j();
    await fill(embedded, PAGES);
    await fill(server, PAGES);
    for (const [name, text] of Object.entries(CANDIDATES)) {
      const { rows } = await embedded.query(text, {}, { maxRows: 100_000 });
      const sorted = rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
      candidates.set(
        name,
        sorted.filter((_, index) => index % Math.ceil(sorted.length / ASKED) === 0),
      );
    }
  }, 120_000);
  afterAll(async () => {
    await embedded.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  it.each(statementNames("read"))(
    "%s has equal answers on both engines",
    async (name) => {
      const { parameters } = statementHead(name);
      const open = parameters.map((parameter) => parameter.name).filter((parameter) => !(parameter in FIXED));
      let answered = 0;
      for (const chosen of open.length > 0 ? candidates.get(open.join(", "))! : [{}]) {
        const given: Parameters = { ...FIXED, ...chosen };
        const rows = await embedded.read(name, given);
        expect(await server.read(name, given), JSON.stringify(given)).toEqual(rows);
        answered += rows.length;
      }
      expect(answered).toBeGreaterThan(0);
    },
    60_000,
  );
});

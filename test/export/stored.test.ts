import { expect, onTestFinished, test } from "vitest";
import { storedGraph } from "../../src/export/stored.ts";
import { retract } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { fill } from "../cypher/seeds-graph.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { openCsv, openFtm, openGexf, openGraphml, openJson, openTurtle } from "./open.ts";
import { everyFile, everything } from "./stored.ts";

async function seeds(): Promise<Store> {
  const { store, close } = await temporaryGraph();
  onTestFinished(close);
  await fill(store, ["seeds"]);
  return store;
}

test("the whole graph is in every format, and its sentences are those of its documents", async () => {
  const store = await seeds();
  const count = async (text: string) => (await store.query(text, {}, { maxRows: 1 })).rows[0]!["n"] as number;
  const nodes = await count("MATCH (n) WHERE n:Entity OR n:Region OR n:Industry RETURN count(n) AS n");
  const stated = await count("MATCH (:Entity)-[r]->(o) WHERE NOT o:Document RETURN count(r) AS n");
  const edges = stated + (await count("MATCH (:Region)-[r:WITHIN]->() RETURN count(r) AS n"));
  const files = await everyFile(store);
  for (const graph of [openGraphml(files["graphml"]!), openGexf(files["gexf"]!), openJson(files["json"]!)]) {
    expect([graph.order, graph.size]).toEqual([nodes, edges]);
  }
  for (const format of ["csv", "gephi"]) {
    expect(openCsv(files[`${format} nodes`]!)).toHaveLength(nodes);
    expect(openCsv(files[`${format} edges`]!)).toHaveLength(edges);
  }
  expect(openTurtle(files["turtle"]!).filter(({ object }) => object.value.endsWith("org#Membership")).length).toBe(
    await count("MATCH ()-[r]->() WHERE type(r) IN ['HOLDS_POST', 'MEMBER_OF'] RETURN count(r) AS n"),
  );
  const documents = new Set(
    (await store.query("MATCH (d:Document) RETURN d.id AS id", {}, { maxRows: 99 })).rows.map(({ id }) => id),
  );
  const memberships = openFtm(files["ftm"]!).filter(({ entity }) => entity.schema.name === "Membership");
  expect(memberships.length).toBeGreaterThan(0);
  for (const { proof } of memberships) expect(proof.filter((id) => documents.has(id))).not.toEqual([]);
  const all = await everything(store, { documents: true });
  for (const { quotes } of all.edges) {
    for (const { document, text, id } of quotes) {
      const asked =
        "MATCH (s:Statement {id: $id})-[:`IN`]->(d:Document) RETURN substring(d.text, s.start, size($text)) AS n, d.id AS d";
      const { rows } = await store.query(asked, { id, text }, { maxRows: 2 });
      expect(rows).toEqual([{ n: text, d: document }]);
    }
  }
});

test("kinds, types, sentences and documents can be chosen", async () => {
  const store = await seeds();
  const part = await everything(store, { kinds: ["Person", "School"], types: ["HOLDS_POST"], quotes: false });
  expect(new Set(part.nodes.map(({ kind }) => kind))).toEqual(new Set(["Person", "School"]));
  expect(part.edges.length).toBeGreaterThan(0);
  for (const { type, from, to, quotes } of part.edges) {
    expect([type, from.kind, to.kind, quotes]).toEqual(["HOLDS_POST", "Person", "School", []]);
  }
  const whole = await everything(store, { documents: true });
  expect(whole.nodes.filter(({ kind }) => kind === "Document")).toHaveLength(2);
  expect(new Set(whole.edges.map(({ type }) => type))).toContain("MENTIONS");
  const ids = new Set(whole.nodes.map(({ id }) => id));
  expect(whole.edges.filter(({ from, to }) => !ids.has(from.id) || !ids.has(to.id))).toEqual([]);
  expect(new Set(whole.edges.map(({ key }) => key)).size).toBe(whole.edges.length);
});

test("a graph that changes meanwhile is refused", async () => {
  const store = await seeds();
  const graph = await storedGraph(store);
  await retract(store, "seeds/shanghai-auto-city-2024.txt");
  const read = async () => {
    for await (const page of graph.nodes()) expect(page.length).toBeGreaterThan(0);
  };
  await expect(read()).rejects.toMatchObject({ code: "GRAPH_CHANGED" });
});

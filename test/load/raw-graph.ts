import { readFile } from "node:fs/promises";

/** Runs Cypher text on an engine without anything between. */
export type Run = (text: string, parameters: { readonly [key: string]: unknown }) => Promise<unknown>;

interface RawNode {
  readonly labels: string;
  readonly properties: object;
}
interface RawEdge {
  readonly type: string;
  readonly above: string;
  readonly from: string;
  readonly below: string;
  readonly to: string;
  readonly properties: object;
}

/** Writes a graph that an earlier version of the program made, node by node and edge by edge, as its file has it. */
export async function writeRaw(run: Run, file: URL): Promise<void> {
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  const items = lines.map((line) => JSON.parse(line) as RawNode | RawEdge);
  const nodes = items.filter((item): item is RawNode => "labels" in item);
  const edges = items.filter((item): item is RawEdge => "type" in item);
  for (const [labels, rows] of Map.groupBy(nodes, (node) => node.labels)) {
    await run(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row`, { rows: rows.map((row) => row.properties) });
  }
  for (const [, rows] of Map.groupBy(edges, ({ type, above, below }) => `${type} ${above} ${below}`)) {
    const { type, above, below } = rows[0]!;
    await run(
      `UNWIND $rows AS row MATCH (a:${above} {id: row.from}) MATCH (b:${below} {id: row.to})
       CREATE (a)-[r:\`${type}\`]->(b) SET r = row.properties`,
      { rows },
    );
  }
}

/** The graph of the two pages of seeds/ as version 1 made it: before regions and reprints were told. */
export const VERSION_1 = new URL("graph-of-version-1/graph.jsonl", import.meta.url);

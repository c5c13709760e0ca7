import type { Value } from "../src/store/store.ts";

type Properties = { readonly [key: string]: Value };
/** Runs Cypher text on an engine without anything between. */
export type Run = (
  text: string,
  parameters?: { readonly [key: string]: unknown },
) => Promise<Record<string, unknown>[]>;

/** The rows of a graph, grouped as one statement writes them. */
export interface Rows {
  readonly nodes: readonly { readonly labels: string; readonly rows: readonly Properties[] }[];
  readonly edges: readonly {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly keyed: boolean;
    readonly rows: readonly { readonly from: string; readonly to: string; readonly properties: Properties }[];
  }[];
}

/** Rows a transaction. */
const BATCH = 2_000;

/** The label with the constraint on `id`, by which a node is found. */
const anchor = (labels: readonly string[]): string => (labels.includes("Entity") ? "Entity" : labels[0]!);

/** Reads the whole graph as rows. */
export async function readRows(run: Run): Promise<Rows> {
  const nodes = (await run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")) as {
    labels: string[];
    properties: Properties;
  }[];
  const edges = (await run(
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a) AS above, a.id AS `from`, labels(b) AS below, b.id AS `to`, " +
      "properties(r) AS properties",
  )) as { type: string; above: string[]; from: string; below: string[]; to: string; properties: Properties }[];
  const byLabels = Map.groupBy(nodes, ({ labels }) => {
    const first = anchor(labels);
    return [first, ...labels.filter((label) => label !== first).sort()].join(":");
  });
  const byType = Map.groupBy(edges, ({ type, above, below }) => `${type} ${anchor(above)} ${anchor(below)}`);
  return {
    nodes: [...byLabels].map(([labels, rows]) => ({ labels, rows: rows.map((row) => row.properties) })),
    edges: [...byType].map(([name, rows]) => {
      const [type, from, to] = name.split(" ") as [string, string, string];
      const keyed = rows.every(({ properties }) => "key" in properties);
      return { type, from, to, keyed, rows: rows.map(({ from, to, properties }) => ({ from, to, properties })) };
    }),
  };
}

/** Writes the rows with nothing but `UNWIND` and `MERGE`, in the order given: the least that a load must do. */
export async function writeBare(run: Run, { nodes, edges }: Rows): Promise<void> {
  const inBatches = async (text: string, rows: readonly unknown[]) => {
    for (let start = 0; start < rows.length; start += BATCH)
      await run(text, { rows: rows.slice(start, start + BATCH) });
  };
  for (const { labels, rows } of nodes) {
    await inBatches(`UNWIND $rows AS row MERGE (n:${labels} {id: row.id}) SET n = row`, rows);
  }
  for (const { type, from, to, keyed, rows } of edges) {
    await inBatches(
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
       MERGE (a)-[r:\`${type}\`${keyed ? " {key: row.properties.key}" : ""}]->(b) SET r = row.properties`,
      rows,
    );
  }
}

/** How many nodes and relationships there are. */
export const countRows = ({ nodes, edges }: Rows): number =>
  [...nodes, ...edges].reduce((sum, { rows }) => sum + rows.length, 0);

import { FORMAT_NAMES, FORMATS, written, type GraphEdge, type GraphNode } from "../../src/export/index.ts";
import { storedGraph, type StoredOptions } from "../../src/export/stored.ts";
import type { Store } from "../../src/store/index.ts";

/** Every file of every format, by name, as the command line would write it. */
export async function everyFile(store: Store): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const name of FORMAT_NAMES) {
    const graph = await storedGraph(store, { documents: "documents" in FORMATS[name] });
    for (const file of FORMATS[name].files) {
      let text = "";
      for await (const piece of written(file.writer(), graph)) text += piece;
      all["part" in file ? `${name} ${file.part}` : name] = text;
    }
  }
  return all;
}

/** Nodes and relationships of a store, all at once. */
export async function everything(
  store: Store,
  options: StoredOptions = {},
): Promise<{ readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }> {
  const graph = await storedGraph(store, options);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for await (const page of graph.nodes()) nodes.push(...page);
  for await (const page of graph.edges()) edges.push(...page);
  return { nodes, edges };
}

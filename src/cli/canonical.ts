import type { Row, Store, Value } from "../store/store.ts";

/**
 * Every node and relationship as one JSON object a line, sorted by code unit: equal graphs give equal lines on either
 * engine, however they came about. Keys are sorted, labels too; nothing is there twice. Left out are the engines'
 * own ids, and the graph's `version`, which counts writes. Reads the whole graph into memory.
 */
export async function canonicalLines(store: Store): Promise<string[]> {
  const nodes = await store.read("cli/dump-nodes");
  const edges = await store.read("cli/dump-edges");
  return [...nodes.map(nodeLine), ...edges.map((edge) => canonical({ edge }))].sort();
}

function nodeLine({ labels, properties }: Row): string {
  const sorted = [...(labels as string[])].sort();
  const { version: _, ...stable } = properties as Record<string, Value>;
  return canonical({ node: { labels: sorted, properties: sorted.includes("Graph") ? stable : (properties as Value) } });
}

/** JSON with sorted keys and without null members, which one engine lists and the other does not have. */
function canonical(value: Value | undefined): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    const entries = Object.entries(member).filter(([, each]) => each !== null && each !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

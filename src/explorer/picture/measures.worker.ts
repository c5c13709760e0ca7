import { MultiUndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import type { FromMeasures, ToMeasures } from "./measures.ts";

/** Reckons communities or betweenness: both take seconds on a large picture. */
self.addEventListener("message", ({ data }: MessageEvent<ToMeasures>) => {
  const { run, measure, ids, ties } = data;
  const graph = new MultiUndirectedGraph();
  for (const id of ids) graph.addNode(id);
  for (const [one, other] of ties) if (one !== other) graph.addEdge(one, other);
  // The same picture has the same communities each time.
  const result = measure === "community" ? louvain(graph, { rng: steady() }) : betweenness(graph);
  self.postMessage({ run, result: Object.entries(result) } satisfies FromMeasures);
});

/** Numbers from 0 to 1 that are the same in each run. */
function steady(): () => number {
  let state = 42;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

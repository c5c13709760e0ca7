import { parentPort, workerData } from "node:worker_threads";
import { UndirectedGraph } from "graphology";
import module from "graphology-metrics/centrality/betweenness.js";

// A CommonJS module: what it exports is the function itself, though its types say that it is below `default`.
const betweenness = module as unknown as (typeof module)["default"];

// The whole of a thread: pairs come in with it, the share of shortest chains that pass each of their ends goes out.
const graph = new UndirectedGraph();
for (const [one, other] of workerData as readonly (readonly [string, string])[]) graph.mergeEdge(one, other);
// The library fails over a graph without nodes.
const answer = graph.order === 0 ? {} : betweenness(graph);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.postMessage(answer);

import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";

/** Sigma as it comes, with nothing set: what the explorer's frames are held against. */
globalThis.draw = ({ nodes, edges, width, height }) => {
  const container = document.getElementById("bare");
  container.style.width = `${width}px`;
  container.style.height = `${height}px`;
  const graph = new MultiDirectedGraph();
  for (const [id, attributes] of nodes) graph.addNode(id, attributes);
  for (const [source, target] of edges) graph.addEdge(source, target);
  globalThis.sigma = new Sigma(graph, container);
};

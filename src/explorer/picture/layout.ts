import type Graph from "graphology";
import type { Point } from "../graph/address.ts";
import LayoutWorker from "./layout.worker.ts?worker";

/** What the worker is sent. The arrays are ForceAtlas2's own: ten numbers a node, three an edge. */
export interface ToLayout {
  /** Which run this is: answers of an earlier one are out of date. */
  readonly run: number;
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Milliseconds at most. */
  readonly mostMs: number;
}
export interface FromLayout {
  readonly run: number;
  /** x and y of each node in the order sent. */
  readonly positions: Float32Array;
  readonly done: boolean;
}

const PER_NODE = 10;
const PER_EDGE = 3;

/** Finds places for nodes in a worker, while the page stays usable. */
export class Layout {
  #run = 0;
  #worker: Worker | undefined;
  readonly #moved: (places: readonly (readonly [string, Point])[], done: boolean) => void;
  #ids: readonly string[] = [];

  /** @param moved is told where nodes went, several times in a run; `done` at its end */
  constructor(moved: (places: readonly (readonly [string, Point])[], done: boolean) => void) {
    this.#moved = moved;
  }

  /**
   * Lays the graph out from where its nodes are; a run that is under way ends.
   * @param fixed  nodes that stay where they are
   * @param mostMs milliseconds at most
   */
  start(graph: Graph, fixed: ReadonlySet<string>, mostMs: number): void {
    this.stop();
    this.#ids = graph.nodes();
    if (this.#ids.length < 2) return this.#moved([], true);
    const { nodes, edges } = arraysOf(graph, this.#ids, fixed);
    const settings = settingsFor(this.#ids.length);
    this.#worker = new LayoutWorker();
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromLayout>) => this.#take(data));
    const message: ToLayout = { run: this.#run, nodes, edges, settings, mostMs };
    this.#worker.postMessage(message, [nodes.buffer, edges.buffer]);
  }

  /** Ends what is under way. A worker that reckons hears nothing, so it is ended and not asked. */
  stop(): void {
    this.#run++;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #take({ run, positions, done }: FromLayout): void {
    if (run !== this.#run) return;
    const places = this.#ids.map(
      (id, index) => [id, { x: positions[2 * index]!, y: positions[2 * index + 1]! }] as const,
    );
    this.#moved(places, done);
    if (done) this.stop();
  }
}

function arraysOf(graph: Graph, ids: readonly string[], fixed: ReadonlySet<string>) {
  const at = new Map(ids.map((id, index) => [id, index * PER_NODE]));
  const nodes = new Float32Array(ids.length * PER_NODE);
  const edges = new Float32Array(graph.size * PER_EDGE);
  for (const [id, index] of at) {
    const { x, y } = graph.getNodeAttributes(id);
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, fixed.has(id) ? 1 : 0], index);
  }
  let index = 0;
  graph.forEachEdge((_, __, source, target) => {
    const [from, to] = [at.get(source)!, at.get(target)!];
    edges.set([from, to, 1], index);
    nodes[from + MASS]! += 1;
    nodes[to + MASS]! += 1;
    index += PER_EDGE;
  });
  return { nodes, edges };
}
const MASS = 6;

/** ForceAtlas2's settings for a number of nodes; after its own `inferSettings`, with room for labels. */
const settingsFor = (count: number): Readonly<Record<string, unknown>> => ({
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: true,
  gravity: 0.1,
  slowDown: 1 + Math.log(count),
  barnesHutOptimize: count > 1_000,
  barnesHutTheta: 0.5,
});

declare module "graphology-layout-forceatlas2/iterate.js" {
  /** One step of ForceAtlas2 over its matrices, which it changes. */
  export default function iterate(
    settings: Readonly<Record<string, unknown>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}

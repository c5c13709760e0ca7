import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { FromLayout, ToLayout } from "./layout.ts";

/** Milliseconds after which positions are sent, so that the picture moves smoothly. */
const TICK_MS = 40;

/** Runs ForceAtlas2 on the arrays that it is sent, until nothing moves much or the time is over. */
self.addEventListener("message", ({ data }: MessageEvent<ToLayout>) => {
  const { run, nodes, edges, settings, mostMs } = data;
  const began = performance.now();
  const count = nodes.length / PER_NODE;
  let sent = began;
  for (let round = 1; ; round++) {
    const before = round % 10 === 0 ? nodes.slice() : undefined;
    iterate(settings, nodes, edges);
    const now = performance.now();
    const done = now - began > mostMs || (before !== undefined && round >= 60 && isStill(before, nodes, count));
    if (done || now - sent > TICK_MS) {
      sent = now;
      const positions = new Float32Array(count * 2);
      for (let index = 0; index < count; index++) {
        positions[2 * index] = nodes[index * PER_NODE]!;
        positions[2 * index + 1] = nodes[index * PER_NODE + 1]!;
      }
      self.postMessage({ run, positions, done } satisfies FromLayout, { transfer: [positions.buffer] });
    }
    if (done) return;
  }
});

const PER_NODE = 10;
/** A hundredth of the picture's width in a round is still much; a five-hundredth nobody sees. */
const STILL = 1 / 500;

function isStill(before: Float32Array, after: Float32Array, count: number): boolean {
  let moved = 0;
  let [least, most] = [Infinity, -Infinity];
  for (let index = 0; index < count; index++) {
    const at = index * PER_NODE;
    moved += Math.hypot(after[at]! - before[at]!, after[at + 1]! - before[at + 1]!);
    least = Math.min(least, after[at]!);
    most = Math.max(most, after[at]!);
  }
  return moved / count <= STILL * Math.max(most - least, 1);
}

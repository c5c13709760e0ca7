import type { SizeBy } from "../graph/view.ts";
import type { Visible } from "../graph/visible.ts";

const LEAST = 4;
const MOST = 16;

/**
 * Radius of each node in pixels, from 4 to 16: its area grows with the measure.
 * @param between betweenness by id, where it is reckoned
 */
export function sizesOf(
  { entities, relations }: Visible,
  by: SizeBy,
  between: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { subject, object } of relations) {
    for (const id of [subject, object]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const measure = new Map(
    entities.map(({ id, documentCount }) => {
      if (by === "documents") return [id, documentCount];
      return [id, (by === "degree" ? degrees : between).get(id) ?? 0];
    }),
  );
  const most = Math.max(1e-9, ...measure.values().take(50_000));
  const small = entities.length > 2_000 ? 0.5 : 1;
  return new Map(
    measure.entries().map(([id, value]) => [id, small * (LEAST + (MOST - LEAST) * Math.sqrt(value / most))]),
  );
}

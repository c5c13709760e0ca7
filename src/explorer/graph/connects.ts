/**
 * What connects the chosen ones: they, and all that lies on a way between two of them that is at most one hop longer than the
 * shortest. Where nothing connects any two, only the chosen ones.
 * @param neighbours ids of neighbours by id
 */
export function connects(
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  chosen: Iterable<string>,
): ReadonlySet<string> {
  const starts = [...chosen].filter((id) => neighbours.has(id));
  const kept = new Set(starts);
  const distances = starts.map((id) => distancesFrom(neighbours, id));
  for (const [index, from] of distances.entries()) {
    for (const [other, to] of distances.entries()) {
      if (other <= index) continue;
      const shortest = from.get(starts[other]!);
      if (shortest === undefined) continue;
      for (const [id, hops] of from) {
        const rest = to.get(id);
        if (rest !== undefined && hops + rest <= shortest + 1) kept.add(id);
      }
    }
  }
  return kept;
}

/** Hops to all that can be reached. */
function distancesFrom(neighbours: ReadonlyMap<string, ReadonlySet<string>>, start: string): Map<string, number> {
  const distances = new Map([[start, 0]]);
  // A map grows while it is walked: it is the queue.
  for (const [id, hops] of distances) {
    for (const next of neighbours.get(id) ?? []) if (!distances.has(next)) distances.set(next, hops + 1);
  }
  return distances;
}

import type { Entity, Known, Relation } from "./entities.ts";
import type { View } from "./view.ts";

/** What of the known is to be seen. */
export interface Visible {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

/** Entities of the view that no filter takes out, and the relationships between them. */
export function visible(known: Known, view: View): Visible {
  const entities: Entity[] = [];
  const ids = new Set<string>();
  for (const id of view.shown) {
    const entity = known.entities.get(id);
    if (!entity || view.hidden.has(id) || view.kindsOff.has(entity.kind)) continue;
    if (view.only && !view.only.has(id)) continue;
    entities.push(entity);
    ids.add(id);
  }
  const relations: Relation[] = [];
  for (const relation of known.relations.values()) {
    if (view.predicatesOff.has(relation.predicate)) continue;
    if (ids.has(relation.subject) && ids.has(relation.object)) relations.push(relation);
  }
  return { entities, relations };
}

/** Ids of neighbours by id, each once. */
export function neighboursOf({ entities, relations }: Visible): Map<string, Set<string>> {
  const neighbours = new Map(entities.map(({ id }) => [id, new Set<string>()]));
  for (const { subject, object } of relations) {
    if (subject === object) continue;
    neighbours.get(subject)?.add(object);
    neighbours.get(object)?.add(subject);
  }
  return neighbours;
}

/**
 * How far each relationship bends, by key: 0 where it is alone between its two ends. Parallel ones are spread evenly, and those
 * against the order of ids are mirrored, for a bend is seen from the subject.
 */
export function bends(relations: readonly Relation[]): Map<string, number> {
  const pairs = Map.groupBy(relations, ({ subject, object }) =>
    subject < object ? `${subject} ${object}` : `${object} ${subject}`,
  );
  const result = new Map<string, number>();
  for (const parallel of pairs.values()) {
    for (const [index, { key, subject, object }] of parallel.entries()) {
      const bend = parallel.length === 1 ? 0 : (index - (parallel.length - 1) / 2) * STEP;
      result.set(key, subject < object ? bend : -bend);
    }
  }
  return result;
}
const STEP = 0.32;

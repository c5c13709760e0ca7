/** Entities and relationships by number, each relationship listed at both its ends. */
export interface Steps {
  readonly size: number;
  /** Relationships by entity; those of `at` stand from `first[at]` to before `first[at + 1]`. */
  readonly ties: Int32Array;
  readonly first: Int32Array;
  other(tie: number, at: number): number;
  /** Whether the key of a relationship sorts before that of another. */
  isBefore(tie: number, than: number): boolean;
}

/** Which way may be taken. */
export interface Way {
  readonly maxLength: number;
  takes(tie: number): boolean;
  /** Whether a chain may lead through an entity. */
  passes(entity: number): boolean;
}

export interface Found {
  /** From the start to the goal; none where there is no chain. */
  readonly ties: readonly number[];
  /** Whether each end has a relationship that may be taken. */
  readonly connected: boolean;
}

const FAR = -1;

/** What was reached from one end: how far each entity is, and the outermost of them. */
interface Side {
  readonly from: number;
  readonly goal: number;
  readonly distance: Int8Array;
  /** Whose distance is known. */
  readonly reached: number[];
  steps: number;
  edge: number[];
}

/** Of each graph places for the distances from both ends, all FAR: to make them anew would take longer than most searches. */
const places = new WeakMap<Steps, readonly [Int8Array, Int8Array]>();

function placeOf(graph: Steps): readonly [Int8Array, Int8Array] {
  let place = places.get(graph);
  if (!place) {
    const far = () => new Int8Array(graph.size).fill(FAR);
    places.set(graph, (place = [far(), far()]));
  }
  return place;
}

/**
 * The shortest chain between two entities that are not the same; of several the one whose keys sort first. It goes on
 * from both ends, on the side with fewer relationships to look at.
 */
export function shortest(graph: Steps, start: number, goal: number, way: Way): Found {
  const side = (distance: Int8Array, from: number, goal: number): Side => {
    distance[from] = 0;
    return { from, goal, distance, reached: [from], steps: 0, edge: [from] };
  };
  const [one, other] = placeOf(graph);
  const there = side(one, start, goal);
  const back = side(other, goal, start);
  try {
    return meeting(graph, there, back, way);
  } finally {
    for (const { distance, reached } of [there, back]) for (const entity of reached) distance[entity] = FAR;
  }
}

function meeting(graph: Steps, there: Side, back: Side, way: Way): Found {
  const connected = [there, back].every((each) => leads(graph, each, way));
  while (there.steps + back.steps < way.maxLength && there.edge.length > 0 && back.edge.length > 0) {
    const [going, other] = work(graph, there) <= work(graph, back) ? [there, back] : [back, there];
    step(graph, going, way);
    const met = going.edge.filter((entity) => other.distance[entity] !== FAR);
    if (met.length > 0) return { ties: first(graph, there, back, met, way), connected };
  }
  return { ties: [], connected };
}

/** Whether anything may be reached from an end. */
function leads(graph: Steps, { from, goal }: Side, way: Way): boolean {
  for (let place = graph.first[from]!; place < graph.first[from + 1]!; place++) {
    const tie = graph.ties[place]!;
    const other = graph.other(tie, from);
    if (way.takes(tie) && (other === goal || way.passes(other))) return true;
  }
  return false;
}

/** Relationships to look at for one step more. */
const work = (graph: Steps, { edge }: Side): number =>
  edge.reduce((sum, at) => sum + graph.first[at + 1]! - graph.first[at]!, 0);

function step(graph: Steps, side: Side, way: Way): void {
  const edge: number[] = [];
  side.steps++;
  for (const at of side.edge) {
    for (let place = graph.first[at]!; place < graph.first[at + 1]!; place++) {
      const tie = graph.ties[place]!;
      const other = graph.other(tie, at);
      if (side.distance[other] !== FAR || !way.takes(tie)) continue;
      if (other !== side.goal && !way.passes(other)) continue;
      side.distance[other] = side.steps;
      side.reached.push(other);
      edge.push(other);
    }
  }
  side.edge = edge;
}

/**
 * Of all shortest chains the one whose keys sort first: of those entities only through which one leads, at each step
 * the relationship whose key sorts first.
 */
function first(graph: Steps, there: Side, back: Side, met: readonly number[], way: Way): number[] {
  // Those on the side of the start from which the two met: backwards from where they did.
  const leading = new Set(met);
  let edge = met;
  for (let distance = there.steps - 1; distance > 0; distance--) {
    const before: number[] = [];
    for (const at of edge) {
      for (let place = graph.first[at]!; place < graph.first[at + 1]!; place++) {
        const tie = graph.ties[place]!;
        const other = graph.other(tie, at);
        if (there.distance[other] !== distance || leading.has(other) || !way.takes(tie)) continue;
        leading.add(other);
        before.push(other);
      }
    }
    edge = before;
  }
  const length = there.steps + back.steps;
  const isNext = (entity: number, steps: number): boolean =>
    steps <= there.steps
      ? there.distance[entity] === steps && leading.has(entity)
      : back.distance[entity] === length - steps;
  const ties: number[] = [];
  for (let here = there.from, steps = 1; steps <= length; steps++) {
    let best = FAR;
    for (let place = graph.first[here]!; place < graph.first[here + 1]!; place++) {
      const tie = graph.ties[place]!;
      if (!isNext(graph.other(tie, here), steps) || !way.takes(tie)) continue;
      if (best === FAR || graph.isBefore(tie, best)) best = tie;
    }
    ties.push(best);
    here = graph.other(best, here);
  }
  return ties;
}

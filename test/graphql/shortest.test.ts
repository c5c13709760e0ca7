import fc from "fast-check";
import { expect, test } from "vitest";
import { shortest, type Steps } from "../../src/graphql/shortest.ts";

type Tie = readonly [one: number, other: number];

function stepsOf(size: number, ties: readonly Tie[]): Steps {
  const at = Array.from({ length: size }, (_, entity) =>
    ties.flatMap((ends, tie) => (ends.includes(entity) ? tie : [])),
  );
  const first = [0];
  for (const each of at) first.push(first.at(-1)! + each.length);
  return {
    size,
    ties: Int32Array.from(at.flat()),
    first: Int32Array.from(first),
    other: (tie, entity) => (ties[tie]![0] === entity ? ties[tie]![1] : ties[tie]![0]),
    // The number of a relationship is its place in the order of keys.
    isBefore: (tie, than) => tie < than,
  };
}

/** All chains that pass none twice, tried one by one. */
function every(
  graph: Steps,
  from: number,
  to: number,
  most: number,
  takes: (tie: number) => boolean,
  passes: (n: number) => boolean,
) {
  const found: number[][] = [];
  const walk = (here: number, passed: readonly number[], ties: readonly number[]): void => {
    if (here === to) return void found.push([...ties]);
    if (ties.length === most || (here !== from && !passes(here))) return;
    for (const tie of graph.ties.subarray(graph.first[here], graph.first[here + 1])) {
      const next = graph.other(tie, here);
      if (!passed.includes(next) && takes(tie)) walk(next, [...passed, next], [...ties, tie]);
    }
  };
  walk(from, [from], []);
  return found;
}

const inOrder = (a: readonly number[], b: readonly number[]): number => {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((tie, index) => tie !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

const world = fc.integer({ min: 2, max: 9 }).chain((size) => {
  const end = fc.nat({ max: size - 1 });
  return fc.record({
    size: fc.constant(size),
    ties: fc.array(fc.tuple(end, end), { maxLength: 22 }),
    closed: fc.uniqueArray(end, { maxLength: 3 }),
    untaken: fc.uniqueArray(fc.nat({ max: 21 }), { maxLength: 4 }),
    most: fc.integer({ min: 1, max: 6 }),
  });
});

test("of all shortest chains the one whose keys sort first, whatever may be taken and passed", () => {
  fc.assert(
    fc.property(world, ({ size, ties, closed, untaken, most }) => {
      const graph = stepsOf(size, ties);
      const takes = (tie: number): boolean => !untaken.includes(tie);
      const passes = (entity: number): boolean => !closed.includes(entity);
      const [best] = every(graph, 0, 1, most, takes, passes).sort(inOrder);
      const found = shortest(graph, 0, 1, { maxLength: most, takes, passes });
      expect(found.ties).toEqual(best ?? []);
      const leads = (from: number, to: number): boolean =>
        ties.some(
          ([one, other], tie) =>
            takes(tie) &&
            [
              [one, other],
              [other, one],
            ].some(([here, there]) => here === from && (there === to || passes(there!))),
        );
      expect(found.connected).toBe(leads(0, 1) && leads(1, 0));
    }),
    { numRuns: 3000 },
  );
});

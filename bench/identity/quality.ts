/** How an answer to who is who stands to the truth. */
export interface Quality {
  readonly mentions: number;
  /** Bodies or persons that the mentions are of, in truth. */
  readonly entities: number;
  /** Pairs of mentions that the answer joins, that are one in truth, and both. */
  readonly joined: number;
  readonly real: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  /** B³: the mean over mentions, so that bodies that every page names do not outweigh the rest. */
  readonly meanPrecision: number;
  readonly meanRecall: number;
}

const pairs = (counts: Iterable<number>): number => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
/** Where nothing was to be found, nothing is missing; where nothing is said, nothing is wrong. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** @param mentions   of each who it is, and which entity is said to stand for it */
export function qualityOf(mentions: readonly { readonly truth: string; readonly answer: string }[]): Quality {
  const count = (name: (mention: (typeof mentions)[number]) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const mention of mentions) counts.set(name(mention), (counts.get(name(mention)) ?? 0) + 1);
    return counts;
  };
  const both = ({ truth, answer }: (typeof mentions)[number]): string => `${truth}\u001f${answer}`;
  const real = count(({ truth }) => truth);
  const said = count(({ answer }) => answer);
  const agreed = count(both);
  const mean = (of: (mention: (typeof mentions)[number]) => number): number =>
    share(
      mentions.reduce((sum, mention) => sum + agreed.get(both(mention))! / of(mention), 0),
      mentions.length,
    );
  return {
    ...ratios(pairs(said.values()), pairs(real.values()), pairs(agreed.values())),
    mentions: mentions.length,
    entities: real.size,
    meanPrecision: mean(({ answer }) => said.get(answer)!),
    meanRecall: mean(({ truth }) => real.get(truth)!),
  };
}

const ratios = (
  joined: number,
  real: number,
  right: number,
): Pick<Quality, "joined" | "real" | "right" | "precision" | "recall"> => ({
  joined,
  real,
  right,
  precision: share(right, joined),
  recall: share(right, real),
});

/** Several worlds as one: pairs are added up, means weighed by mentions. */
export function poolOf(worlds: readonly Quality[]): Quality {
  const sum = (of: (world: Quality) => number): number => worlds.reduce((total, world) => total + of(world), 0);
  const mentions = sum((world) => world.mentions);
  return {
    ...ratios(
      sum((world) => world.joined),
      sum((world) => world.real),
      sum((world) => world.right),
    ),
    mentions,
    entities: sum((world) => world.entities),
    meanPrecision: share(
      sum((world) => world.meanPrecision * world.mentions),
      mentions,
    ),
    meanRecall: share(
      sum((world) => world.meanRecall * world.mentions),
      mentions,
    ),
  };
}

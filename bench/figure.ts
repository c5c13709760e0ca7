/** One measured figure beside what is asked of it. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly asked: number;
  /** Whether `measured` must be at least or at most `asked`. */
  readonly bound: "at least" | "at most";
  /** Unit of `measured` and `asked`; "×" for a ratio of two speeds in the same run, "" for a mere number. */
  readonly unit: "×" | "s" | "";
  /** The absolute speeds behind it, for the reader: they are of this machine only. */
  readonly detail: string;
}

/** A bench measures for a short while and cleans up after itself. */
export type Bench = () => Promise<Figure[]>;

export const isMet = ({ measured, asked, bound }: Figure): boolean =>
  bound === "at least" ? measured >= asked : measured <= asked;

/** The middle value; of an even number of values the upper one of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("no values");
  return middle;
}

/** Seconds that `work` takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/**
 * Times several works turn by turn, so that a machine that slows down slows all of them.
 * @param rounds how often each is timed, after one round that is not counted
 * @returns the median seconds of each, in their order
 */
export async function turnByTurn(rounds: number, works: readonly (() => unknown)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of works.entries()) {
      const time = await seconds(work);
      if (round > 0) times[index]!.push(time);
    }
  }
  return times.map(median);
}

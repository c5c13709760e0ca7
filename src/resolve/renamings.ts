import { surelyPrecedes } from "../model/date.ts";

type Same = (a: string, b: string) => boolean;

/** What texts tell of when bodies changed their names: by token, a name's normalised form. */
export class Renamings {
  /** By a former name the names that followed it, each with the dates that texts give. */
  readonly #givenUp = new Map<string, Map<string, Set<string>>>();
  /** By a name since when some body bears it. */
  readonly #takenUp = new Map<string, Set<string>>();

  get isEmpty(): boolean {
    return this.#givenUp.size === 0;
  }

  /** Notes that the body called `token` was called `former` until a date, and has borne its name since then. */
  note(token: string, former: string, until: string): void {
    const followers = this.#givenUp.get(former) ?? new Map<string, Set<string>>();
    this.#givenUp.set(former, followers.set(token, (followers.get(token) ?? new Set()).add(until)));
    this.#takenUp.set(token, (this.#takenUp.get(token) ?? new Set()).add(until));
  }

  /**
   * Whether several bodies bore a name one after the other, so that the name alone does not tell which of them is meant: two that
   * are not one by other names gave it up at different times, or one took it up after another had given it up.
   * @param isOne   whether two tokens are of one body by what joins them otherwise
   */
  passedOn(name: string, isOne: Same): boolean {
    const since = [...(this.#takenUp.get(name) ?? [])];
    const followers = [...(this.#givenUp.get(name) ?? [])].filter(([token]) => !isOne(token, name));
    return followers.some(
      ([token, untils], at) =>
        since.some((day) => [...untils].every((until) => surelyPrecedes(until, day))) ||
        followers.slice(0, at).some(([other, others]) => !isOne(token, other) && areAtOdds(untils, others)),
    );
  }

  /** Orders names of one body: the one taken up last first, those of which no text tells when they were taken up last. */
  latestFirst(a: string, b: string): number {
    const [one, other] = [this.#latest(a), this.#latest(b)];
    return one < other ? 1 : one > other ? -1 : 0;
  }

  #latest(token: string): string {
    return [...(this.#takenUp.get(token) ?? [])].sort().at(-1) ?? "";
  }
}

/** Whether no date of the one may be a date of the other told more exactly. */
const areAtOdds = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].every((a) => [...others].every((b) => !a.startsWith(b) && !b.startsWith(a)));

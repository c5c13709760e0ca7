import { idOf } from "./id.ts";
import type { Kind } from "./ontology.ts";

/** What a person may say of two source entities. UNSURE changes nothing, but takes the pair off the list of what is open. */
export const VERDICTS = ["SAME", "DIFFERENT", "UNSURE"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One side of a judgement: a source entity, which never changes, and enough to know it by. */
export interface Judged {
  /** Id of the source entity (`MENTIONS.source`). */
  readonly id: string;
  /** Id of its document, and what the reader calls that: path or URL. */
  readonly document: string;
  readonly page: string;
  readonly kind: Kind;
  readonly name: string;
}

/** Who said something, when (ISO 8601, UTC, given by the caller) and why. */
export interface Said {
  readonly by: string;
  readonly at: string;
  readonly why: string;
}

/** What somebody said of two source entities. Its id is a hash of its content; the side with the smaller id stands left. */
export interface Judgement extends Said {
  readonly id: string;
  readonly verdict: Verdict;
  readonly left: Judged;
  readonly right: Judged;
}

/** Takes a judgement back. A record too: the ledger only grows. */
export interface Undoing extends Said {
  readonly id: string;
  readonly verdict: "UNDO";
  /** Id of the judgement. */
  readonly undoes: string;
}

export type LedgerRecord = Judgement | Undoing;

/** A judgement as far as resolution needs it. */
export type Ruling = Pick<Judgement, "id" | "verdict" | "at"> & {
  readonly left: Pick<Judged, "id">;
  readonly right: Pick<Judged, "id">;
};

/** A judgement with its id, its sides in order. */
export function judgementOf(given: Omit<Judgement, "id">): Judgement {
  const [left, right] = given.left.id < given.right.id ? [given.left, given.right] : [given.right, given.left];
  const { verdict, by, at, why } = given;
  return { id: idOf("j", verdict, left.id, right.id, by, at, why), verdict, left, right, by, at, why };
}

export function undoingOf({ undoes, by, at, why }: Omit<Undoing, "id" | "verdict">): Undoing {
  return { id: idOf("j", "UNDO", undoes, by, at, why), verdict: "UNDO", undoes, by, at, why };
}

/**
 * The last word on each pair, oldest first (of equals the smaller id): what was said before on the same pair no longer
 * counts. Pure, whatever the order of the list.
 * @param standing   judgements that are not undone
 */
export function lastWords<Some extends Ruling>(standing: readonly Some[]): Some[] {
  const sorted = standing.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  const last = new Map<string, Some>();
  for (const ruling of sorted) {
    const pair = `${ruling.left.id} ${ruling.right.id}`;
    last.delete(pair);
    last.set(pair, ruling);
  }
  return [...last.values()];
}

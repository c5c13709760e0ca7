import type { Draft } from "./entities.ts";
import type { Quotation } from "./line.ts";
import type { OrganizationMention } from "./organizations.ts";
import type { PersonInSentence } from "./post-facts.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Placeholders of a folded sentence; private-use characters, which no cleaned text holds. */
export const P = "\ue001";
export const O = "\ue002";
export const C = "\ue003";
export const B = "\ue004";

export type Folded =
  | { readonly type: "person"; readonly start: number; readonly end: number; readonly person: PersonInSentence }
  | {
      readonly type: "org";
      readonly start: number;
      readonly end: number;
      readonly org: OrganizationMention;
      readonly draft: Draft;
    }
  | { readonly type: "book"; readonly start: number; readonly end: number; readonly book: Quotation };

/**
 * A sentence with every titled person, body, consortium and 《title》 folded into one character (P, O, C, B), so that
 * rules are short patterns over what is said of them. `at[i]` is the place in the line of folded unit i.
 */
export interface FoldedSentence {
  readonly sentence: Sentence;
  readonly text: string;
  readonly at: readonly number[];
  /** What was folded, by its unit, in their order. */
  readonly items: ReadonlyMap<number, Folded>;
  readonly persons: readonly { readonly index: number; readonly person: PersonInSentence }[];
}

const THAT_UNION = /^[该此](?:产教)?(?:联合体|共同体|联盟|集团)$/;

/** @param spokenOf the consortium that was named last: 该联合体 */
export function fold(
  reading: Reading,
  sentence: Sentence,
  persons: readonly PersonInSentence[],
  spokenOf?: Draft,
): FoldedSentence {
  const { line } = sentence;
  const pieces: Folded[] = [];
  for (const person of persons) pieces.push({ type: "person", start: person.start, end: person.end, person });
  for (const book of line.books) {
    if (book.start >= sentence.start && book.end <= sentence.end && !covered(pieces, book.start, book.end))
      pieces.push({ type: "book", start: book.start, end: book.end, book });
  }
  for (const org of line.organizations) {
    if (org.start < sentence.start || org.end > sentence.end || covered(pieces, org.start, org.end)) continue;
    const draft =
      (THAT_UNION.test(line.text.slice(Math.max(0, org.start - 1), org.end)) ? spokenOf : undefined) ??
      reading.registry.organization(org);
    if (draft) pieces.push({ type: "org", start: org.start, end: org.end, org, draft });
  }
  pieces.sort((left, right) => left.start - right.start);
  let text = "";
  const at: number[] = [];
  const items = new Map<number, Folded>();
  const found: { index: number; person: PersonInSentence }[] = [];
  let from = sentence.start;
  const plain = (to: number): void => {
    if (from < to) text += line.text.slice(from, to);
    for (; from < to; from++) at.push(from);
  };
  for (const piece of pieces) {
    if (piece.start < from) continue;
    plain(piece.start);
    items.set(text.length, piece);
    if (piece.type === "person") found.push({ index: text.length, person: piece.person });
    at.push(piece.start);
    text += piece.type === "person" ? P : piece.type === "book" ? B : piece.draft.kind === "Consortium" ? C : O;
    from = piece.end;
  }
  plain(sentence.end);
  at.push(sentence.end);
  return { sentence, text, at, items, persons: found };
}

const covered = (pieces: readonly Folded[], start: number, end: number): boolean =>
  pieces.some((piece) => start < piece.end && end > piece.start);

/** The bodies among folded units [from, to). */
export function bodiesIn(folded: FoldedSentence, from: number, to: number): Extract<Folded, { type: "org" }>[] {
  const found: Extract<Folded, { type: "org" }>[] = [];
  for (const [index, item] of folded.items) if (index >= from && index < to && item.type === "org") found.push(item);
  return found;
}

/** The place in the line where folded unit `index` ends. */
export function endOf(folded: FoldedSentence, index: number): number {
  const item = folded.items.get(index);
  return item ? item.end : folded.at[index]! + 1;
}

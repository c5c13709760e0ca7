import type { Rejection, SecondEnd } from "../model/second-reading.ts";
import type { Span } from "../model/text.ts";
import { MASK, sentenceAround } from "./addressed.ts";
import { anyStatement } from "./answer.ts";
import { ACTION_WORDS, ROLE_WORDS } from "./lexicon.ts";
import { numbersIn } from "./numbers.ts";
import { inVocabulary, type Said } from "./vocabulary.ts";

const SHORTEST_QUOTE = 4;
const LONGEST_QUOTE = 500;
/** Places of one quote that are tried: a headline repeated more often adds nothing. */
const PLACES = 20;

/** A statement that the text bears out, and where. */
export type Verified = Said & Span & { readonly quote: string };

/** What the statements are held against: the part of a page that the model was shown. */
export interface Page {
  /** Name of the document, as the object of a count bears it. */
  readonly name: string;
  readonly text: string;
  /** The same without what speaks to the reader, as long as it. */
  readonly plain: string;
  /** Where the part begins in the cleaned text of the document. */
  readonly offset: number;
  /** Whether the whole page, without what speaks to the reader, has a name. */
  readonly has: (name: string) => boolean;
  /** Other forms of a name that the rules found on the page. */
  readonly formsOf: (end: SecondEnd) => readonly string[];
}

/**
 * Holds one statement of an answer against the text: its quote stands there verbatim, its names stand in the quote or
 * in a sentence beside it, the quote has the words for what is said, and none of this in a passage that speaks
 * to the reader. Pure. Whatever a page makes a model say, only what passes here is looked at any further.
 */
export function verify(item: unknown, page: Page): Verified | Rejection {
  const parsed = anyStatement.safeParse(item);
  if (!parsed.success) return "MALFORMED";
  const said = inVocabulary(parsed.data, page.name);
  if (typeof said === "string") return said;
  const quote = parsed.data.quote.trim();
  if (quote.length < SHORTEST_QUOTE || quote.length > LONGEST_QUOTE) return "QUOTE_LENGTH";
  if (quote.includes(MASK) || !page.text.includes(quote)) return "QUOTE";
  let reason: Rejection = "ADDRESSED";
  let from = 0;
  for (let place = 0; place < PLACES; place++) {
    const start = page.plain.indexOf(quote, from);
    if (start < 0) break;
    const span = { start, end: start + quote.length };
    const found = bornOut(said, span, page);
    if (found === undefined) return { ...said, quote, start: span.start + page.offset, end: span.end + page.offset };
    reason = found;
    from = start + 1;
  }
  return reason;
}

/** Why the words at a place do not bear a statement out; undefined where they do. */
function bornOut(said: Said, span: Span, { plain, has, formsOf }: Page): Rejection | undefined {
  const ends = [said.subject, said.object].filter((end): end is SecondEnd => end.kind !== "Document");
  const near = beside(plain, span);
  for (const end of ends) {
    if (!has(end.name)) return "NAME";
    // What an event is called stands in the headline, what happens at it all over the page.
    if (end.kind === "Event") continue;
    if (![end.name, ...formsOf(end)].some((form) => near.includes(form))) return "NAME_FAR";
  }
  if (said.predicate === "HOLDS_POST" && !sentencesOf(plain, span).includes(said.subject.name)) return "NAME_FAR";
  return isSaid(said, span, plain) ? undefined : "UNSAID";
}

/** The sentences of a span with the one before and the one after. */
function beside(text: string, span: Span): string {
  const own = sentenceAround(text, span);
  const before = own.start > 0 ? sentenceAround(text, { start: own.start - 1, end: own.start }) : own;
  const after = own.end < text.length ? sentenceAround(text, { start: own.end, end: own.end + 1 }) : own;
  return text.slice(before.start, after.end);
}

/** Who bears a title is named in the same breath: there a sentence beside the quote is too far. */
function sentencesOf(text: string, span: Span): string {
  const { start, end } = sentenceAround(text, span);
  return text.slice(start, end);
}

function isSaid({ title, role, as, n, batch, since, until }: Said, span: Span, text: string): boolean {
  const quote = text.slice(span.start, span.end);
  if (title !== undefined && !hasTitle(text, span, title)) return false;
  if (role !== undefined && ROLE_WORDS[role]?.test(quote) === false) return false;
  if (as !== undefined && ACTION_WORDS[as]?.test(quote) === false) return false;
  if (n !== undefined && !numbersIn(quote).has(n)) return false;
  if (batch !== undefined && !quote.includes(batch)) return false;
  return [since, until].every((date) => date === undefined || text.includes(date.slice(0, 4)));
}

/** 副理事长 does not say 理事长, nor does 理事长单位, wherever the quote begins and ends. */
function hasTitle(text: string, { start, end }: Span, title: string): boolean {
  for (let at = text.indexOf(title, start); at >= 0 && at + title.length <= end; at = text.indexOf(title, at + 1)) {
    if (text[at - 1] !== "副" && !text.startsWith("单位", at + title.length)) return true;
  }
  return false;
}

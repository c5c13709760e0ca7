import { findOrganizations, type OrganizationMention } from "./organizations.ts";
import { type ExtraWords, tokenize, type Token } from "./tokens.ts";

/** 《…》 or “…” with its brackets, as offsets into the line. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A personal name at one place of a line. */
export interface PersonMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Called by surname and title (钱院长): who is meant is known, and the title states nothing new. */
  readonly address?: true;
}

/** One line of the cleaned text with what stands in it. Offsets are relative to the line; `base` is its place in the text. */
export interface Line {
  readonly base: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tokenAt: ReadonlyMap<number, Token>;
  readonly books: readonly Quotation[];
  persons: PersonMention[];
  organizations: OrganizationMention[];
}

const BOOK = /《[^《》]{1,120}(?:《[^《》]{1,80}》[^《》]{0,40})?》/g;

/** Reads the words of a line; persons and bodies are found later. */
export function readLine(text: string, base: number, extra?: ExtraWords): Line {
  const tokens = tokenize(text, extra);
  const books = [...text.matchAll(BOOK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].slice(1, -1),
  }));
  return { base, text, tokens, tokenAt: new Map(tokens.map((token) => [token.start, token])), books, persons: [], organizations: [] };
}

/** Finds the bodies of a line, around the persons found before. */
export function nameOrganizations(line: Line): void {
  const taken = new Uint8Array(line.text.length + 1);
  for (const { start, end } of [...line.persons, ...line.books]) taken.fill(1, start, end);
  line.organizations = findOrganizations(line.text, line.tokens, (at) => taken[at] === 1);
}

import { findOrganizations, type OrganizationMention } from "./organizations.ts";
import { type Sense, tokenize, type Token } from "./tokens.ts";
import type { Trie } from "./trie.ts";
import { matchesOf } from "./matches.ts";

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
  /** The token that begins at a place, and the one that ends there. */
  readonly tokenAt: TokenIndex;
  readonly tokenTo: TokenIndex;
  readonly books: readonly Quotation[];
  persons: PersonMention[];
  organizations: OrganizationMention[];
}

const BOOK = /《[^《》]{1,120}(?:《[^《》]{1,80}》[^《》]{0,40})?》/g;

/** Tokens by a place in the line. */
export interface TokenIndex {
  get(at: number): Token | undefined;
}

/** For each unit of a line the token that it belongs to: tokens follow one another without a gap. */
function ownersOf(tokens: readonly Token[], length: number): Uint16Array | Uint32Array {
  const owners = tokens.length < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
  for (let i = 0, at = 0; i < tokens.length; i++) for (const { end } = tokens[i]!; at < end; at++) owners[at] = i;
  return owners;
}

/**
 * Reads the words of a line; persons and bodies are found later.
 * @param own      the document's own words
 * @param boundary word boundaries of the line, where they are known already
 */
export function readLine(text: string, base: number, own?: Trie<Sense>, boundary?: Uint8Array): Line {
  const tokens = tokenize(text, own, boundary);
  const owners = ownersOf(tokens, text.length);
  const books = (text.includes("《") ? matchesOf(text, BOOK) : []).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].slice(1, -1),
  }));
  return {
    base,
    text,
    tokens,
    tokenAt: {
      get(at) {
        const token = tokens[owners[at]!];
        return token?.start === at ? token : undefined;
      },
    },
    tokenTo: {
      get(at) {
        const token = tokens[owners[at - 1]!];
        return token?.end === at ? token : undefined;
      },
    },
    books,
    persons: [],
    organizations: [],
  };
}

/** Finds the bodies of a line, around the persons found before. */
export function nameOrganizations(line: Line): void {
  const occupants = [...line.persons, ...line.books];
  const taken = new Uint8Array(occupants.length > 0 ? line.text.length : 0);
  for (const { start, end } of occupants) taken.fill(1, start, end);
  line.organizations = findOrganizations(line.text, line.tokens, (at) => taken[at] === 1);
}

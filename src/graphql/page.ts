import { GraphError } from "../errors.ts";
import { fromTheEnd } from "../store/statements.ts";
import { decodeCursor } from "./cursor.ts";

export const MAX_PAGE = 100;
/** Edges of a page where the client does not say how many. */
export const USUAL_PAGE = 20;
/** The same of lists that have another number. */
export const USUAL_PAGES: Readonly<Record<string, number>> = { "Query.statistics": 50 };

/** No text of a graph comes behind it. */
export const HIGHEST = "\u{10ffff}";

/** Arguments of every list; a client may send null for any. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** What is asked of a list: how many edges, between which sort keys, and from which end. */
export interface Page {
  readonly size: number;
  /** Sort key of the edge behind which to begin; empty at the beginning. */
  readonly after: string;
  /** Sort key of the edge before which to stop; empty at the end. */
  readonly before: string;
  /** Whether the last ones are asked for. */
  readonly isFromEnd: boolean;
}

/**
 * @param usual what `first` is where the client sends neither it nor `last`
 * @throws PAGE_SIZE where `first` or `last` is not 1 to 100; ARGUMENT_INVALID where both are given; CURSOR_INVALID
 */
export function pageOf(list: string, { first, after, last, before }: PageArguments, usual = USUAL_PAGE): Page {
  if (first != null && last != null) {
    throw new GraphError("ARGUMENT_INVALID", `first: ${first} and last: ${last} are both given: ask for one of them`);
  }
  return {
    size: last == null ? pageSize(first ?? usual) : pageSize(last, "last"),
    after: after == null ? "" : decodeCursor(list, after),
    before: before == null ? "" : decodeCursor(list, before),
    isFromEnd: last != null,
  };
}

/** @throws PAGE_SIZE where it is not 1 to 100 */
export function pageSize(size: number, argument = "first"): number {
  if (size >= 1 && size <= MAX_PAGE) return size;
  throw new GraphError("PAGE_SIZE", `${argument}: ${size} is not from 1 to ${MAX_PAGE}`);
}

/** Name of the statement that reads a page of a list: of one that is asked for from its end, the list turned round. */
export const statementOf = (page: Page, statement: string): string =>
  page.isFromEnd ? fromTheEnd(statement) : statement;

/** Of a list that is known whole, in its order: what a statement would have returned for the page. */
export function rowsOf<Edge extends { readonly sort: string }>(page: Page, edges: readonly Edge[]): Edge[] {
  const { after, before, size, isFromEnd } = page;
  if (!isFromEnd) return edges.filter(({ sort }) => sort > after).slice(0, size + 1);
  return edges
    .filter(({ sort }) => before === "" || sort < before)
    .slice(-(size + 1))
    .reverse();
}

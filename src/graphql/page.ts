import { GraphError } from "../errors.ts";
import { decodeCursor } from "./cursor.ts";

export const MAX_PAGE = 100;

/** Arguments of every list; a client may send null for either. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** What is asked of a list: how many, and behind which sort key. */
export interface Page {
  readonly first: number;
  /** Sort key of the last edge seen; empty at the beginning. */
  readonly after: string;
}

/**
 * @param size what `first` is where the client sends null
 * @throws PAGE_SIZE where `first` is not 1 to 100; CURSOR_INVALID
 */
export function pageOf(list: string, { first, after }: PageArguments, size = 20): Page {
  return { first: pageSize(first ?? size), after: after == null ? "" : decodeCursor(list, after) };
}

/** @throws PAGE_SIZE where it is not 1 to 100 */
export function pageSize(first: number): number {
  if (first >= 1 && first <= MAX_PAGE) return first;
  throw new GraphError("PAGE_SIZE", `first: ${first} is not from 1 to ${MAX_PAGE}`);
}

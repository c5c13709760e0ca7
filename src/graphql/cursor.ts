import { crc32 } from "node:zlib";
import { GraphError } from "../errors.ts";

/**
 * An opaque cursor: the sort key of an edge, the list it belongs to and a checksum, in base64url.
 * It names a place in the order, not a count of rows, so it stays right while rows come and go before it.
 */
export const encodeCursor = (list: string, sort: string): string =>
  Buffer.from(`${checksum(list, sort)} ${sort}`).toString("base64url");

/**
 * The sort key in a cursor of the list.
 * @throws CURSOR_INVALID where it is damaged, made up, or of another list
 */
export function decodeCursor(list: string, cursor: string): string {
  const text = Buffer.from(cursor, "base64url").toString();
  const space = text.indexOf(" ");
  const sort = text.slice(space + 1);
  if (space < 0 || text.slice(0, space) !== checksum(list, sort) || encodeCursor(list, sort) !== cursor) {
    throw new GraphError("CURSOR_INVALID", `${JSON.stringify(cursor.slice(0, 80))} is no cursor of this list`);
  }
  return sort;
}

const checksum = (list: string, sort: string): string => crc32(`${list}\u001f${sort}`).toString(36);

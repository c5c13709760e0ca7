import { GraphError } from "../errors.ts";
import { sha256 } from "../model/id.ts";

/** A file or a text as it came over the network. */
export interface Incoming {
  readonly bytes: Uint8Array;
  /** What it is to be called, as the sender says: an address, or any name. */
  readonly source?: string | undefined;
  /** The file's name, by which its format is told where its bytes do not tell it. */
  readonly fileName?: string | undefined;
  readonly mediaType?: string | undefined;
}

/** What a document from the network is named with: no name that a sender gives leads to a file of this machine. */
export const UPLOAD = "upload:";
/** UTF-16 units. */
const LONGEST = 500;
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * The source under which a document stands in the graph: the address that the sender gives, else `upload:` with the
 * name; where there is none, with the beginning of the content's SHA-256.
 * @throws ARGUMENT_INVALID
 */
export function sourceOf({ bytes, source, fileName }: Incoming): string {
  const given = (source ?? fileName ?? "").trim();
  if (given.length > LONGEST || CONTROL.test(given)) {
    throw new GraphError("ARGUMENT_INVALID", `source has control characters or more than ${LONGEST} characters`);
  }
  const url = /^https?:\/\//i.test(given) ? URL.parse(given) : null;
  if (url && url.username === "" && url.password === "") return given;
  return UPLOAD + (given || sha256(bytes).slice(0, 16));
}

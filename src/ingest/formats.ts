import { extname } from "node:path";
import { decode } from "./decode.ts";

/** How documents of one file format become text. */
export interface Format {
  /** Ends of file names, in lower case. Only such files are taken from a folder. */
  readonly extensions: readonly string[];
  /** @throws INPUT_BINARY, INPUT_ENCODING, INPUT_EMPTY */
  read(bytes: Uint8Array, source: string): { text: string; encoding: string };
}

const text: Format = { extensions: [".txt"], read: decode };

/** The formats there are; a further one is a further entry. */
const FORMATS: readonly Format[] = [text];

/** The format of a file by the end of its name. A file that was named itself is read as text, whatever its name. */
export const formatOf = (name: string): Format => knownFormat(name) ?? text;

/** Whether a file found in a folder is a document. */
export const isDocument = (name: string): boolean => knownFormat(name) !== undefined;

const knownFormat = (name: string): Format | undefined =>
  FORMATS.find(({ extensions }) => extensions.includes(extname(name).toLowerCase()));

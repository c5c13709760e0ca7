/** What a format takes out of a file. */
export interface TakenText {
  readonly text: string;
  /** As `Document.encoding`. */
  readonly encoding: string;
  /** As in `Document`: only what the file states beside its text. */
  readonly title?: string;
  readonly site?: string;
  readonly published?: string;
}

/** How documents of one file format become text. */
export interface Format {
  /** In messages: `HTML`, `PDF`. */
  readonly name: string;
  /** Ends of file names, in lower case. Only such files are taken from a folder. */
  readonly extensions: readonly string[];
  /** Media types that a server gives it. */
  readonly mediaTypes: readonly string[];
  /** Whether bytes begin as this format does, whatever the file is called; absent where any text may be it. */
  readonly begins?: (head: string) => boolean;
  /**
   * Side effect: loads the format's library at its first use.
   * @throws INPUT_BINARY, INPUT_ENCODING, INPUT_EMPTY, INPUT_DAMAGED, INPUT_ENCRYPTED, INPUT_SCANNED, INPUT_TOO_LARGE
   */
  read(bytes: Uint8Array, source: string, limits: Limits): Promise<TakenText>;
}

/** How much a file may become when it is unpacked. */
export interface Limits {
  /** Largest document, in bytes; of a packed one unpacked. */
  readonly maxBytes: number;
}

/** A document as it came in: decoded, nothing changed. The first thing that travels. */
export interface Document {
  /** Stable: a hash of `source`, so that a changed document keeps its id. */
  readonly id: string;
  /** What the reader calls it: a path with forward slashes, or a URL. */
  readonly source: string;
  /**
   * Text before any cleaning: of a plain text all of it as decoded, of another format what was taken out of the file.
   * Offsets called `raw` count its UTF-16 units.
   */
  readonly raw: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Name of the character encoding that was found, as the WHATWG Encoding Standard spells it, in lower case; utf-8 where the format brings its own. */
  readonly encoding: string;
  /** What the file states of itself beside its text (meta elements, front matter); it goes before what the text says. */
  readonly title?: string;
  readonly site?: string;
  /** YYYY-MM-DD. */
  readonly published?: string;
}

/** What is known of a document after reading it: `Document` in the extraction contract and in the graph. */
export interface DocumentHead {
  readonly id: string;
  readonly source: string;
  readonly title?: string;
  readonly site?: string;
  /** Date of publication as far as the page states it: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
  readonly sha256: string;
}

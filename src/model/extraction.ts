import type { DocumentHead } from "./document.ts";
import type { Entity } from "./entity.ts";
import type { Counted } from "./ontology.ts";
import type { SecondReading } from "./second-reading.ts";
import type { Statement } from "./statement.ts";
import type { CleanText } from "./text.ts";

/** What to know before trusting a reading: nothing is dropped silently. */
export interface Report {
  /** Kinds of noise found, each once, e.g. `brand-hijack:安信8平台`. */
  readonly noise: readonly string[];
  /** Words in a title or role place that no rule understood. */
  readonly notUnderstood: readonly string[];
  /** A count that the text states beside the number of such members that were read. */
  readonly counts: readonly { readonly of: Counted; readonly stated: number; readonly extracted: number }[];
  /** Names cut by the end of the page. */
  readonly cut: readonly string[];
  /** Sentences that look like facts and gave none. */
  readonly silent: readonly string[];
  /** Only where a second reader was asked. */
  readonly secondReader?: SecondReading;
}

/** Everything one document says: what `extract` returns and `extract --json` prints (without `clean`). */
export interface Extraction {
  readonly document: DocumentHead;
  readonly clean: CleanText;
  /** Sorted by id. */
  readonly entities: readonly Entity[];
  /** Sorted by start, then id. */
  readonly statements: readonly Statement[];
  readonly report: Report;
}

/** Version of the rules: a change that may alter what is read raises it, so that stored documents can be read again. */
export const EXTRACTOR_VERSION = "6";

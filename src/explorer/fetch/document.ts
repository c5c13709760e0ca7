import { SOURCE, type SourceHead } from "./evidence.ts";
import { ask, question } from "./graphql.ts";

/** A document with its text and what to know before trusting it. */
export interface SourceText extends SourceHead {
  readonly text: string;
  readonly noise: readonly string[];
  readonly reprintOf: SourceHead | null;
  readonly report: {
    readonly notUnderstood: readonly string[];
    readonly counts: readonly { readonly of: string; readonly stated: number; readonly extracted: number }[];
    readonly cut: readonly string[];
    readonly silent: readonly string[];
  };
}

export const DOCUMENT = question<{ id: string }, { document: SourceText | null }>(`query Document($id: ID!) {
  document(id: $id) { ${SOURCE} text noise reprintOf { ${SOURCE} }
    report { notUnderstood counts { of stated extracted } cut silent } }
}`);

/** A document by its id; null where it is no longer in the graph. */
export const documentOf = async (id: string): Promise<SourceText | null> => (await ask(DOCUMENT, { id })).document;

/** A piece of noise in the raw text. */
export interface Noise {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}
export const RAW = question<
  { id: string },
  { document: { readonly raw: string | null; readonly found: readonly Noise[] } | null }
>("query Raw($id: ID!) { document(id: $id) { raw found { kind start end } } }");

/** A document before cleaning, with what was found as noise; `raw` is null where it was not kept. */
export const rawOf = async (id: string) => (await ask(RAW, { id })).document ?? { raw: null, found: [] };

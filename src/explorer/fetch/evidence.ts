import { ask, question } from "./graphql.ts";

/** A sentence that states something, and where it stands. */
export interface Sentence {
  readonly cursor: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly statement: {
    readonly id: string;
    readonly rawStart: number;
    readonly rawEnd: number;
    readonly rule: string;
  };
  readonly confidence: number;
  readonly document: SourceHead;
}
/** What names a document. */
export interface SourceHead {
  readonly id: string;
  readonly source: string;
  readonly title?: string | null;
  readonly site?: string | null;
  readonly published?: string | null;
}

export const SOURCE = "id source title site published";
export const SENTENCE = `cursor quote start end confidence statement { id rawStart rawEnd rule } document { ${SOURCE} }`;

export const EVIDENCE = question<
  { key: string; first: number; after: string | null },
  { evidence: readonly Sentence[] | null }
>(`query Evidence($key: ID!, $first: Int!, $after: String) {
  evidence(key: $key, first: $first, after: $after) { ${SENTENCE} }
}`);

/** Sentences that state a relationship, the earliest publication first. */
export async function evidenceOf(key: string, first: number, after?: string): Promise<readonly Sentence[]> {
  return (await ask(EVIDENCE, { key, first, after: after ?? null })).evidence ?? [];
}

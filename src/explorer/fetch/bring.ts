import type { Predicate } from "../../model/ontology.ts";
import type { Entity } from "../graph/entities.ts";
import { SOURCE, type SourceHead } from "./evidence.ts";
import { ENTITY } from "./fields.ts";
import { answered, ask, question } from "./graphql.ts";
import { authorization } from "../token.ts";

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  readonly source: string | null;
}
/** A document that came in, with what was found in it. */
export interface Brought {
  readonly outcome: "ADDED" | "REPLACED" | "UNCHANGED";
  readonly document: Reading | null;
}
export interface Reading extends SourceHead {
  readonly text: string;
  readonly noise: readonly string[];
  readonly report: {
    readonly notUnderstood: readonly string[];
    readonly counts: readonly { readonly of: string; readonly stated: number; readonly extracted: number }[];
    readonly silent: readonly string[];
  };
  readonly entities: { readonly totalCount: number; readonly edges: readonly { readonly node: Named }[] };
  readonly statements: { readonly totalCount: number; readonly edges: readonly { readonly node: Said }[] };
}
export interface Named extends Entity {
  readonly aliases: readonly string[];
}
export interface Said {
  readonly id: string;
  readonly predicate: Predicate;
  readonly subject: Entity | null;
  readonly object: Entity | null;
  readonly title: string | null;
}
interface Payload {
  readonly documents: readonly Brought[];
  readonly userErrors: readonly UserError[];
}

export const INGEST = question<{ file: null }, { ingestDocument: Payload | null }>(`mutation Ingest($file: Upload!) {
  ingestDocument(file: $file) {
    userErrors { code message cure source }
    documents { outcome document { ${SOURCE} text noise
      report { notUnderstood counts { of stated extracted } silent }
      entities(first: 100) { totalCount edges { node { ${ENTITY} aliases } } }
      statements(first: 100) { totalCount edges { node { id predicate title subject { ${ENTITY} } object { ${ENTITY} } } } }
    } }
  }
}`);

/** Brings a file in, by the multipart request convention. @throws AskError where the token may not, or the server refuses */
export async function bring(file: File): Promise<Payload> {
  const form = new FormData();
  form.set("operations", JSON.stringify({ query: INGEST.text, variables: { file: null } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", file, file.name);
  const { ingestDocument } = await answered<{ ingestDocument: Payload }>(
    fetch("graphql", { method: "POST", headers: { accept: "application/json", ...authorization() }, body: form }),
  );
  return ingestDocument;
}

export const RETRACT = question<
  { document: string },
  { retractDocument: { readonly retracted: boolean; readonly userErrors: readonly UserError[] } | null }
>(`mutation Retract($document: ID!) {
  retractDocument(document: $document) { retracted userErrors { code message cure source } }
}`);
/** Takes a document out again. */
export const retract = async (document: string) => (await ask(RETRACT, { document })).retractDocument!;

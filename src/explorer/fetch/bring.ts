import type { Action, Predicate, Role } from "../../model/ontology.ts";
import type { Entity } from "../graph/entities.ts";
import { SOURCE, type SourceHead } from "./evidence.ts";
import { ENTITY } from "./fields.ts";
import { follow } from "./follow.ts";
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
  readonly role: Role | null;
  readonly as: Action | null;
  readonly of: string | null;
  readonly n: number | null;
}
interface Payload {
  readonly documents: readonly Brought[];
  readonly userErrors: readonly UserError[];
}

export const INGEST = question<
  { file: null; ingest: string },
  { ingestDocument: Payload | null }
>(`mutation Ingest($file: Upload!, $ingest: ID!) {
  ingestDocument(file: $file, ingest: $ingest) {
    userErrors { code message cure source }
    documents { outcome document { ${SOURCE} text noise
      report { notUnderstood counts { of stated extracted } silent }
      entities(first: 100) { totalCount edges { node { ${ENTITY} aliases } } }
      statements(first: 100) { totalCount edges { node { id predicate title role as of n subject { ${ENTITY} } object { ${ENTITY} } } } }
    } }
  }
}`);

/**
 * Brings a file in, by the multipart request convention.
 * @param ingest what to follow it by
 * @throws AskError where the token may not, or the server refuses
 */
export async function bring(file: File, ingest: string): Promise<Payload> {
  const form = new FormData();
  form.set("operations", JSON.stringify({ query: INGEST.text, variables: { file: null, ingest } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", file, file.name);
  const { ingestDocument } = await answered<{ ingestDocument: Payload }>(
    fetch("graphql", { method: "POST", headers: { accept: "application/json", ...authorization() }, body: form }),
  );
  return ingestDocument;
}

/** A document of a file that is through. */
export interface Through {
  readonly step: "ADDED" | "REPLACED" | "UNCHANGED" | "FAILED";
  readonly source: string;
}
/** One step on the way into the graph: of the file, or of a document in it. */
export type Step = Through | OfFile<"QUEUED"> | OfFile<"READING"> | OfFile<"ENDED">;
interface OfFile<Name> {
  readonly step: Name;
  readonly source: string;
}

export const PROGRESS = question<{ ingest: string }, { ingestProgress: Step }>(
  "subscription Progress($ingest: ID!) { ingestProgress(ingest: $ingest) { step source } }",
);
/** How an ingest goes on, as it happens. @throws as `follow` does */
export async function* progressOf(ingest: string, signal: AbortSignal): AsyncGenerator<Step> {
  for await (const { ingestProgress } of follow(PROGRESS, { ingest }, signal)) yield ingestProgress;
}

export const RETRACT = question<
  { document: string },
  { retractDocument: { readonly retracted: boolean; readonly userErrors: readonly UserError[] } | null }
>(`mutation Retract($document: ID!) {
  retractDocument(document: $document) { retracted userErrors { code message cure source } }
}`);
/** Takes a document out again. */
export const retract = async (document: string) => (await ask(RETRACT, { document })).retractDocument!;

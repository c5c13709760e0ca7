import { z } from "zod";
import { KIND_NAMES, PREDICATE_NAMES } from "../model/ontology.ts";
import { BAND_NAMES } from "../resolve/index.ts";

/** Version of the form of archives; one that older programs could not read raises it. */
export const ARCHIVE_FORMAT = 1;

/**
 * An archive is text in UTF-8, one JSON object a line: a header, the records of the ledger by id, the documents by id with
 * all that they say, an end. It holds what cannot be made again (texts, mentions, statements, judgements); what follows from that is left out and made when
 * it is restored, by the rules of the program that does so.
 */
export const header = z.strictObject({
  archive: z.literal("consortium-graph"),
  format: z.int().min(1),
  schemaVersion: z.int().min(1),
});

/** Properties of a document that follow from its text and from the other documents. */
export const DERIVED: readonly string[] = ["witness", "subjects", ...BAND_NAMES];
/** What follows from the statements and the ledger, of a mention; and of a statement, from who is who. */
export const DERIVED_OF_MENTION: readonly string[] = ["key", "bodies", "consortia", "judged"];
export const DERIVED_OF_STATEMENT: readonly string[] = ["edge"];

const property = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const jsonObject = z.string().refine((text) => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}, "no JSON object");

const mention = z.strictObject({
  source: z.string().min(1),
  kind: z.enum(KIND_NAMES),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  attributes: jsonObject,
  count: z.int().min(1),
});
const statement = z
  .object({
    id: z.string().min(1),
    predicate: z.enum(PREDICATE_NAMES),
    subject: z.string().min(1),
    object: z.string().min(1),
    fields: jsonObject,
    confidence: z.number(),
    quote: z.string(),
  })
  .catchall(property);

/** A document as an archive has it. */
export const documentLine = z
  .strictObject({
    document: z
      .object({
        id: z.string().min(1),
        source: z.string().min(1),
        sha256: z.string().min(1),
        text: z.string(),
        published: z.string().optional(),
        extractor: z.string(),
      })
      .catchall(property),
    mentions: z.array(mention),
    statements: z.array(statement),
  })
  .superRefine(({ document, mentions, statements }, context) => {
    const known = new Set([document.id, ...mentions.map(({ source }) => source)]);
    for (const { id, subject, object } of statements) {
      for (const end of [subject, object]) {
        if (!known.has(end))
          context.addIssue({ code: "custom", message: `statement ${id} is about ${end}, not mentioned` });
      }
    }
  });
export type DocumentLine = z.infer<typeof documentLine>;

/** A record of the ledger: import-ledger.ts tells what it must be. */
export const judgementLine = z.strictObject({ judgement: z.unknown() });

/** The last line: how many documents there are, and the SHA-256 of all lines before it. */
export const end = z.strictObject({ end: z.strictObject({ documents: z.int().min(0), sha256: z.string() }) });

import { GraphError } from "../../errors.ts";
import type { Outcome } from "../../intake/index.ts";
import { retract } from "../../load/index.ts";
import type { Context } from "../context.ts";
import { orUserError, userError } from "../user-errors.ts";
import { byId } from "./one.ts";

/** A file as the server's library gives it. */
interface Upload {
  readonly name: string;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface IngestArguments {
  readonly text?: string | null;
  readonly file?: Upload | null;
  readonly source?: string | null;
  readonly ingest?: string | null;
}

const isUpload = (value: unknown): value is Upload =>
  typeof value === "object" && value !== null && "arrayBuffer" in value && "name" in value;

function refuseUpload(): never {
  throw new GraphError("ARGUMENT_INVALID", "file is no file: send it by the GraphQL multipart request convention");
}

/** What comes in only: there is no field that gives a file. */
export const Upload = {
  __parseValue: (value: unknown) => (isUpload(value) ? value : refuseUpload()),
  __parseLiteral: refuseUpload,
  __serialize: refuseUpload,
};

/** What a client can put right is data, told for each document; what it cannot, an error. */
export const IngestMutation = {
  ingestDocument: async (_: unknown, { text, file, source, ingest }: IngestArguments, context: Context) => {
    const { by, intake } = context.changing("ingest");
    if ((text == null) === (file == null)) throw new GraphError("ARGUMENT_INVALID", "give text or file, one of both");
    const incoming = file
      ? { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, mediaType: file.type }
      : { bytes: new TextEncoder().encode(text!) };
    const outcomes = await intake.ingest(by, { ...incoming, source: source ?? undefined }, ingest ?? undefined);
    context.renew();
    return {
      documents: outcomes.filter((outcome) => "outcome" in outcome),
      userErrors: outcomes.flatMap((outcome) => ("error" in outcome ? [userError(outcome.error, outcome.source)] : [])),
    };
  },
  retractDocument: async (_: unknown, { document }: { readonly document: string }, context: Context) => {
    const { store } = context.changing("retract");
    const result = await orUserError(["DOCUMENT_UNKNOWN"], async () => {
      await retract(store, document);
      return { retracted: true };
    });
    context.renew();
    return { retracted: false, ...result };
  },
};

export const IngestedDocument = {
  document: ({ documentId }: Extract<Outcome, { readonly outcome: string }>, _: unknown, context: Context) =>
    byId(context, documentId),
};

export const Subscription = {
  ingestProgress: {
    subscribe: (_: unknown, { ingest }: { readonly ingest: string }, context: Context) =>
      context.changing("ingest").follow(ingest),
    resolve: (progress: object) => progress,
  },
};

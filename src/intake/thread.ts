import { parentPort } from "node:worker_threads";
import type { ErrorCode, GraphError } from "../errors.ts";
import { ingestBytes, type Bytes } from "../ingest/index.ts";
import type { Extraction } from "../model/extraction.ts";
import { nothingFound, readDocument } from "../read-document.ts";

/** What a thread is asked. */
export interface Job {
  readonly input: Bytes;
  readonly maxBytes: number;
}

/** What it answers: each document as it is read, then that it is done. Errors do not keep their class on the way. */
export type Told =
  | { readonly kind: "read"; readonly extraction: Extraction }
  | { readonly kind: "failed"; readonly source: string; readonly code: ErrorCode; readonly reason: string }
  | { readonly kind: "end" }
  | { readonly kind: "broken"; readonly error: unknown };

// The whole of a thread: files come in one at a time, what they say goes out. Started by reading.ts.
parentPort?.on("message", async ({ input, maxBytes }: Job) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const tell = (told: Told): void => parentPort!.postMessage(told);
  const fail = (source: string, { code, message }: GraphError): void =>
    tell({ kind: "failed", source, code, reason: message });
  try {
    for await (const each of ingestBytes(input, { maxBytes })) {
      if ("error" in each) {
        fail(each.source, each.error);
        continue;
      }
      const extraction = readDocument(each.document);
      const nothing = nothingFound(extraction);
      if (nothing) fail(each.document.source, nothing);
      else tell({ kind: "read", extraction });
    }
    tell({ kind: "end" });
  } catch (error) {
    tell({ kind: "broken", error });
  }
});

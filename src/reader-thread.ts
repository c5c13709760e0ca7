import { parentPort } from "node:worker_threads";
import type { Document } from "./model/document.ts";
import { readDocument } from "./read-document.ts";

// The whole of a thread: a document comes in, what it says goes out, in the order of asking. Started by reader-pool.ts.
parentPort?.on("message", (document: Document) => {
  try {
    const extraction = readDocument(document);
    const { rawStart, rawEnd } = extraction.clean;
    parentPort?.postMessage({ extraction }, [rawStart.buffer, rawEnd.buffer] as ArrayBuffer[]);
  } catch (error) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage({ error });
  }
});

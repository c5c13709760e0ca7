import { parentPort } from "node:worker_threads";
import type { Document } from "./model/document.ts";
import { readDocument } from "./read-document.ts";
import type { Answer } from "./reader-pool.ts";

// The whole of a thread: documents come in, what they say goes out, in the order of asking. Started by reader-pool.ts.
parentPort?.on("message", (documents: readonly Document[]) => {
  const answers = documents.map(answer);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answers);
});

function answer(document: Document): Answer {
  try {
    return { extraction: readDocument(document) };
  } catch (error) {
    return { error };
  }
}

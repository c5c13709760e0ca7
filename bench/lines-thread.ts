import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "../src/read-document.ts";

// Reads one text, and says how many seconds it took; a short text before it fills the dictionaries.
const document = (raw: string) => ({ id: "d_line", source: "line.txt", raw, sha256: "", encoding: "utf-8" });
readDocument(document("青岚职业技术学院院长周海琦出席会议。"));
const start = performance.now();
readDocument(document(workerData as string));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage((performance.now() - start) / 1000);

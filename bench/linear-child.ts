import { ingest } from "../src/ingest/index.ts";
import type { Document } from "../src/model/document.ts";
import { readDocument } from "../src/read-document.ts";
import { INPUT } from "./texts.ts";

// Reads one file: how long it takes once warm, from the text to statements, and the most memory that the process ever had.
const [warming, measured] = process.argv.slice(2) as [string, string];
async function document(path: string): Promise<Document> {
  for await (const item of ingest([path], INPUT)) if ("document" in item) return item.document;
  throw new Error(`${path} is no document`);
}
const before = await document(warming);
for (let round = 0; round < 3; round++) readDocument(before);
const long = await document(measured);
const times: number[] = [];
let statements = 0;
// A short text is read again and again, until the clock can tell how long it takes.
for (let spent = 0; spent < 1 && times.length < 200;) {
  const start = performance.now();
  statements = readDocument(long).statements.length;
  times.push((performance.now() - start) / 1000);
  spent += times.at(-1)!;
}
const seconds = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
console.log(JSON.stringify({ seconds, statements, peakBytes: process.resourceUsage().maxRSS * 1024 }));

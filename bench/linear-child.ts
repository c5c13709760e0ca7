import { readDocument } from "../src/read-document.ts";
import { longText } from "./long-text.ts";

// Reads one text of so many bytes: how long it takes once warm, and the most memory that the process ever had.
const bytes = Number(process.argv[2]);
const document = (raw: string) => ({ id: "d_long", source: "long.txt", raw, sha256: "", encoding: "utf-8" });
for (let round = 0; round < 3; round++) readDocument(document(longText(100_000)));
const long = document(longText(bytes));
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

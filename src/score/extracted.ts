import { isDocument } from "../ingest/formats.ts";
import { ingest } from "../ingest/index.ts";
import { readDocument } from "../read-document.ts";
import { nameOf } from "./corpus.ts";
import type { Reading } from "./reading.ts";
import { readingLine } from "./reading.ts";

const MAX_BYTES = 50 * 1024 * 1024;

/** The documents whose format the program reads; the others wait in the corpus until it does, and are not scored. */
export const readable = (paths: readonly string[]): string[] => paths.filter(isDocument);

/** What the program itself reads of the documents, and why it could not read some of them. */
export interface Extracted {
  readonly readings: Map<string, Reading>;
  readonly failures: readonly { readonly source: string; readonly reason: string }[];
}

/** Runs ingest, clean and extract over the documents, with the rules alone. Side effect: reads the files. */
export async function extracted(paths: readonly string[]): Promise<Extracted> {
  const readings = new Map<string, Reading>();
  const failures: { source: string; reason: string }[] = [];
  for await (const input of ingest(paths, { maxBytes: MAX_BYTES })) {
    if ("error" in input) failures.push({ source: input.source, reason: input.error.message });
    else {
      const { document } = input;
      readings.set(nameOf(document.source), readingLine.parse(readDocument(document)));
    }
  }
  return { readings, failures };
}

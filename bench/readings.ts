import type { Extraction } from "../src/model/extraction.ts";
import { read } from "../src/pipeline.ts";
import { INPUT, pages } from "./texts.ts";

/** What the pages of the project say, as the pipeline reads them. */
export async function readings(): Promise<Extraction[]> {
  const extractions: Extraction[] = [];
  for await (const step of read(
    pages().map((page) => page.path),
    INPUT,
  )) {
    if (step.kind === "failed") throw step.error;
    if (step.kind === "read") extractions.push(step.extraction);
  }
  return extractions;
}

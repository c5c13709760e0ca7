import { GraphError } from "./errors.ts";
import { archiveOf, ingest, isUrl, type Ingested, type IngestOptions } from "./ingest/index.ts";
import { EXTRACTOR_VERSION } from "./model/extraction.ts";
import { UPLOAD } from "./intake/incoming.ts";
import { loadInto, type Readers, type Step } from "./pipeline.ts";
import type { Store } from "./store/store.ts";

/** What became of one outdated document: read again, or kept as it is, with the reason. */
export type Refreshed =
  | Extract<Step, { kind: "read" }>
  | { readonly kind: "kept"; readonly source: string; readonly error: GraphError };

/**
 * Reads the documents again whose statements other rules made, from the files and archives that their sources name; a
 * file that changed meanwhile is read as it is now. Documents from addresses, from standard input and from the network are
 * not asked for: nobody named them. What cannot be read stays in the graph as it is. No document is added. Side effects: reads
 * files, writes to the store.
 */
export async function* refresh(store: Store, options: IngestOptions, readers: Readers = {}): AsyncIterable<Refreshed> {
  const rows = await store.read("write/documents-of-other-rules", { extractor: EXTRACTOR_VERSION });
  const left = new Map(rows.map((row) => [row["source"] as string, "nothing is there any more"]));
  for (const source of left.keys()) {
    if (isUrl(source)) left.set(source, "an address is only asked when it is named");
    else if (source.startsWith("stdin:")) left.set(source, "it came by standard input");
    else if (source.startsWith(UPLOAD)) left.set(source, "it came over the network");
  }
  const isFile = (source: string) => !isUrl(source) && !source.startsWith("stdin:") && !source.startsWith(UPLOAD);
  const files = [...left.keys()].filter(isFile);
  const paths = [...new Set(files.map((source) => archiveOf(source) ?? source))];
  const wanted = new Set(files);
  for await (const step of loadInto(store, only(ingest(paths, options), wanted), readers)) {
    if (step.kind === "read") {
      left.delete(step.source);
      yield step;
    } else if (step.kind === "unchanged") left.delete(step.source);
    else {
      // An archive that is broken speaks for all that is in it.
      const below = files.filter((source) => source === step.source || archiveOf(source) === step.source);
      for (const source of below) left.set(source, step.error.message);
    }
  }
  for (const [source, reason] of left) {
    yield {
      kind: "kept",
      source,
      error: new GraphError("SOURCE_NOT_READ", `${source} is kept as it was read before: ${reason}`),
    };
  }
}

/** Documents of these sources, and what could not be read. */
async function* only(inputs: AsyncIterable<Ingested>, wanted: ReadonlySet<string>): AsyncIterable<Ingested> {
  for await (const input of inputs) if ("error" in input || wanted.has(input.document.source)) yield input;
}

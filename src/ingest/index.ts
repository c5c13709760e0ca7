import { relative, resolve, sep } from "node:path";
import { GraphError } from "../errors.ts";
import type { Document } from "../model/document.ts";
import { idOf, sha256 } from "../model/id.ts";
import { type Found, findInputs } from "./find.ts";
import { formatOf } from "./formats.ts";
import { readBytes } from "./read.ts";

export interface IngestOptions {
  /** Largest document, in bytes; a larger one is refused without being read whole. */
  readonly maxBytes: number;
  /** Folder that relative paths start from, and that sources are named from. The working directory where absent. */
  readonly base?: string;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** One input: the document, or why there is none. */
export type Ingested = { readonly document: Document } | { readonly source: string; readonly error: GraphError };

/**
 * Reads documents: files, folders (with what is below them), globs, and `-` for standard input.
 * Each file once, however many paths lead to it; sorted within a folder or a glob. What cannot be read is
 * yielded with its error, and the rest goes on. Side effect: reads the file system, and standard input for `-`.
 */
export async function* ingest(paths: readonly string[], options: IngestOptions): AsyncIterable<Ingested> {
  const base = resolve(options.base ?? ".");
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      yield await ingestStdin(options);
      continue;
    }
    for await (const found of findInputs(path, base)) {
      if (seen.has(found.path)) continue;
      seen.add(found.path);
      yield await ingestFile(found, base, options);
    }
  }
}

/** How many inputs `ingest` will yield for the same paths. Side effect: reads folders. */
export async function countInputs(paths: readonly string[], options: IngestOptions): Promise<number> {
  const base = resolve(options.base ?? ".");
  const found = new Set<string>();
  let streams = 0;
  for (const path of paths) {
    if (path === "-") streams++;
    else for await (const each of findInputs(path, base)) found.add(each.path);
  }
  return found.size + streams;
}

/** A path as documents are named by it: from the base folder where it is below it, with forward slashes. */
export function sourceOf(path: string, base: string): string {
  const from = relative(base, path);
  return (from.startsWith("..") ? path : from || ".").split(sep).join("/");
}

async function ingestFile(found: Found, base: string, { maxBytes }: IngestOptions): Promise<Ingested> {
  const source = sourceOf(found.path, base);
  if (found.error) return { source, error: found.error };
  return guarded(source, async () => toDocument(source, await readBytes(found.path, source, maxBytes)));
}

async function ingestStdin({ stdin, maxBytes }: IngestOptions): Promise<Ingested> {
  return guarded("-", async () => {
    if (!stdin) throw new GraphError("INPUT_UNREADABLE", "- (standard input) is not there");
    const bytes = await readBytes(stdin, "standard input", maxBytes);
    // Standard input has no name, and two texts from it are two documents.
    return toDocument(`stdin:${sha256(bytes).slice(0, 16)}`, bytes);
  });
}

async function guarded(source: string, read: () => Promise<Document>): Promise<Ingested> {
  try {
    return { document: await read() };
  } catch (error) {
    if (error instanceof GraphError) return { source, error };
    throw error;
  }
}

function toDocument(source: string, bytes: Uint8Array): Document {
  const { text, encoding } = formatOf(source).read(bytes, source);
  if (!text.trim()) throw new GraphError("INPUT_EMPTY", `${source} is empty`);
  return { id: idOf("d", source), source, raw: text, sha256: sha256(bytes), encoding };
}

import { relative, resolve, sep } from "node:path";
import { GraphError } from "../errors.ts";
import type { Document } from "../model/document.ts";
import { idOf, sha256 } from "../model/id.ts";
import { type Found, findInputs } from "./find.ts";
import { formatOf, isArchive, isDocument } from "./formats.ts";
import { readBytes } from "./read.ts";

export interface IngestOptions {
  /** Largest document, in bytes; a larger one is refused without being read whole. An archive may be ten times as large. */
  readonly maxBytes: number;
  /** Folder that relative paths start from, and that sources are named from. The working directory where absent. */
  readonly base?: string;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Milliseconds that an address may take, with its redirects; 20,000 where absent. */
  readonly urlTimeoutMs?: number;
  /** Whether addresses may lead to this machine and its network; not where absent. */
  readonly allowPrivateAddresses?: boolean;
}

/** One input: the document, or why there is none. */
export type Ingested = { readonly document: Document } | { readonly source: string; readonly error: GraphError };

const URL_TIMEOUT_MS = 20_000;
const ARCHIVE_FACTOR = 10;
/** Archives within archives are opened so deep. */
const DEEPEST_ARCHIVE = 2;

/**
 * Reads documents: files, folders (with what is below them), archives, globs, `-` for standard input, and addresses,
 * which are fetched because they are named here, and nothing else is. Each file once, however many paths lead to
 * it; sorted within a folder or a glob. What cannot be read is yielded with its error, and the rest goes on.
 * Side effect: reads the file system, standard input for `-`, the network for an address.
 */
export async function* ingest(paths: readonly string[], options: IngestOptions): AsyncIterable<Ingested> {
  const base = resolve(options.base ?? ".");
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") yield* ingestStdin(options);
    else if (isUrl(path)) {
      if (seen.has(path)) continue;
      seen.add(path);
      yield* ingestUrl(path, options);
    } else {
      for await (const found of findInputs(path, base)) {
        if (seen.has(found.path)) continue;
        seen.add(found.path);
        yield* ingestFile(found, base, options);
      }
    }
  }
}

/**
 * How many inputs `ingest` will yield for the same paths, where none fails; an archive within an archive counts as one, and
 * so does an address. Side effect: reads folders and archives.
 */
export async function countInputs(paths: readonly string[], options: IngestOptions): Promise<number> {
  const base = resolve(options.base ?? ".");
  const found = new Set<string>();
  let others = 0;
  for (const path of paths) {
    if (path === "-") others++;
    else if (isUrl(path)) found.add(path);
    else for await (const each of findInputs(path, base)) found.add(each.path);
  }
  let count = others;
  for (const path of found) count += isArchive(path) && !isUrl(path) ? await countPacked(path, options) : 1;
  return count;
}

/** A path as documents are named by it: from the base folder where it is below it, with forward slashes. */
export function sourceOf(path: string, base: string): string {
  const from = relative(base, path);
  return (from.startsWith("..") ? path : from || ".").split(sep).join("/");
}

/** Whether an argument is an address to fetch, not a path. */
export const isUrl = (argument: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(argument);

/** The path of the archive that a source names a document in (`a/b.zip/page.html` → `a/b.zip`), the outermost one. */
export function archiveOf(source: string): string | undefined {
  const parts = source.split("/");
  const at = parts.slice(0, -1).findIndex(isArchive);
  return at < 0 ? undefined : parts.slice(0, at + 1).join("/");
}

async function* ingestFile(found: Found, base: string, options: IngestOptions): AsyncIterable<Ingested> {
  const source = sourceOf(found.path, base);
  yield* guarded(source, async function* () {
    if (found.error) throw found.error;
    const bytes = await readBytes(found.path, source, limitOf(source, options));
    yield* documentsIn({ source, bytes }, options);
  });
}

async function* ingestStdin(options: IngestOptions): AsyncIterable<Ingested> {
  yield* guarded("-", async function* () {
    if (!options.stdin) throw new GraphError("INPUT_UNREADABLE", "- (standard input) is not there");
    const bytes = await readBytes(options.stdin, "standard input", options.maxBytes);
    // Standard input has no name, and two texts from it are two documents.
    yield* documentsIn({ source: `stdin:${sha256(bytes).slice(0, 16)}`, bytes }, options);
  });
}

async function* ingestUrl(address: string, options: IngestOptions): AsyncIterable<Ingested> {
  yield* guarded(address, async function* () {
    const { fetchUrl } = await import("./url.ts");
    const { bytes, mediaType, url } = await fetchUrl(address, {
      maxBytes: options.maxBytes,
      timeoutMs: options.urlTimeoutMs ?? URL_TIMEOUT_MS,
      allowPrivate: options.allowPrivateAddresses ?? false,
    });
    const name = new URL(url).pathname;
    yield* documentsIn({ source: address, bytes, name, ...(mediaType && { mediaType }) }, options);
  });
}

/** A file as it was read: a document, or an archive of documents. */
export interface Bytes {
  readonly source: string;
  readonly bytes: Uint8Array;
  /** What its format is told by where the source does not end in it. */
  readonly name?: string;
  readonly mediaType?: string;
}
interface Input extends Bytes {
  /** How many archives it is in. */
  readonly depth?: number;
}

/** The same for a file that was read already: nothing of it is written to the disk, and its source leads to no file. */
export async function* ingestBytes(input: Bytes, options: IngestOptions): AsyncIterable<Ingested> {
  const most = limitOf(input.name ?? input.source, options);
  yield* guarded(input.source, async function* () {
    if (input.bytes.length > most) {
      throw new GraphError(
        "INPUT_TOO_LARGE",
        `${input.source} has ${input.bytes.length} bytes; at most ${most} are read`,
      );
    }
    if (input.bytes.length === 0) throw new GraphError("INPUT_EMPTY", `${input.source} is empty (0 bytes)`);
    yield* documentsIn(input, options);
  });
}

async function* documentsIn(input: Input, options: IngestOptions): AsyncIterable<Ingested> {
  const { source, bytes, name = source, mediaType, depth = 0 } = input;
  const format = formatOf(bytes, name, mediaType);
  if (format === "archive") {
    if (depth === DEEPEST_ARCHIVE) throw new GraphError("INPUT_UNSAFE", `${source} is an archive in too many archives`);
    yield* documentsPacked({ ...input, depth }, options);
    return;
  }
  const { text, ...rest } = await format.read(bytes, source, options);
  if (!text.trim()) throw new GraphError("INPUT_EMPTY", `${source} is empty`);
  yield { document: { id: idOf("d", source), source, raw: text, sha256: sha256(bytes), ...rest } };
}

async function* documentsPacked({ source, bytes, depth = 0 }: Input, options: IngestOptions): AsyncIterable<Ingested> {
  const { unpack } = await import("./zip.ts");
  let count = 0;
  for await (const packed of unpack(bytes, source, options)) {
    if (!isWanted(packed.name)) continue;
    count++;
    const inner = `${source}/${packed.name}`;
    yield* guarded(inner, async function* () {
      yield* documentsIn({ source: inner, bytes: await packed.bytes(), depth: depth + 1 }, options);
    });
  }
  if (count === 0) throw new GraphError("INPUT_NOT_FOUND", `${source} is an archive without documents`);
}

/** Documents and archives; what systems put beside them is hidden, or below __MACOSX. */
const isWanted = (name: string): boolean =>
  (isDocument(name) || isArchive(name)) && !name.split(/[/\\]/).some((part) => /^(?:\.(?!\.$)|__MACOSX$)/.test(part));

async function countPacked(path: string, options: IngestOptions): Promise<number> {
  const { unpack } = await import("./zip.ts");
  let count = 0;
  try {
    const bytes = await readBytes(path, path, limitOf(path, options));
    for await (const { name } of unpack(bytes, path, options)) if (isWanted(name)) count++;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
  }
  return Math.max(count, 1);
}

const limitOf = (name: string, { maxBytes }: IngestOptions): number =>
  maxBytes * (isArchive(name) ? ARCHIVE_FACTOR : 1);

/** What an input gives, and its error after that. */
async function* guarded(source: string, read: () => AsyncIterable<Ingested>): AsyncIterable<Ingested> {
  try {
    yield* read();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    yield { source, error };
  }
}

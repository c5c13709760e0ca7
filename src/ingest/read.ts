import { createReadStream, readFileSync, type Stats, statSync } from "node:fs";
import { GraphError } from "../errors.ts";

/**
 * Bytes of a file or of a stream, up to a limit: what is larger is refused before it is read (a file)
 * or as soon as that many bytes have come (anything else). Side effect: reads.
 * @param maxBytes in bytes
 * @throws INPUT_NOT_FOUND, INPUT_UNREADABLE, INPUT_EMPTY, INPUT_TOO_LARGE
 */
export async function readBytes(
  from: string | AsyncIterable<Uint8Array>,
  source: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const tooLarge = (size: string) =>
    new GraphError("INPUT_TOO_LARGE", `${source} has ${size}; at most ${megabytes(maxBytes)} are read`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const stats = typeof from === "string" ? statSync(from) : undefined;
    if (stats?.isFile() && stats.size > maxBytes) throw tooLarge(megabytes(stats.size));
    if (typeof from === "string" && isPage(stats!)) chunks.push(readFileSync(from));
    else {
      for await (const chunk of typeof from === "string" ? createReadStream(from) : from) {
        size += chunk.length;
        if (size > maxBytes) throw tooLarge("more");
        chunks.push(chunk as Uint8Array);
      }
    }
  } catch (error) {
    throw error instanceof GraphError ? error : readError(error, source);
  }
  if (chunks.every(({ length }) => length === 0)) throw new GraphError("INPUT_EMPTY", `${source} is empty (0 bytes)`);
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** Files up to this size, in bytes, are read at once: each hop to another thread takes longer than their bytes. */
const PAGE = 1_000_000;
const isPage = (stats: Stats): boolean => stats.isFile() && stats.size > 0 && stats.size <= PAGE;

function readError(error: unknown, source: string): GraphError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new GraphError("INPUT_NOT_FOUND", `${source} does not exist`, { cause: error });
  return new GraphError("INPUT_UNREADABLE", `${source} cannot be read (${code ?? String(error)})`, { cause: error });
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes % 1e6 === 0 ? 0 : 1)} MB`;

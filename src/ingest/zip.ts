import { isUtf8 } from "node:buffer";
import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from "yauzl";
import { GraphError } from "../errors.ts";
import type { Limits } from "./format.ts";
import { readBytes } from "./read.ts";

/** An archive, and all that is in it, may be so many times as large as a document. */
const ARCHIVE_FACTOR = 10;
const MOST_ENTRIES = 20_000;

/** A file in an archive: its name with forward slashes, and its bytes or why they are not read. */
export interface Packed {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * The files of an archive in their order, each unpacked when it is asked for. Nothing is written to the disk.
 * Names that lead out of the archive, names that come twice, encrypted files and files that unpack to more than
 * the limits throw where they are asked for, and the others can still be read. Pure but for the time it takes.
 * @throws INPUT_DAMAGED, INPUT_TOO_LARGE; from `bytes` also INPUT_UNSAFE, INPUT_ENCRYPTED, INPUT_EMPTY
 */
export async function* unpack(bytes: Uint8Array, source: string, { maxBytes }: Limits): AsyncIterable<Packed> {
  const zip = await opened(bytes, source);
  const seen = new Set<string>();
  let left = maxBytes * ARCHIVE_FACTOR;
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (++count > MOST_ENTRIES) throw tooMany(source);
      const name = nameOf(entry);
      if (name.endsWith("/")) continue;
      const again = seen.has(name);
      seen.add(name);
      yield {
        name,
        bytes: async () => {
          const inner = `${source}/${name}`;
          const unsafe = again ? "it comes twice" : validateFileName(name);
          if (unsafe)
            throw new GraphError("INPUT_UNSAFE", `${inner} has a name that no honest archive has (${unsafe})`);
          if (entry.isEncrypted()) throw new GraphError("INPUT_ENCRYPTED", `${inner} is encrypted`);
          if (left <= 0)
            throw new GraphError("INPUT_TOO_LARGE", `${source} unpacks to more than is read of an archive`);
          const content = await unpacked(zip, entry, inner, Math.min(maxBytes, left));
          left -= content.length;
          return content;
        },
      };
    }
  } catch (error) {
    throw damaged(error, source);
  } finally {
    zip.close();
  }
}

/**
 * Unpacks an archive and throws it away: whether another library may be trusted with it.
 * @throws INPUT_DAMAGED, INPUT_TOO_LARGE, INPUT_UNSAFE, INPUT_ENCRYPTED
 */
export async function checkArchive(bytes: Uint8Array, source: string, { maxBytes }: Limits): Promise<void> {
  const zip = await opened(bytes, source);
  let left = maxBytes * ARCHIVE_FACTOR;
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (++count > MOST_ENTRIES) throw tooMany(source);
      if (entry.isEncrypted()) throw new GraphError("INPUT_ENCRYPTED", `${source} is encrypted`);
      if (entry.uncompressedSize === 0) continue;
      left -= (await unpacked(zip, entry, source, left)).length;
    }
  } catch (error) {
    throw damaged(error, source);
  } finally {
    zip.close();
  }
}

async function opened(bytes: Uint8Array, source: string): Promise<ZipFile> {
  try {
    // Names are decoded here: archives from Chinese Windows have them in GBK, without a word.
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
  } catch (error) {
    throw damaged(error, source);
  }
}

async function unpacked(zip: ZipFile, entry: Entry, source: string, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) {
    throw new GraphError("INPUT_TOO_LARGE", `${source} unpacks to ${entry.uncompressedSize} bytes; ${most} are read`);
  }
  try {
    // The stream itself ends with an error where more comes than the archive says.
    return await readBytes(await zip.openReadStreamPromise(entry), source, most);
  } catch (error) {
    const known = error instanceof GraphError && error.code !== "INPUT_UNREADABLE";
    throw known ? error : damaged(error, source);
  }
}

function nameOf({ fileNameRaw, fileName }: Entry): string {
  const raw = fileNameRaw ?? (fileName as unknown as Buffer);
  return new TextDecoder(isUtf8(raw) ? "utf-8" : "gb18030").decode(raw);
}

const tooMany = (source: string) =>
  new GraphError(
    "INPUT_TOO_LARGE",
    `${source} has more than ${MOST_ENTRIES} files; so many are not read of an archive`,
  );

function damaged(error: unknown, source: string): GraphError {
  if (error instanceof GraphError && error.code !== "INPUT_UNREADABLE") return error;
  const cause = error instanceof GraphError ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GraphError("INPUT_DAMAGED", `${source} is no whole ZIP archive (${reason})`, { cause: error });
}

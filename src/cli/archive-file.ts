import { constants, createReadStream, createWriteStream } from "node:fs";
import { access, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { GraphError } from "../errors.ts";
import { fileReason } from "./file-reason.ts";

/**
 * Lets lines of a file, or of standard input for `-`, be read as often as wanted: what comes from standard input is put
 * into a temporary file first.
 * @throws ARCHIVE_UNREADABLE, and what `work` throws
 */
export async function withLines<Result>(
  path: string,
  work: (lines: () => AsyncIterable<string>) => Promise<Result>,
): Promise<Result> {
  if (path !== "-") {
    await assertFile(path);
    return work(() => linesOf(path, path));
  }
  const folder = await mkdtemp(join(tmpdir(), "consortium-restore-"));
  try {
    const file = join(folder, "archive.jsonl");
    await pipeline(process.stdin, createWriteStream(file)).catch((error: unknown) => {
      throw unreadable("standard input", error);
    });
    return await work(() => linesOf(file, "standard input"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines between line feeds only: texts may hold other signs that end lines elsewhere. */
async function* linesOf(file: string, name: string): AsyncIterable<string> {
  let rest = "";
  try {
    for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 2 ** 20 })) {
      const parts = (rest + String(chunk)).split("\n");
      rest = parts.pop()!;
      yield* parts;
    }
  } catch (error) {
    throw error instanceof GraphError ? error : unreadable(name, error);
  }
  if (rest !== "") yield rest;
}

/** @throws ARCHIVE_UNREADABLE where there is nothing to read at the path, before anything else is done */
async function assertFile(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  } catch (error) {
    throw unreadable(path, error);
  }
}

const unreadable = (name: string, error: unknown): GraphError =>
  new GraphError("ARCHIVE_UNREADABLE", `${name}: ${fileReason(error)}`, { cause: error });

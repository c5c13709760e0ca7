import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { GraphError } from "../errors.ts";

/**
 * Writes lines to a file, or to standard output for `-`. A file takes its name only when it is whole, so that one that
 * was there stays where the work fails.
 * @throws ARCHIVE_UNREADABLE, and what `lines` throws
 */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  if (path === "-") {
    for await (const line of lines) {
      if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
    }
    return;
  }
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(lines, createWriteStream(draft, { flags: "wx" }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof GraphError ? error : unreadable(path, error);
  }
}

/**
 * Lets lines of a file, or of standard input for `-`, be read as often as wanted: what comes from standard input is put
 * into a temporary file first.
 * @throws ARCHIVE_UNREADABLE, and what `work` throws
 */
export async function withLines<Result>(
  path: string,
  work: (lines: () => AsyncIterable<string>) => Promise<Result>,
): Promise<Result> {
  if (path !== "-") return work(() => linesOf(path, path));
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

const unreadable = (name: string, error: unknown): GraphError =>
  new GraphError("ARCHIVE_UNREADABLE", `${name}: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });

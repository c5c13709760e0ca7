import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { GraphError } from "../errors.ts";
import { fileReason } from "./file-reason.ts";

export interface WholeFile {
  readonly path: string;
  readonly text: () => AsyncIterable<string>;
}

/**
 * Writes files whole or not at all: each under another name beside its own, and all take their names when the last is
 * whole. What was there before stays where the work fails.
 * @throws OUTPUT_UNWRITABLE, and what the texts throw
 */
export async function writeWhole(files: readonly WholeFile[]): Promise<void> {
  const drafts = files.map((file) => ({ ...file, draft: `${file.path}.${process.pid}.part` }));
  try {
    for (const { path, text, draft } of drafts) {
      await pipeline(text, createWriteStream(draft, { flags: "wx", highWaterMark: 2 ** 20 })).catch(
        (error: unknown) => {
          throw unwritable(path, error);
        },
      );
    }
    // Looked at before the first takes its name, so that not one of two does.
    for (const { path } of drafts) {
      if ((await stat(path).catch(() => undefined))?.isDirectory()) throw unwritable(path, new Error("it is a folder"));
    }
    for (const { path, draft } of drafts) {
      await rename(draft, path).catch((error: unknown) => {
        throw unwritable(path, error);
      });
    }
  } catch (error) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true }).catch(() => {})));
    throw error;
  }
}

const unwritable = (path: string, error: unknown): GraphError =>
  error instanceof GraphError
    ? error
    : new GraphError("OUTPUT_UNWRITABLE", `${path}: ${fileReason(error)}`, { cause: error });

/** Writes text to standard output, no faster than it is read. */
export async function writeOut(text: AsyncIterable<string>): Promise<void> {
  for await (const piece of text) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}

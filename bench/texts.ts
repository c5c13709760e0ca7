import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { IngestOptions } from "../src/ingest/index.ts";

/** How the pages are read: the limit is far above any of them. */
export const INPUT: IngestOptions = {
  maxBytes: 20_000_000,
  base: fileURLToPath(new URL("..", import.meta.url)),
};

const FOLDERS = ["../seeds/", "../test/corpus/dev/"];

/** The press pages that come with the project: path and bytes, sorted by path. */
export function pages(): { readonly path: string; readonly bytes: Buffer }[] {
  return FOLDERS.flatMap((folder) => {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    return readdirSync(root)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => ({ path: join(root, name), bytes: readFileSync(join(root, name)) }));
  });
}

/**
 * Writes the pages over and over as separate documents.
 * @param folder   an empty folder
 * @param atLeast  bytes to be reached; the last round is written whole
 * @returns bytes written and the text of each file
 */
export function writeCopies(folder: string, atLeast: number): { readonly bytes: number; readonly texts: string[] } {
  const originals = pages();
  const texts: string[] = [];
  let bytes = 0;
  for (let round = 0; bytes < atLeast; round++) {
    const below = join(folder, String(round).padStart(3, "0"));
    mkdirSync(below);
    for (const { path, bytes: content } of originals) {
      writeFileSync(join(below, basename(path)), content);
      bytes += content.length;
      texts.push(content.toString("utf8"));
    }
  }
  return { bytes, texts };
}

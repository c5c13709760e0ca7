import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { GraphError } from "../errors.ts";
import type { Gold } from "./gold.ts";
import { goldFile, toGold } from "./gold.ts";
import type { Reading } from "./reading.ts";
import { readingLine } from "./reading.ts";

const ROOT = fileURLToPath(new URL("../../test/corpus/", import.meta.url));

/**
 * The corpora: `dev` to develop on, `own` to look at from time to time, `all` for both together; `held` and `fresh` are
 * held out, to measure only, and therefore no part of `all`.
 */
export const CORPORA = { dev: ["dev"], own: ["own"], held: ["held"], fresh: ["fresh"], all: ["dev", "own"] } as const;
export type CorpusName = keyof typeof CORPORA;

/** The folders of a corpus, absolute. */
export const foldersOf = (corpus: CorpusName): string[] => CORPORA[corpus].map((folder) => join(ROOT, folder));

/** The name by which a document meets its gold: the file's name without folders and extension. */
export const nameOf = (source: string): string => basename(source).replace(/\.[a-z]+$/, "");

/**
 * Reads all gold files of some folders, sorted by name. Side effect: reads files.
 *
 * @throws {GraphError} INPUT_UNREADABLE where a gold file is not of the form that docs/evaluation.md gives
 */
export async function readGold(folders: readonly string[]): Promise<Gold[]> {
  const golds: Gold[] = [];
  for (const folder of folders) {
    for (const file of (await readdir(folder)).filter((entry) => entry.endsWith(".json")).sort()) {
      const parsed = goldFile.safeParse(JSON.parse(await readFile(join(folder, file), "utf8")));
      if (!parsed.success)
        throw new GraphError("INPUT_UNREADABLE", `${file} is no gold file: ${firstOf(parsed.error)}`);
      golds.push({ ...toGold(parsed.data), name: nameOf(file) });
    }
  }
  return golds;
}

/** The documents of some folders, beside their gold: absolute paths, sorted. Side effect: reads folders. */
export async function documentsOf(folders: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder);
    const golds = new Set(entries.filter((entry) => entry.endsWith(".json")).map(nameOf));
    const documents = entries.filter((entry) => !entry.endsWith(".json") && golds.has(nameOf(entry)));
    paths.push(...documents.sort().map((entry) => join(folder, entry)));
  }
  return paths;
}

/**
 * Reads what `extract --json` printed: one JSON object a line, by the name of the document. Side effect: reads the file.
 *
 * @throws {GraphError} INPUT_UNREADABLE with the line that is not of the form of an extraction
 */
export async function readReadings(path: string): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  const lines = (await readFile(path, "utf8")).split("\n");
  for (const [index, line] of lines.entries()) {
    if (!line.trim().startsWith("{")) continue;
    const parsed = readingLine.safeParse(JSON.parse(line));
    if (!parsed.success) {
      throw new GraphError("INPUT_UNREADABLE", `${path}, line ${index + 1}: ${firstOf(parsed.error)}`);
    }
    readings.set(nameOf(parsed.data.document.source), parsed.data);
  }
  return readings;
}

/** The first thing wrong, with its place: traps.0.why: expected string. */
function firstOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  return issue ? `${issue.path.join(".")}: ${issue.message}` : "unknown form";
}

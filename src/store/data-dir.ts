import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { GraphError } from "../errors.ts";

const MARKER = "consortium-graph.txt";
const MARKER_TEXT = "Data folder of consortium-graph, format 1. Delete the whole folder to begin anew.\n";

/**
 * Makes a folder ours: creates it where missing, marks it where empty.
 * Side effect: folder and marker file.
 * @throws DATA_DIR_FOREIGN where it holds something else, is a file, or may not be written
 */
export async function claimDataDir(folder: string): Promise<void> {
  const foreign = (reason: string, cause?: unknown) =>
    new GraphError("DATA_DIR_FOREIGN", `${folder} ${reason}`, { cause });
  try {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    if (names.includes(MARKER)) {
      const text = await readFile(join(folder, MARKER), "utf8");
      // An empty marker is ours too: the process was killed before the line was written.
      if (text !== "" && text !== MARKER_TEXT) throw foreign("was made by another version of consortium-graph");
      return;
    }
    if (names.length > 0) throw foreign(`is not a data folder of consortium-graph: it holds ${names.sort()[0]}`);
    await writeFile(join(folder, MARKER), MARKER_TEXT);
  } catch (error) {
    if (error instanceof GraphError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOTDIR" || code === "EEXIST") throw foreign("is not a folder", error);
    throw foreign(`cannot be used as data folder (${code ?? String(error)})`, error);
  }
}

import { glob, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { GraphError } from "../errors.ts";
import { isArchive, isDocument } from "./formats.ts";

/** A file to read, or a path that leads to none. */
export interface Found {
  /** Absolute. */
  readonly path: string;
  readonly error?: GraphError;
}

/**
 * Files that a path stands for: itself, the documents below a folder, or what a glob matches.
 * A path that exists is never taken for a glob, so that `[1].txt` can be read.
 */
export async function* findInputs(path: string, base: string): AsyncIterable<Found> {
  const absolute = resolve(base, path);
  const kind = await kindOf(absolute);
  if (kind === "file") yield { path: absolute };
  else if (kind === "folder") yield* findInFolder(absolute, path);
  else if (kind === "missing" && /[*?[\]{}]/.test(path)) yield* findByGlob(path, base);
  else yield { path: absolute, error: notThere(kind, path) };
}

type KindOfPath = "file" | "folder" | "missing" | "denied";

async function kindOf(path: string): Promise<KindOfPath> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EACCES" || code === "EPERM" || code === "ELOOP" ? "denied" : "missing";
  }
}

const notThere = (kind: KindOfPath, path: string) =>
  kind === "denied"
    ? new GraphError("INPUT_UNREADABLE", `${path} may not be read`)
    : new GraphError("INPUT_NOT_FOUND", `${path} does not exist`);

async function* findInFolder(folder: string, given: string): AsyncIterable<Found> {
  let count = 0;
  for await (const found of walk(folder)) {
    count++;
    yield found;
  }
  if (count === 0) {
    yield { path: folder, error: new GraphError("INPUT_NOT_FOUND", `${given} is a folder without documents`) };
  }
}

/** Hidden files and folders are left out; folders behind symbolic links too, for they may lead back. */
async function* walk(folder: string): AsyncIterable<Found> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, error: new GraphError("INPUT_UNREADABLE", `${folder} may not be read`, { cause: error }) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (
      (isDocument(entry.name) || isArchive(entry.name)) &&
      !(entry.isSymbolicLink() && (await kindOf(path)) === "folder")
    )
      yield { path };
  }
}

async function* findByGlob(pattern: string, base: string): AsyncIterable<Found> {
  const paths: string[] = [];
  for await (const match of glob(pattern, { cwd: base })) {
    const path = resolve(base, match);
    if ((await kindOf(path)) !== "folder") paths.push(path);
  }
  for (const path of paths.sort()) yield { path };
  if (paths.length === 0) {
    yield { path: resolve(base, pattern), error: new GraphError("INPUT_NOT_FOUND", `no file matches ${pattern}`) };
  }
}

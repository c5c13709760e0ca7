import type { IngestOptions } from "../ingest/index.ts";
import type { Settings } from "../settings.ts";

/** How documents are read on the command line: from the working directory, with standard input for `-`. */
export const inputOptions = ({ maxInputBytes }: Settings): IngestOptions => ({
  maxBytes: maxInputBytes,
  stdin: process.stdin,
});

/** What all commands say of their PATH… argument. */
export const PATHS = "files, folders (.txt below them), globs in quotes, or - for standard input";

import type { IngestOptions } from "../ingest/index.ts";
import type { Settings } from "../settings.ts";

/** How documents are read on the command line: from the working directory, with standard input for `-`. */
export const inputOptions = ({ maxInputBytes, urlTimeoutMs, allowPrivateAddresses }: Settings): IngestOptions => ({
  maxBytes: maxInputBytes,
  urlTimeoutMs,
  allowPrivateAddresses,
  stdin: process.stdin,
});

/** What all commands say of their PATH… argument. */
export const PATHS =
  "files (.txt .html .md .docx .pdf .zip), folders, globs in quotes, http(s) addresses, or - for standard input";

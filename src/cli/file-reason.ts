/** What the system's codes mean, of a file to be read or written. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such folder",
  EISDIR: "it is a folder",
  EACCES: "access is not allowed",
  EPERM: "access is not allowed",
  EROFS: "the disk cannot be written to",
  ENOSPC: "the disk is full",
};

/** Why a file could not be read or written, in plain words where they are known. Pure. */
export function fileReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return REASONS[(error as NodeJS.ErrnoException).code ?? ""] ?? error.message;
}

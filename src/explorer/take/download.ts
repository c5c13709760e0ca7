/** Milliseconds that a browser may take to begin reading what is to be saved. */
const KEPT_MS = 60_000;

/** Lets the reader save something under a name. */
export function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** A name of a file from words: `statistics-region`; characters that a file system refuses become `-`. */
export const fileName = (words: string, ending: string): string =>
  `${words.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, "-").slice(0, 80) || "consortium-graph"}${ending}`;

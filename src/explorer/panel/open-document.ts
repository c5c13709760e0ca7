import { signal } from "@preact/signals";
import type { Sentence } from "../fetch/evidence.ts";

/** The document that is open, with the sentence to be marked where one led there. */
export const opened = signal<{ readonly id: string; readonly sentence?: Sentence } | undefined>(undefined);

export const openDocument = (id: string, sentence?: Sentence): void => {
  opened.value = sentence ? { id, sentence } : { id };
};

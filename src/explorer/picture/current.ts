import { signal } from "@preact/signals";
import type { Picture } from "./picture.ts";

/** The picture that is on the page; undefined while the table is. */
export const current = signal<Picture | undefined>(undefined);

import { signal } from "@preact/signals";

/** Whether the dialog is open in which a view is taken away. */
export const isTaking = signal(false);

import { signal } from "@preact/signals";
import { open } from "../address.ts";

/** Whether files are held over the page. */
export const isOver = signal(false);

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/** Files may be dropped anywhere on the page; without this, a browser would leave the page for the file that was dropped beside the box. */
export function acceptDrops(): void {
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    isOver.value = true;
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) isOver.value = false;
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    isOver.value = false;
    const files = [...event.dataTransfer!.files];
    open("bring");
    void import("./items.ts").then(({ take }) => take(files));
  });
}

import { Command } from "commander";
import { readSettings } from "../settings.ts";
import { withLines } from "./archive-file.ts";
import { withGraph } from "./open-graph.ts";
import { counted, print, warn } from "./output.ts";

/** `restore FILE`: an archive into an empty graph. */
export const restoreCommand = (): Command =>
  new Command("restore")
    .summary("fill an empty graph from an archive that `dump` wrote")
    .description(
      "Fills an empty graph from an archive, of this engine or of the other. The archive is read through first: " +
        "of one that is cut off or changed nothing is restored. What is cut short goes on when it is called with the same " +
        "file again.",
    )
    .argument("<file>", "an archive as `dump FILE` writes it, or - for standard input")
    .addHelpText("after", "\nExample:\n  consortium-graph restore graph.jsonl")
    .action(run);

async function run(file: string): Promise<void> {
  const settings = readSettings();
  const { restore } = await import("../load/index.ts");
  // The file first: for one that is not there no graph is made.
  await withLines(file, (lines) =>
    withGraph(settings, "upkeep", async (store) => {
      const documents = await restore(store, lines, {
        onProgress(done, of) {
          if (process.stderr.isTTY) warn(`${done} of ${of} documents`);
        },
      });
      print(`${counted(documents, "document")} restored`);
    }),
  );
}

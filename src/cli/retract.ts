import { Command } from "commander";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import { print } from "./output.ts";

/** `retract DOCUMENT…`: a document and all that only it said out of the graph. */
export const retractCommand = (): Command =>
  new Command("retract")
    .summary("take a document, and what only it said, out of the graph")
    .description("Takes documents, and what only they said, out of the graph: as if they had never been read.")
    .argument("<documents...>", "sources as `query documents-read` prints them, or ids")
    .addHelpText("after", "\nExample:\n  consortium-graph retract seeds/shanghai-auto-city-2024.txt")
    .action(run);

async function run(documents: string[]): Promise<void> {
  const settings = readSettings();
  const { retract } = await import("../load/index.ts");
  await withGraph(settings, "write", async (store) => {
    for (const document of documents) {
      await retract(store, document);
      print(`${document}: retracted`);
    }
  });
}

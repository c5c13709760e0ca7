import { Command } from "commander";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import { print, printJson } from "./output.ts";
import { table } from "./table.ts";

/** `stats`: how much is in the graph. */
export const statsCommand = (): Command =>
  new Command("stats")
    .summary("print how much is in the graph, and which documents")
    .description("Prints how much is in the graph: entities by kind, statements by predicate, and the documents.")
    .option("--json", "one JSON object")
    .addHelpText("after", "\nExample:\n  consortium-graph stats --json")
    .action(run);

async function run({ json }: { json?: boolean }): Promise<void> {
  const settings = readSettings();
  const { takeCensus } = await import("./census.ts");
  await withGraph(settings, "read", async (store) => {
    const census = await takeCensus(store);
    const documents = await store.read("read/documents-read");
    if (json) return printJson({ engine: store.engine, ...census, documents });
    table(["entities", "count"], Object.entries(census.entities)).forEach(print);
    print();
    table(["statements", "count"], Object.entries(census.statements)).forEach(print);
    print();
    const columns = ["source", "published", "entities", "statements"];
    table(
      columns,
      documents.map((row) => columns.map((column) => row[column])),
    ).forEach(print);
  });
}

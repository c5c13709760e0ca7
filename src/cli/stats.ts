import { Command } from "commander";
import { KIND_NAMES, PREDICATE_NAMES } from "../model/ontology.ts";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import { counted, print, printJson } from "./output.ts";

/** `stats`: how much is in the graph. */
export const statsCommand = (): Command =>
  new Command("stats")
    .summary("print how much is in the graph, and which documents")
    .description("Prints how much is in the graph: entities by kind, relationships by predicate, and the documents.")
    .option("--json", "one JSON object")
    .addHelpText("after", "\nExample:\n  consortium-graph stats --json")
    .action(run);

async function run({ json }: { json?: boolean }): Promise<void> {
  const settings = readSettings();
  const [{ stats }, { table }] = await Promise.all([import("../load/index.ts"), import("../ask/table.ts")]);
  await withGraph(settings, "read", async (store) => {
    const counts = await stats(store);
    const documents = await store.read("read/documents-read");
    if (json) return printJson({ engine: store.engine, ...counts, sources: documents });
    print(`${counted(counts.documents, "document")}, ${counted(counts.statements, "statement")}`);
    print();
    table(
      ["entities", "count"],
      KIND_NAMES.map((kind) => [kind, counts.entities[kind] ?? 0]),
    ).forEach(print);
    print();
    const ties = PREDICATE_NAMES.filter((predicate) => counts.relationships[predicate] !== undefined);
    table(
      ["relationships", "count"],
      ties.map((each) => [each, counts.relationships[each]]),
    ).forEach(print);
    print();
    const columns = ["source", "published", "entities", "statements"];
    table(
      columns,
      documents.map((row) => columns.map((column) => row[column])),
    ).forEach(print);
  });
}

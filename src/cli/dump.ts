import { Command } from "commander";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import { print } from "./output.ts";

/** `dump --canonical [--hash]`: the whole graph in one form. */
export const dumpCommand = (): Command =>
  new Command("dump")
    .summary("print the whole graph in canonical form, or its SHA-256")
    .description(
      "Prints every document, statement, node and relationship as one JSON object a line, sorted, without the engine's\n" +
        "own ids. Equal graphs give equal output, whatever the engine and the order in which documents were read.",
    )
    .requiredOption("--canonical", "the form; the only one there is")
    .option("--hash", "only one SHA-256 of all lines")
    .addHelpText("after", "\nExample:\n  consortium-graph dump --canonical --hash")
    .action(run);

async function run({ hash }: { hash?: boolean }): Promise<void> {
  const settings = readSettings();
  const { dump, dumpHash } = await import("../load/index.ts");
  await withGraph(settings, "read", async (store) => {
    if (hash) print(await dumpHash(store));
    else for await (const line of dump(store, { canonical: true })) process.stdout.write(line);
  });
}

import { Command } from "commander";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import { print } from "./output.ts";

/** `migrate`: a graph of an earlier version of the program. */
export const migrateCommand = (): Command =>
  new Command("migrate")
    .summary("bring a graph of an earlier version of the program to this one")
    .description(
      "Brings a graph that an earlier version of the program made to this version, step by step, each in one transaction. " +
        "A graph of this version is left as it is.",
    )
    .addHelpText("after", "\nExample:\n  consortium-graph migrate")
    .action(run);

async function run(): Promise<void> {
  const settings = readSettings();
  const { migrate } = await import("../load/index.ts");
  await withGraph(settings, "upkeep", async (store) => {
    const steps = await migrate(store, ({ to, brings }) => print(`version ${to}: ${brings}`));
    if (steps.length === 0) print("nothing to migrate");
  });
}

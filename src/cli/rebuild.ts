import { Command } from "commander";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import { counted, print } from "./output.ts";

/** `rebuild`: the projection again, from the statements and the judgements. */
export const rebuildCommand = (): Command =>
  new Command("rebuild")
    .summary("make all entities and relationships again, from statements and judgements")
    .description(
      "Takes all entities and relationships away and makes them again from the texts, mentions, statements and judgements, in one\n" +
        "transaction. A sound graph is the same afterwards: `dump --canonical --hash` tells. Needs memory for all mentions and statements.",
    )
    .addHelpText("after", "\nExample:\n  consortium-graph rebuild")
    .action(run);

async function run(): Promise<void> {
  const settings = readSettings();
  const { rebuild, stats } = await import("../load/index.ts");
  await withGraph(settings, "write", async (store) => {
    await rebuild(store);
    const { documents, statements, entities, relationships } = await stats(store);
    const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
    print(
      `${counted(sum(entities), "entity", "entities")} and ${counted(sum(relationships), "relationship")} made again from ` +
        `${counted(statements, "statement")} of ${counted(documents, "document")}`,
    );
  });
}

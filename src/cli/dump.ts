import { Command } from "commander";
import { GraphError } from "../errors.ts";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import { print } from "./output.ts";
import { writeOut, writeWhole } from "./whole-files.ts";

/** `dump FILE`: an archive of the graph. `dump --canonical [--hash]`: the whole graph in one form, to compare. */
export const dumpCommand = (): Command =>
  new Command("dump")
    .summary("write the graph to a file, or print it in canonical form")
    .description(
      "Writes an archive of the graph for `restore`, into this engine or the other: texts, mentions, statements and " +
        "judgements as JSON lines; the rest is made again from them. With --canonical prints everything, sorted and without " +
        "the engine's own ids: equal graphs give equal output, whatever the engine and the order of reading.",
    )
    .argument("[file]", "where to write the archive, or - for standard output")
    .option("--canonical", "print the canonical form instead")
    .option("--hash", "of the canonical form only one SHA-256 of all lines")
    .addHelpText("after", "\nExample:\n  consortium-graph dump graph.jsonl\n  consortium-graph dump --canonical --hash")
    .action(run);

async function run(
  file: string | undefined,
  { canonical, hash }: { canonical?: boolean; hash?: boolean },
): Promise<void> {
  if ((file === undefined) !== (canonical === true)) {
    throw new GraphError("USAGE", "dump takes either a file for the archive, or --canonical");
  }
  if (hash && !canonical) throw new GraphError("USAGE", "--hash goes with --canonical");
  const settings = readSettings();
  const { archive, dump, dumpHash } = await import("../load/index.ts");
  await withGraph(settings, "read", async (store) => {
    if (file === "-") await writeOut(archive(store));
    else if (file !== undefined) await writeWhole([{ path: file, text: () => archive(store) }]);
    else if (hash) print(await dumpHash(store));
    else await writeOut(dump(store, { canonical: true }));
  });
}

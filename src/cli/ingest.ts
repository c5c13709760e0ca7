import { Command } from "commander";
import type { Extraction } from "../model/extraction.ts";
import { readSettings } from "../settings.ts";
import { size } from "./extract.ts";
import { inputOptions, PATHS } from "./inputs.ts";
import { withGraph } from "./open-graph.ts";
import { counted, describeError, print, warn } from "./output.ts";
import { startProgress } from "./progress.ts";
import { printSpending, remarkOf, secondReaderOf, warnOfSecondReader, withSecondReader } from "./second-reader.ts";

/** `ingest PATH…`: documents into the graph. */
export const ingestCommand = (): Command =>
  withSecondReader(new Command("ingest"))
    .summary("read documents into the graph")
    .description(
      "Reads documents into the graph: a line a document and a total. A document that the graph has, unchanged, is\n" +
        "passed over; one that changed takes the place of its earlier reading. A bad document is told of, the others\n" +
        "go on, and the exit code is 1.",
    )
    .argument("<paths...>", PATHS)
    .addHelpText("after", "\nExample:\n  consortium-graph ingest seeds 'archive/2024-*.txt'")
    .action(run);

async function run(paths: string[], { secondReader }: { secondReader?: boolean }): Promise<void> {
  const settings = readSettings();
  const second = await secondReaderOf(settings, secondReader);
  const [{ ingestInto }, { countInputs }] = await Promise.all([import("../pipeline.ts"), import("../ingest/index.ts")]);
  const options = inputOptions(settings);
  await withGraph(settings, "write", async (store) => {
    const progress = await startProgress(() => countInputs(paths, options));
    const total = { read: 0, unchanged: 0, failed: 0, entities: 0, statements: 0 };
    try {
      for await (const step of ingestInto(store, paths, options, second && { second })) {
        total[step.kind]++;
        if (step.kind === "failed") {
          progress.line(describeError(step.error), warn);
          process.exitCode = step.error.exit;
        } else if (step.kind === "unchanged") progress.line(`${step.source}: unchanged`, print);
        else {
          total.entities += step.extraction.entities.length;
          total.statements += step.extraction.statements.length;
          progress.line(`${step.source}: ${size(step.extraction)}${remarks(step.extraction)}`, print);
          warnOfSecondReader(step.extraction);
        }
      }
    } finally {
      progress.stop();
    }
    const parts = [
      `${counted(total.read, "document")} read (${total.entities} entities, ${total.statements} statements)`,
      ...(total.unchanged > 0 ? [`${total.unchanged} unchanged`] : []),
      ...(total.failed > 0 ? [`${total.failed} failed`] : []),
    ];
    print(parts.join(", "));
    printSpending(second);
  });
}

/** What to know before trusting the reading. */
function remarks(extraction: Extraction): string {
  const { report } = extraction;
  const remark = remarkOf(extraction);
  const parts = [
    ...(report.noise.length > 0 ? [`noise: ${report.noise.join(", ")}`] : []),
    ...(report.notUnderstood.length > 0 ? [`${report.notUnderstood.length} not understood`] : []),
    ...(report.cut.length > 0 ? [`${counted(report.cut.length, "name")} cut`] : []),
    ...(remark ? [remark] : []),
  ];
  return parts.length > 0 ? `; ${parts.join("; ")}` : "";
}

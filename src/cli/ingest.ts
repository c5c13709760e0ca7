import { Command } from "commander";
import type { Extraction } from "../model/extraction.ts";
import type { Step } from "../pipeline.ts";
import type { Refreshed } from "../refresh.ts";
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
    .argument("[paths...]", PATHS)
    .option(
      "--refresh",
      "then read again, from their files, all documents that an earlier version of the rules read; what cannot be read " +
        "is told of and kept, and so are addresses that are not among the paths",
    )
    .addHelpText(
      "after",
      "\nExample:\n  consortium-graph ingest seeds 'archive/2024-*.txt'\n  consortium-graph ingest --refresh",
    )
    .action(run);

interface Options {
  readonly secondReader?: boolean;
  readonly refresh?: boolean;
}

async function run(paths: string[], { secondReader, refresh: again }: Options, command: Command): Promise<void> {
  if (paths.length === 0 && !again) command.error("error: missing required argument 'paths'");
  const settings = readSettings();
  const second = await secondReaderOf(settings, secondReader);
  const [{ ingestInto }, { refresh }, { countInputs }] = await Promise.all([
    import("../pipeline.ts"),
    import("../refresh.ts"),
    import("../ingest/index.ts"),
  ]);
  const options = inputOptions(settings);
  await withGraph(settings, "write", async (store) => {
    const progress = await startProgress(() => countInputs(paths, options));
    const total = { read: 0, unchanged: 0, failed: 0, kept: 0, entities: 0, statements: 0 };
    const readers = second && { second };
    const steps = async function* (): AsyncIterable<Step | Refreshed> {
      yield* ingestInto(store, paths, options, readers);
      if (again) yield* refresh(store, options, readers);
    };
    try {
      for await (const step of steps()) {
        total[step.kind]++;
        if (step.kind === "failed" || step.kind === "kept") {
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
      ...(total.kept > 0 ? [`${total.kept} kept as read before`] : []),
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

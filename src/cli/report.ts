import { Command } from "commander";
import type { Extraction } from "../model/extraction.ts";
import { readSettings } from "../settings.ts";
import { size } from "./extract.ts";
import { inputOptions, PATHS } from "./inputs.ts";
import { describeError, print, printJson, warn } from "./output.ts";
import {
  printSecondReading,
  printSpending,
  secondReaderOf,
  warnOfSecondReader,
  withSecondReader,
} from "./second-reader.ts";

/** `report FILE…`: how far a reading may be trusted. */
export const reportCommand = (): Command =>
  withSecondReader(new Command("report"))
    .summary("print what was removed from documents, what was not understood, and counts that do not agree")
    .description(
      "Prints, for each document: what was removed as noise and where it stood, words in a title's or role's place\n" +
        "that no rule understood, counts that the text states beside what was read, names cut by the page, and\n" +
        "sentences that look like facts and gave none.",
    )
    .argument("<files...>", PATHS)
    .option("--json", "one JSON object a line, one line a document")
    .addHelpText("after", "\nExample:\n  consortium-graph report seeds/shanghai-auto-city-2024.txt")
    .action(run);

async function run(files: string[], { json, secondReader }: { json?: boolean; secondReader?: boolean }): Promise<void> {
  const settings = readSettings();
  const second = await secondReaderOf(settings, secondReader);
  const { read } = await import("../pipeline.ts");
  for await (const step of read(files, inputOptions(settings), second && { second })) {
    if (step.kind === "failed") {
      warn(describeError(step.error));
      process.exitCode = step.error.exit;
    } else if (step.kind === "read") {
      const { document, clean, report } = step.extraction;
      if (json) printJson({ document, report, removed: clean.noise, hijack: clean.hijack });
      else printReport(step.extraction);
      warnOfSecondReader(step.extraction);
    }
  }
  printSpending(second);
}

function printReport(extraction: Extraction): void {
  const { document, clean, report } = extraction;
  print(`${document.source}: ${size(extraction)}`);
  if (clean.hijack) {
    print(`  a brand in a school's place: ${clean.hijack.name} (${clean.hijack.reasons.join("; ")})`);
  }
  const kinds = Map.groupBy(clean.noise, ({ kind }) => kind);
  for (const [kind, pieces] of kinds) {
    const first = pieces[0]!;
    print(`  removed ${pieces.length} × ${kind}, first at ${first.start}: ${JSON.stringify(first.text)}`);
  }
  section("not understood", report.notUnderstood);
  section("cut by the page", report.cut);
  section("gave no statement", report.silent);
  for (const { of, stated, extracted } of report.counts) {
    print(`  count of ${of}: the text states ${stated}, ${extracted} were read`);
  }
  printSecondReading(extraction);
  print();
}

function section(heading: string, items: readonly string[]): void {
  if (items.length === 0) return;
  print(`  ${heading}:`);
  for (const item of items) print(`    ${item}`);
}

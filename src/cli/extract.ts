import { Command } from "commander";
import { KIND_NAMES } from "../model/ontology.ts";
import type { Extraction } from "../model/extraction.ts";
import type { Statement } from "../model/statement.ts";
import { readSettings } from "../settings.ts";
import { inputOptions, PATHS } from "./inputs.ts";
import { counted, describeError, print, printJson, warn } from "./output.ts";
import { printSpending, remarkOf, secondReaderOf, warnOfSecondReader, withSecondReader } from "./second-reader.ts";

/** `extract FILE… [--json]`: what documents say, without a graph. */
export const extractCommand = (): Command =>
  withSecondReader(new Command("extract"))
    .summary("print what documents say, as statements with their quoted sentences")
    .description("Prints what documents say, as statements with their quoted sentences. Loads nothing into the graph.")
    .argument("<files...>", PATHS)
    .option("--json", "one JSON object a line, one line a document")
    .addHelpText("after", "\nExample:\n  consortium-graph extract seeds/jingjinji-auto-park-2023.txt --json")
    .action(run);

async function run(files: string[], { json, secondReader }: { json?: boolean; secondReader?: boolean }): Promise<void> {
  const settings = readSettings();
  const second = await secondReaderOf(settings, secondReader);
  const { nothingFound, read } = await import("../pipeline.ts");
  for await (const step of read(files, inputOptions(settings), second && { second })) {
    if (step.kind === "failed") {
      warn(describeError(step.error));
      process.exitCode = step.error.exit;
    } else if (step.kind === "read") {
      const { document, entities, statements, report } = step.extraction;
      if (json) printJson({ document, entities, statements, report });
      else await printExtraction(step.extraction);
      // An empty answer is an answer: the exit code stays 0.
      const nothing = nothingFound(step.extraction);
      if (nothing) warn(describeError(nothing));
      warnOfSecondReader(step.extraction);
    }
  }
  printSpending(second);
}

async function printExtraction(extraction: Extraction): Promise<void> {
  const { document, entities, statements, report } = extraction;
  const { table } = await import("../ask/table.ts");
  print(document.source);
  if (document.title) print(`  ${document.title}`);
  print(`  ${[document.published, document.site, ...kindCounts(entities)].filter(Boolean).join(" · ")}`);
  if (report.noise.length > 0) print(`  noise removed: ${report.noise.join(", ")}`);
  if (report.notUnderstood.length > 0) print(`  not understood: ${report.notUnderstood.join(", ")}`);
  const remark = remarkOf(extraction);
  if (remark) print(`  ${remark}`);
  print();
  const rows = statements.map((statement) => [
    statement.predicate,
    statement.subject.name,
    statement.object.kind === "Document" ? "" : statement.object.name,
    detail(statement),
    statement.evidence.quote,
  ]);
  table(["predicate", "subject", "object", "detail", "says"], rows, CELL).forEach(print);
  print();
}

/** Terminal columns of the widest cells. */
const CELL = 48;

const kindCounts = (entities: Extraction["entities"]): string[] =>
  KIND_NAMES.flatMap((kind) => {
    const n = entities.filter((entity) => entity.kind === kind).length;
    return n > 0 ? [`${n} ${kind}`] : [];
  });

/** The fields of a statement in a few words: 党委书记 (former), 2024–, VICE_CHAIR, 21 SCHOOL. */
export function detail(statement: Statement): string {
  const { title, role, as, of, n, batch, level, former, since, until } = statement;
  const count = of && n !== undefined ? `${n} ${of}` : undefined;
  const term = since || until ? `${since ?? ""}–${until ?? ""}` : undefined;
  return [title, role, as, count, batch, level, former ? "former" : undefined, term].filter(Boolean).join(" ");
}

/** `12 entities, 30 statements`. */
export const size = ({ entities, statements }: Extraction): string =>
  `${counted(entities.length, "entity", "entities")}, ${counted(statements.length, "statement")}`;

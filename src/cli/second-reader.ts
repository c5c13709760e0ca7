import { join } from "node:path";
import type { Command } from "commander";
import { GraphError } from "../errors.ts";
import type { Extraction } from "../model/extraction.ts";
import type { SecondStatement } from "../model/second-reading.ts";
import type { SecondReader, Spending } from "../second-reader/index.ts";
import type { Settings } from "../settings.ts";
import { counted, print, warn } from "./output.ts";

/** Adds the options of a command that can ask the second reader. */
export const withSecondReader = (command: Command): Command =>
  command
    .option(
      "--second-reader",
      "ask the language model of LLM_BASE_URL and LLM_MODEL too (as is done where both are set)",
    )
    .option("--no-second-reader", "ask the rules alone");

/**
 * The second reader of the settings, unless the user leaves it out. Side effect: claims DATA_DIR, where answers are kept.
 * @param wanted   true and false as the option says, undefined where it was not given
 * @throws SETTING_INVALID where it is wanted and not set up; DATA_DIR_FOREIGN
 */
export async function secondReaderOf(
  { secondReader, dataDir }: Settings,
  wanted: boolean | undefined,
): Promise<SecondReader | undefined> {
  if (wanted === false) return undefined;
  if (!secondReader) {
    if (!wanted) return undefined;
    throw new GraphError("SETTING_INVALID", "--second-reader needs LLM_BASE_URL and LLM_MODEL, and one is not set");
  }
  const [{ openSecondReader }, { claimDataDir }] = await Promise.all([
    import("../second-reader/index.ts"),
    import("../store/data-dir.ts"),
  ]);
  await claimDataDir(dataDir);
  return openSecondReader({
    ...secondReader,
    cacheFolder: join(dataDir, "cache", "second-reader"),
    onNotice: (text) => warn(`${text}; --no-second-reader leaves it out`),
  });
}

/** Tells what the second reader failed at; the rules' reading stands, and the exit code says that not all was done. */
export function warnOfSecondReader({ document, report }: Extraction): void {
  const failed = report.secondReader?.failed;
  if (failed === undefined) return;
  warn(`${document.source}: not read a second time: ${failed}`);
  process.exitCode = 1;
}

/** `second reader: 12 agreed, 3 for review, 1 rejected`; empty where none was asked. */
export function remarkOf({ report: { secondReader } }: Extraction): string {
  if (!secondReader || secondReader.failed !== undefined) return "";
  const { agreed, onlySecond, rejectedCount, addressed } = secondReader;
  const warned = addressed.length > 0 ? ", the page speaks to programs" : "";
  return `second reader: ${agreed} agreed, ${onlySecond.length} for review, ${rejectedCount} rejected${warned}`;
}

/** What a second reading gave, for a person to review. */
export function printSecondReading({ report: { secondReader } }: Extraction): void {
  if (!secondReader) return;
  const { model, failed, agreed, onlyRules, onlySecond, rejected, rejectedCount, addressed } = secondReader;
  if (failed !== undefined) return print(`  second reader (${model}): failed, ${failed}`);
  print(`  second reader (${model}): ${agreed} statements agreed, ${onlyRules} by the rules only`);
  for (const passage of addressed) print(`    speaks to programs, so agreement does not count: ${passage}`);
  for (const statement of onlySecond) print(`    for review: ${shown(statement)}`);
  for (const [reason, items] of Map.groupBy(rejected, ({ reason }) => reason)) {
    print(`    rejected ${items.length} × ${reason}, first: ${items[0]!.said}`);
  }
  if (rejectedCount > rejected.length) print(`    rejected ${rejectedCount - rejected.length} more`);
}

function shown({ subject, predicate, object, title, role, as, of, n, quote, differsFrom }: SecondStatement): string {
  const fields = [title, role, as, of && n !== undefined ? `${n} ${of}` : undefined].filter(Boolean).join(" ");
  const differs = differsFrom ? " (the rules read it otherwise)" : "";
  const to = object.kind === "Document" ? "" : ` ${object.name}`;
  return `${subject.name} ${predicate}${to}${fields && ` ${fields}`}${differs}: ${JSON.stringify(quote)}`;
}

/** Prints what the second reader cost, where it was asked anything, on standard error. */
export function printSpending(reader: SecondReader | undefined): void {
  if (reader) warn(`second reader: ${spendingOf(reader.spending)}`);
}

/** `3 requests, 2 answers from the cache, 1200 tokens sent, 300 answered, cost 0.0021`. Pure. */
export function spendingOf({ requests, cached, input, output, cost }: Spending): string {
  const parts = [
    counted(requests, "request"),
    ...(cached > 0 ? [`${counted(cached, "answer")} from the cache`] : []),
    `${input} tokens sent, ${output} answered`,
    ...(cost === undefined ? [] : [`cost ${cost.toFixed(4)}`]),
  ];
  return parts.join(", ");
}

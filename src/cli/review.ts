import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import { GraphError } from "../errors.ts";
import type { LedgerRecord, Verdict } from "../model/judgement.ts";
import { readSettings } from "../settings.ts";
import { fileReason } from "./file-reason.ts";
import { withGraph } from "./open-graph.ts";
import { counted, print, printJson, warn } from "./output.ts";
import { writeOut, writeWhole } from "./whole-files.ts";

interface Who {
  readonly by?: string;
  readonly why: string;
}

/** `review …`: what may be one and is not joined, and what people judged of it. */
export const reviewCommand = (): Command => {
  const review = new Command("review")
    .summary("list what may be one, and judge it: the same, different, unsure")
    .description(
      "Judges which source entities are one. Judgements go before the rules, and each can be undone; the ledger keeps them\n" +
        "all. A and B are ids of source entities (MENTIONS.source), or of entities: then the source entity of the smallest\n" +
        "id stands for it.",
    )
    .helpCommand(false)
    .addHelpText(
      "after",
      "\nExample:\n  consortium-graph review list\n" +
        "  consortium-graph review same s_AGSUQUuKBkNShJOijFvZsz s_fczaZYrOybOsu3ORPjWkew --by 李 --why 'the same post'\n" +
        "  consortium-graph review export judgements.jsonl",
    );
  const subcommands = [
    new Command("list")
      .description("pairs that nobody has judged, by name, the likeliest of a name first")
      .addOption(new Option("--kind <kind>", "what to list").choices(["person", "organization"]).default("person"))
      .option("--limit <n>", "pairs at most", wholeNumber, 20)
      .option("--json", "one JSON object a line, one line a pair")
      .action(list),
    ...(["SAME", "DIFFERENT", "UNSURE"] as const).map((verdict) =>
      said(new Command(verdict.toLowerCase()).description(ABOUT[verdict]).arguments("<A> <B>")).action(
        judging(verdict),
      ),
    ),
    said(new Command("undo").description("takes a judgement back").arguments("<judgement>")).action(undo),
    new Command("log")
      .description("all judgements, the latest last, and which are undone")
      .option("--json", "one JSON object a line, as `export` writes it")
      .action(log),
    new Command("export")
      .description("writes the ledger as JSON lines, to keep under version control; - is standard output")
      .argument("<file>", "the file")
      .action(exportTo),
    new Command("import")
      .description("takes an exported ledger in: what is there already changes nothing, a bad line is told of")
      .argument("<file>", "the file; - is standard input")
      .action(importFrom),
  ];
  for (const command of subcommands) review.addCommand(command);
  return review;
};

const ABOUT: Readonly<Record<Verdict, string>> = {
  SAME: "A and B are one: joins what stands for them",
  DIFFERENT: "A and B are two: keeps them apart, whatever the rules say",
  UNSURE: "nobody can tell: changes nothing, and takes the pair off the list",
};

const said = (command: Command): Command =>
  command
    .option("--by <name>", "who says so; the user of this machine where left out")
    .option("--why <text>", "the reason", "");

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1 to 999999.");
  return Number(text);
}

/** Who, why and when: the clock is read here and nowhere further in. */
const saidNow = ({ by, why }: Who) => ({ by: by ?? userInfo().username, why, at: new Date().toISOString() });

async function list({ kind, limit, json }: { kind: string; limit: number; json?: boolean }): Promise<void> {
  const settings = readSettings();
  const { candidates } = await import("../load/index.ts");
  await withGraph(settings, "read", async (store) => {
    const sort = kind === "person" ? "PERSON" : "ORGANIZATION";
    const found = await candidates((...asked) => store.read(...asked), sort, "", limit);
    for (const { left, right, score, reasons } of found) {
      const [one, other] = [left, right].map(({ id, name, source }) => ({ id, name, source }));
      if (json) printJson({ left: one, right: other, score, reasons });
      else
        print(`${score.toFixed(3)}  ${left.name} ${left.source}  ${right.name} ${right.source}  ${reasons.join(" ")}`);
    }
    if (!json) print(`(${counted(found.length, "pair")})`);
  });
}

const judging =
  (verdict: Verdict) =>
  async (left: string, right: string, who: Who): Promise<void> => {
    const settings = readSettings();
    const { judge } = await import("../load/index.ts");
    await withGraph(settings, "write", async (store) => {
      print(inWords(await judge(store, { left, right, verdict, ...saidNow(who) })));
    });
  };

async function undo(undoes: string, who: Who): Promise<void> {
  const settings = readSettings();
  const { undoJudgement } = await import("../load/index.ts");
  await withGraph(settings, "write", async (store) => {
    print(inWords(await undoJudgement(store, { undoes, ...saidNow(who) })));
  });
}

async function log({ json }: { json?: boolean }): Promise<void> {
  const settings = readSettings();
  const { ledger } = await import("../load/index.ts");
  await withGraph(settings, "read", async (store) => {
    for (const record of await ledger(store)) {
      if (json) printJson(record);
      else print(inWords(record));
    }
  });
}

function inWords(record: LedgerRecord): string {
  const { id, at, verdict, by, why } = record;
  const what =
    record.verdict === "UNDO"
      ? record.undoes
      : `${record.left.name} (${record.left.page}, ${record.left.id}) and ` +
        `${record.right.name} (${record.right.page}, ${record.right.id})`;
  return `${id}  ${at}  ${verdict} ${what}, says ${by}${why === "" ? "" : `: ${why}`}`;
}

async function exportTo(file: string): Promise<void> {
  const settings = readSettings();
  const { ledger } = await import("../load/index.ts");
  await withGraph(settings, "read", async (store) => {
    const records = await ledger(store);
    const lines = async function* (): AsyncIterable<string> {
      for (const record of records) yield `${JSON.stringify(record)}\n`;
    };
    if (file === "-") await writeOut(lines());
    else {
      await writeWhole([{ path: file, text: lines }]);
      print(`${file}: ${counted(records.length, "record")}`);
    }
  });
}

async function importFrom(file: string): Promise<void> {
  const settings = readSettings();
  const text = file === "-" ? Buffer.concat(await process.stdin.toArray()).toString() : await textOf(file);
  const { importLedger } = await import("../load/index.ts");
  await withGraph(settings, "write", async (store) => {
    const { added, known, bad } = await importLedger(store, text);
    for (const { line, reason } of bad) warn(`${file}, line ${line}: ${reason}`);
    print(`${file}: ${counted(added, "record")} added, ${known} known already`);
    if (bad.length > 0) {
      throw new GraphError("LEDGER_LINE", `${file}: ${counted(bad.length, "line")} could not be read as a record`);
    }
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const code = missing ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE";
    throw new GraphError(code, `${file}: ${fileReason(error)}`, { cause: error });
  }
}

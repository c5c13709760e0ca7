import { basename } from "node:path";
import { parseArgs } from "node:util";
import { GraphError } from "../errors.ts";
import type { FactType } from "./compare.ts";
import { FACT_TYPES } from "./compare.ts";
import type { CorpusName } from "./corpus.ts";
import { CORPORA, documentsOf, foldersOf, nameOf, readGold, readReadings } from "./corpus.ts";
import type { Gold } from "./gold.ts";
import type { Score } from "./score.ts";
import { score } from "./score.ts";
import { missLines, table, toJson } from "./table.ts";

const USAGE = `usage: npm run -s score -- [--corpus NAME] [--misses [TYPE]] [--json] [--file EXTRACTIONS.jsonl]
  --corpus  which documents: ${Object.keys(CORPORA).join(", ")}; dev where absent
  --misses  also every fact that was missed or is extra; of one type: ${FACT_TYPES.join(", ")}
  --file    score this output of \`extract --json\` in place of running the extractor`;

interface Options {
  readonly corpus: CorpusName;
  readonly misses: FactType | "all" | undefined;
  readonly json: boolean;
  readonly file: string | undefined;
}

/** `--misses` stands alone or before a type: made one form for parseArgs, which knows no optional values. */
function withMissesValue(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (arg !== "--misses") return [arg];
    const next = args[index + 1];
    return next === undefined || next.startsWith("--") ? ["--misses", "all"] : [arg];
  });
}

function parse(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: withMissesValue(args),
    options: {
      corpus: { type: "string", default: "dev" },
      misses: { type: "string" },
      json: { type: "boolean", default: false },
      file: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  if (!Object.hasOwn(CORPORA, values.corpus)) throw new GraphError("USAGE", `--corpus ${values.corpus} is none`);
  if (values.misses !== undefined && !["all", ...FACT_TYPES].includes(values.misses)) {
    throw new GraphError("USAGE", `--misses ${values.misses} is no type of fact`);
  }
  const misses = values.misses as Options["misses"];
  return { corpus: values.corpus as CorpusName, misses, json: values.json, file: values.file };
}

async function run({ corpus, misses, json, file }: Options): Promise<void> {
  const folders = foldersOf(corpus);
  const golds = await readGold(folders);
  const result = file === undefined ? await scoreProgram(folders, golds) : score(golds, await readReadings(file));
  if (misses !== undefined) {
    for (const line of missLines(result.misses, misses === "all" ? undefined : misses)) console.log(line);
  }
  console.log(json ? JSON.stringify(toJson(result)) : table(result));
}

/** Scores what the program reads now; what it cannot read is named on standard error. */
async function scoreProgram(folders: readonly string[], golds: readonly Gold[]): Promise<Score> {
  // Imported only here, so that a file can be scored where the extractor does not run.
  const { extracted, readable } = await import("./extracted.ts");
  const documents = await documentsOf(folders);
  const read = readable(documents);
  const names = new Set(read.map(nameOf));
  const leftOut = documents.filter((path) => !read.includes(path));
  if (leftOut.length > 0)
    console.error(`left out, format not read: ${leftOut.map((path) => basename(path)).join(", ")}`);
  const { readings, failures } = await extracted(read);
  for (const { source, reason } of failures) console.error(`not read: ${source}: ${reason}`);
  return score(
    golds.filter(({ name }) => names.has(name)),
    readings,
  );
}

try {
  const options = parse(process.argv.slice(2));
  if (options) await run(options);
  else console.log(USAGE);
} catch (error) {
  const known = error instanceof GraphError;
  console.error(error instanceof Error ? error.message : String(error));
  if (!known || error.code === "USAGE") console.error(USAGE);
  process.exitCode = known ? error.exit : 2;
}

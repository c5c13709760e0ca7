import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { Citation } from "../ask/cite.ts";
import { GraphError } from "../errors.ts";
import { readSettings, type Settings } from "../settings.ts";
import { statementHead } from "../store/head.ts";
import { withGraph } from "./open-graph.ts";
import { counted, print, warn } from "./output.ts";
import { parseParameters, questionNames } from "./query.ts";

/** `cite QUERY key=value…`: an answer that can be asked for again; `cite --check CITATION`: whether it still is that. */
export const citeCommand = (): Command =>
  new Command("cite")
    .summary("print what it takes to repeat an answer, or check whether it still holds")
    .description(
      "Asks a question and prints a citation as JSON: the question with its Cypher and parameters, versions of schema and\n" +
        "rules, hash of the data, date, hash of the result. With --check asks the question of a citation again and says\n" +
        "whether the result still is that: exit code 0 where it is, 1 where it is not.",
    )
    .argument("[query]", "a question of cypher/read/ by its name, or Cypher text in quotes")
    .argument("[parameters...]", "key=value, as of `query`; with Cypher text as --param of `cypher`")
    .option("--check <citation>", "a file with a citation, - for standard input, or the citation itself")
    .addHelpText(
      "after",
      "\nExample:\n  consortium-graph cite members-of-consortium consortium=上海国际汽车城产教联合体 > members.json\n" +
        "  consortium-graph cite --check members.json",
    )
    .action(run);

async function run(query: string | undefined, words: string[], { check }: { check?: string }): Promise<void> {
  if ((query === undefined) === (check === undefined)) {
    throw new GraphError("USAGE", "cite takes either a question or --check with a citation");
  }
  const settings = readSettings();
  if (check !== undefined) return checkAgain(settings, check);
  const { assertAllowed } = await import("../ask/ask.ts");
  const { cite, questionText } = await import("../ask/cite.ts");
  const asked = await questionOf(query!, words, questionText);
  assertAllowed(asked);
  const today = new Date().toISOString().slice(0, "2026-11-23".length);
  await withGraph(settings, "read", async (store) => {
    process.stdout.write(`${jsonOf(await cite(store, asked, limitsOf(settings), today))}\n`);
  });
}

/** JSON whose every character is as it was, with those that steer a terminal written as escapes. */
const jsonOf = (citation: Citation): string =>
  JSON.stringify(citation, undefined, 2).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const limitsOf = ({ maxRows, maxAnswerBytes, queryTimeoutMs }: Settings) => ({
  maxRows,
  maxBytes: maxAnswerBytes,
  timeoutMs: queryTimeoutMs,
});

/** A word that has nothing of Cypher in it is the name of a question. */
async function questionOf(query: string, words: string[], questionText: (name: string) => string | undefined) {
  const text = questionText(query);
  if (text !== undefined) {
    const { parameters } = statementHead(`read/${query}`);
    return { question: query, text, parameters: parseParameters(query, parameters, words) };
  }
  if (/^[\w-]+$/.test(query)) {
    throw new GraphError("QUERY_UNKNOWN", `there is no question ${query}; there are ${questionNames().join(", ")}`);
  }
  const { parametersOf } = await import("../ask/parameters.ts");
  return { text: query, parameters: parametersOf(words) };
}

async function checkAgain(settings: Settings, given: string): Promise<void> {
  const { check, parseCitation } = await import("../ask/cite.ts");
  const cited = parseCitation(given.trimStart().startsWith("{") ? given : await textOf(given));
  await withGraph(settings, "read", async (store) => {
    const { sameResult, sameData, rows, reworded } = await check(store, cited, limitsOf(settings));
    if (reworded) warn(`The question ${cited.question} reads otherwise today; it was asked as it was cited.`);
    const data = sameData ? "The data are the same" : `The data have changed since ${cited.date}`;
    if (sameResult) return print(`The result still is what was cited: ${amount(rows)}. ${data}.`);
    throw new GraphError("CITATION_DIFFERS", `${difference(cited, rows)}. ${data}`);
  });
}

const amount = (rows: number): string => counted(rows, "row");

function difference({ rows, date }: Citation, now: number): string {
  const others = rows === 1 ? "another" : "as many others";
  const today = now === Infinity ? "more than may be had" : now === rows ? others : amount(now);
  const [was, is] = [rows === 1 ? "was" : "were", now === 1 ? "is" : "are"];
  return `${amount(rows)} ${was} cited on ${date}, today there ${is} ${today}`;
}

async function textOf(file: string): Promise<string> {
  if (file === "-") return Buffer.concat(await process.stdin.toArray()).toString();
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new GraphError(missing ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE", file, { cause: error });
  }
}

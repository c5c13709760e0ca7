import { Command } from "commander";
import { GraphError } from "../errors.ts";
import { readSettings } from "../settings.ts";
import { statementHead } from "../store/head.ts";
import { statementNames } from "../store/statements.ts";
import type { Parameters, Value } from "../store/store.ts";
import { withGraph } from "./open-graph.ts";
import { print } from "./output.ts";

/** `query NAME key=value…`: one of the questions of `cypher/read/`. */
export const queryCommand = (): Command =>
  new Command("query")
    .summary("answer one of the questions of cypher/read/")
    .description("Answers one of the questions of cypher/read/. Without a name: lists them.")
    .argument("[name]", "the question: a file of cypher/read/, without its ending")
    .argument("[parameters...]", "key=value; a value is text, a number, or JSON where the parameter is a list")
    .option("--json", "one JSON object a line, one line a row")
    .option("--csv", "comma-separated values (RFC 4180); an apostrophe stands before text that a spreadsheet would run")
    .addHelpText(
      "after",
      "\nExample:\n  consortium-graph query members-of-consortium consortium=上海国际汽车城产教联合体\n\n" +
        "The questions:",
    )
    .addHelpText("after", () => questions().join("\n"))
    .action(run);

async function run(name: string | undefined, pairs: string[], form: { json?: boolean; csv?: boolean }): Promise<void> {
  const settings = readSettings();
  if (name === undefined) return questions().forEach(print);
  const names = questionNames();
  if (!names.includes(name)) {
    throw new GraphError("QUERY_UNKNOWN", `there is no question ${name}; there are ${names.join(", ")}`);
  }
  const head = statementHead(`read/${name}`);
  const parameters = parseParameters(name, head.parameters, pairs);
  const { printRows } = await import("./print-table.ts");
  await withGraph(settings, "read", async (store) => {
    const rows = await store.read(`read/${name}`, parameters, { timeoutMs: settings.queryTimeoutMs });
    const truncated = rows.length > settings.maxRows && "rows";
    printRows({ columns: head.columns, rows: rows.slice(0, settings.maxRows), truncated }, form);
  });
}

/** Names of the questions of cypher/read/. */
export const questionNames = (): string[] => statementNames("read").map((path) => path.slice("read/".length));

/** Each question with its parameters, and on the next line in words. */
const questions = (): string[] =>
  questionNames().flatMap((name) => {
    const { question, parameters } = statementHead(`read/${name}`);
    return [["  " + name, ...parameters.map((parameter) => `${parameter.name}=…`)].join(" "), `      ${question}`];
  });

type Declared = readonly { readonly name: string; readonly type: string; readonly meaning: string }[];

/**
 * `key=value` words as parameters of the declared types. Pure.
 * @throws PARAMETER_INVALID for one that is unknown, missing, given twice or of the wrong type
 */
export function parseParameters(query: string, declared: Declared, pairs: readonly string[]): Parameters {
  const given = new Map<string, string>();
  const known = declared.map(({ name, type }) => `${name} (${type})`).join(", ") || "none";
  const invalid = (reason: string) =>
    new GraphError("PARAMETER_INVALID", `${query}: ${reason}; its parameters: ${known}`);
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const key = at < 0 ? pair : pair.slice(0, at);
    if (at < 0) throw invalid(`${JSON.stringify(pair)} is not of the form key=value`);
    if (!declared.some(({ name }) => name === key)) throw invalid(`there is no parameter ${key}`);
    if (given.has(key)) throw invalid(`${key} is given twice`);
    given.set(key, pair.slice(at + 1));
  }
  return Object.fromEntries(
    declared.map(({ name, type, meaning }) => {
      const text = given.get(name);
      if (text === undefined && !isOptional(type)) throw invalid(`${name} is missing: ${meaning}`);
      const value = text === undefined ? null : parseValue(type, text);
      if (value === undefined) throw invalid(`${name} must be ${type}, not ${JSON.stringify(text)}`);
      return [name, value];
    }),
  );
}

const isOptional = (type: string): boolean => /\bor null\b|\boptional\b|\?$/.test(type);

/** A value of a declared type (string, integer, float, boolean, list of …); undefined where the text is none. */
function parseValue(type: string, text: string): Value | undefined {
  if (/\blist\b|\[\]/.test(type)) return parseList(text);
  if (/\binteger\b|\bint\b/.test(type)) return /^-?\d+$/.test(text) ? Number(text) : undefined;
  if (/\b(number|float)\b/.test(type))
    return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (/\bboolean\b/.test(type)) return text === "true" ? true : text === "false" ? false : undefined;
  return text;
}

function parseList(text: string): Value | undefined {
  if (!text.startsWith("[")) return text === "" ? [] : text.split(",");
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

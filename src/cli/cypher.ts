import { Command } from "commander";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import type { Form } from "./print-table.ts";

/** `cypher 'TEXT'`: a question of one's own. */
export const cypherCommand = (): Command =>
  new Command("cypher")
    .summary("answer a question in Cypher; only reading is allowed")
    .description(
      "Answers a question in Cypher, on either engine. One statement that only reads: what writes, calls a procedure\n" +
        "other than db.labels, db.relationshipTypes and db.propertyKeys, reads files or names another database is\n" +
        "refused before it is run. At most MAX_ROWS rows and MAX_ANSWER_MB megabytes within QUERY_TIMEOUT_MS.",
    )
    .argument("<text>", "the statement, in quotes")
    .option(
      "--param <name=value>",
      "a parameter of the statement, once for each; a value is JSON (5 is an integer, '\"5\"' text), else text",
      (word: string, before: string[] = []) => [...before, word],
    )
    .option("--json", "one JSON object a line, one line a row")
    .option("--csv", "comma-separated values (RFC 4180); an apostrophe stands before text that a spreadsheet would run")
    .addHelpText(
      "after",
      "\nExample:\n  consortium-graph cypher 'MATCH (p:Person)-[h:HOLDS_POST]->(o) RETURN p.name, h.title, o.name LIMIT 10'\n" +
        "  consortium-graph cypher 'MATCH (n:School) WHERE n.name CONTAINS $part RETURN n.name LIMIT $n' --param part=职业 --param n=5",
    )
    .action(run);

async function run(text: string, { param = [], ...form }: Form & { param?: string[] }): Promise<void> {
  const settings = readSettings();
  const { ask, assertAllowed } = await import("../ask/ask.ts");
  const { parametersOf } = await import("../ask/parameters.ts");
  const question = { text, parameters: parametersOf(param) };
  // What is refused needs no graph.
  assertAllowed(question);
  const { printRows } = await import("./print-table.ts");
  await withGraph(settings, "read", async (store) => {
    const { maxRows, maxAnswerBytes, queryTimeoutMs } = settings;
    printRows(await ask(store, question, { maxRows, maxBytes: maxAnswerBytes, timeoutMs: queryTimeoutMs }), form);
  });
}

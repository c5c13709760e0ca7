import { Command } from "commander";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";

/** `cypher 'TEXT'`: a question of one's own. */
export const cypherCommand = (): Command =>
  new Command("cypher")
    .summary("answer a question in Cypher; only reading is allowed")
    .description(
      "Answers a question in Cypher, on either engine. One statement that only reads: what writes, calls a procedure\n" +
        "other than db.labels, db.relationshipTypes and db.propertyKeys, reads files or names another database is\n" +
        "refused before it is run. At most MAX_ROWS rows within QUERY_TIMEOUT_MS.",
    )
    .argument("<text>", "the statement, in quotes")
    .option("--json", "one JSON object a line, one line a row")
    .option("--csv", "comma-separated values (RFC 4180)")
    .addHelpText(
      "after",
      "\nExample:\n  consortium-graph cypher 'MATCH (p:Person)-[h:HOLDS_POST]->(o) RETURN p.name, h.title, o.name LIMIT 10'",
    )
    .action(run);

async function run(text: string, form: { json?: boolean; csv?: boolean }): Promise<void> {
  const settings = readSettings();
  const { assertReadOnly } = await import("./read-only.ts");
  assertReadOnly(text);
  const { printRows } = await import("./print-table.ts");
  await withGraph(settings, "read", async (store) => {
    const { maxRows, queryTimeoutMs } = settings;
    printRows(await store.query(text, {}, { maxRows, timeoutMs: queryTimeoutMs }), form);
  });
}

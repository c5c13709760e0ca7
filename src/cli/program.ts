import { Command, CommanderError } from "commander";
import { GraphError } from "../errors.ts";
import { citeCommand } from "./cite.ts";
import { cypherCommand } from "./cypher.ts";
import { demoCommand } from "./demo.ts";
import { dumpCommand } from "./dump.ts";
import { exportCommand } from "./export.ts";
import { extractCommand } from "./extract.ts";
import { ingestCommand } from "./ingest.ts";
import { describeError, tolerateClosedPipes, warn } from "./output.ts";
import { migrateCommand } from "./migrate.ts";
import { queryCommand } from "./query.ts";
import { rebuildCommand } from "./rebuild.ts";
import { reportCommand } from "./report.ts";
import { restoreCommand } from "./restore.ts";
import { retractCommand } from "./retract.ts";
import { reviewCommand } from "./review.ts";
import { serveCommand } from "./serve.ts";
import { readSettings } from "../settings.ts";
import { startCommand } from "./start.ts";
import { statsCommand } from "./stats.ts";

/** Commands that finish what they do although nobody reads their output any more. */
const CHANGE_THE_GRAPH = ["demo", "ingest", "migrate", "rebuild", "restore", "retract", "review", "serve", "start"];
const MISUSE = 2;
const FAILED = 1;

/** Parses the command line, dispatches to the command, and ends the process with its exit code. */
export async function runProgram(): Promise<void> {
  process.on("uncaughtException", (error) => process.exit(report(error)));
  tolerateClosedPipes(() => CHANGE_THE_GRAPH.includes(process.argv[2] ?? ""));
  try {
    await program().parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
  // A statement that was given up may still run in the embedded engine: it ends with the process.
  process.stdout.write("", () => process.exit());
}

function program(): Command {
  const root = new Command("consortium-graph")
    .description("Knowledge graph of Chinese industry-education consortia, from press pages to answered questions.")
    .helpCommand(false)
    .showHelpAfterError("(--help shows how to use it)")
    .exitOverride()
    .configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) })
    .addHelpText(
      "after",
      "\nSettings (environment): PORT, HOST, DATA_DIR, NEO4J_URI and others; README.md lists them.",
    );
  const commands = [
    startCommand(),
    serveCommand(),
    extractCommand(),
    reportCommand(),
    ingestCommand(),
    demoCommand(),
    retractCommand(),
    reviewCommand(),
    queryCommand(),
    cypherCommand(),
    citeCommand(),
    statsCommand(),
    exportCommand(),
    dumpCommand(),
    restoreCommand(),
    migrateCommand(),
    rebuildCommand(),
  ];
  for (const command of commands) {
    root.addCommand(command.copyInheritedSettings(root));
    for (const below of command.commands) below.copyInheritedSettings(root);
  }
  return root;
}

/** Tells the user what went wrong, without a stack trace unless LOG_LEVEL is debug; returns the exit code. */
function report(error: unknown): number {
  // Commander has printed its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSE;
  if (error instanceof GraphError) {
    warn(`consortium-graph: ${describeError(error)}`);
    return error.exit;
  }
  if (isDebugging() && error instanceof Error) warn(error.stack ?? "");
  warn(`consortium-graph: this should not have happened: ${error instanceof Error ? error.message : String(error)}`);
  return FAILED;
}

function isDebugging(): boolean {
  try {
    return ["debug", "trace"].includes(readSettings().logLevel);
  } catch {
    return false;
  }
}

import { GraphError } from "../errors.ts";

/** What the plan of a statement is asked for with. */
export const EXPLAIN = "EXPLAIN ";

/**
 * The engine's message on one line, without its class and number. It has the form
 * `Query error: GRAFEO-Q001: syntax error: …`, then a picture of the place, then perhaps `help: …`.
 */
function plain(message: string): string {
  const [first = ""] = message.split("\n", 1);
  const place = /--> query:(\d+):(\d+)/.exec(message);
  const help = /^\s*help: (.+)$/m.exec(message);
  const explained = message.includes(`\n 1 | ${EXPLAIN}`);
  let at = "";
  if (place) {
    const [line, column] = [Number(place[1]), Number(place[2])];
    at = ` (line ${line}, column ${line === 1 && explained ? column - EXPLAIN.length : column})`;
  }
  return first.replace(/^(\w+ error: )?(GRAFEO-\w+: )?/, "").trim() + at + (help ? `; ${help[1]}` : "");
}

/** True where two transactions wrote the same thing and the second may be tried again (GQLSTATUS class 40). */
export const isConflict = (error: unknown): boolean => gqlStatus(error).startsWith("40");

const gqlStatus = (error: unknown): string => (error as { gqlStatus?: string } | undefined)?.gqlStatus ?? "";

/**
 * An error of the engine as one of ours, by its GQLSTATUS (ISO/IEC 39075): class 42 is syntax or names,
 * 22 is data (division by zero), 25G03 a write in a read-only transaction.
 * @param what the statement's name, or the like
 */
export function grafeoError(error: unknown, what: string): GraphError {
  if (error instanceof GraphError) return error;
  const message = plain(error instanceof Error ? error.message : String(error));
  const status = gqlStatus(error);
  const reason = `${what}: ${message}`;
  // The engine's own limit, 30 s for each statement; it has no setting for it here.
  if (/GRAFEO-Q003/.test(String((error as Error).message))) {
    return new GraphError("STORE_TIMEOUT", `${what}: the engine gives no statement more than 30 s`, { cause: error });
  }
  if (status === "25G03") return new GraphError("CYPHER_REFUSED", reason, { cause: error });
  if (status.startsWith("42") || status.startsWith("22")) {
    return new GraphError("CYPHER_INVALID", reason, { cause: error });
  }
  if (/database is closed|closed database/i.test(message)) {
    return new GraphError("STORE_UNAVAILABLE", `${what}: the graph is closed`, { cause: error });
  }
  return new GraphError("STORE_FAILED", reason, { cause: error });
}

/** An error at opening the file. */
export function grafeoOpenError(error: unknown, file: string): GraphError {
  const message = error instanceof Error ? error.message : String(error);
  if (/cannot be locked/.test(message)) {
    return new GraphError("DATA_DIR_BUSY", `${file} is open in another process`, { cause: error });
  }
  return new GraphError("STORE_FAILED", `${file} cannot be opened: ${plain(message)}`, { cause: error });
}

import { GraphError } from "../errors.ts";
import type { Caps, Parameters, ReadOptions, Store, Table } from "../store/store.ts";
import { assertReadOnly } from "./read-only.ts";
import { tokens } from "./tokens.ts";

/** Characters of a statement; to judge so many takes some 50 ms. */
const LONGEST = 100_000;

/** A question of somebody's own: Cypher text, and values for the parameters that it names. */
export interface Question {
  readonly text: string;
  readonly parameters: Parameters;
}

/**
 * Answers Cypher text that was written outside of the program: refused before it runs unless it only reads, then run in
 * read mode within the limits.
 * @throws CYPHER_REFUSED, CYPHER_INVALID; PARAMETER_INVALID where the text names a parameter that is not given;
 *   STORE_TIMEOUT
 */
export async function ask(store: Store, question: Question, limits: Caps & ReadOptions): Promise<Table> {
  assertAllowed(question);
  return store.query(question.text, question.parameters, limits);
}

/**
 * The check of `ask` alone, for a caller that opens the graph after it. Pure.
 * @throws as `ask` does, but for what only the engine can tell
 */
export function assertAllowed({ text, parameters }: Question): void {
  if (text.length > LONGEST) {
    throw new GraphError("CYPHER_REFUSED", `the statement has ${text.length} characters, more than ${LONGEST}`);
  }
  assertReadOnly(text);
  const missing = parameterNames(text).find((name) => !Object.hasOwn(parameters, name));
  if (missing === undefined) return;
  const given = Object.keys(parameters).join(", ") || "none";
  throw new GraphError("PARAMETER_INVALID", `the statement names $${missing}, which is not given; given: ${given}`);
}

/** Names of the parameters in Cypher text, without `$` and backticks. */
const parameterNames = (text: string): string[] =>
  tokens(text).flatMap(({ kind, text: name }) =>
    kind === "parameter" ? [name.startsWith("$`") ? name.slice(2, -1).replaceAll("``", "`") : name.slice(1)] : [],
  );

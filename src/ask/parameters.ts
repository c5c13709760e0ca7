import { GraphError } from "../errors.ts";
import type { Parameters, Value } from "../store/store.ts";

/** Lists and maps may lie so deep in each other. */
const DEEPEST = 20;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

const invalid = (reason: string) => new GraphError("PARAMETER_INVALID", reason);

/**
 * Words `name=value` of a command line. A value is what it is as JSON (`5` is an integer, `"5"` text, `[1, 2]` a list), and
 * text where it is no JSON. Pure.
 * @throws PARAMETER_INVALID for a word of another form, a name given twice, a value that no engine takes
 */
export function parametersOf(words: readonly string[]): Parameters {
  const given = new Map<string, unknown>();
  for (const word of words) {
    const at = word.indexOf("=");
    if (at < 0) throw invalid(`${JSON.stringify(word)} is not of the form name=value`);
    const name = word.slice(0, at);
    if (given.has(name)) throw invalid(`${name} is given twice`);
    given.set(name, jsonOr(word.slice(at + 1)));
  }
  return asParameters(Object.fromEntries(given));
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/**
 * A value of JSON as parameters: whole numbers are integers, others floats. Pure.
 * @throws PARAMETER_INVALID where it is no object, a name is none, a whole number is beyond 2⁵³, or lists and maps lie
 *   deeper than 20 in each other
 */
export function asParameters(given: unknown): Parameters {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw invalid("parameters must be an object of names with their values");
  }
  for (const [name, value] of Object.entries(given)) {
    if (!NAME.test(name)) throw invalid(`${JSON.stringify(name.slice(0, 60))} is no name of a parameter`);
    check(name, value as Value, 0);
  }
  return given as Parameters;
}

function check(name: string, value: Value | undefined, depth: number): void {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw invalid(`${name}: a whole number must be between -(2^53 - 1) and 2^53 - 1`);
  }
  if (typeof value !== "object" || value === null) return;
  if (depth === DEEPEST) throw invalid(`${name}: lists and maps lie deeper than ${DEEPEST} in each other`);
  for (const item of Object.values(value)) check(name, item as Value, depth + 1);
}

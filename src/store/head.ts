import { statementSource } from "./statements.ts";
import type { Parameters } from "./store.ts";

/** What the head comment of a statement says of it. */
export interface Head {
  /** The question it answers. */
  readonly question: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly meaning: string }[];
  /**
   * Parameters that give an answer on the documents of `seeds/`. Where an id is wanted, `@entity:NAME`,
   * `@event:NAME OF THE BODY IT IS ABOUT`, `@document:SOURCE`, `@edge:TYPE` and `@statement:PREDICATE` stand for the
   * first one; test/store/same-answers.test.ts looks them up.
   */
  readonly example: Parameters;
  readonly columns: readonly string[];
}

/**
 * Reads the head comment of `cypher/<name>.cypher`:
 * ```
 * // Which bodies belong to a consortium, by role?
 * // parameters:
 * //   name: string — name or alias of the consortium
 * // example: {"name": "…"}
 * // columns: role, member
 * ```
 * @throws SyntaxError naming the file where a part is missing or the example is no JSON object
 */
export function statementHead(name: string): Head {
  const lines: string[] = [];
  for (const line of statementSource(name).split(/\r?\n/)) {
    if (!line.startsWith("//")) break;
    lines.push(line.slice(2).replace(/^ /, "").trimEnd());
  }
  const fail = (reason: string) => new SyntaxError(`cypher/${name}.cypher: ${reason}`);
  const section = lines.findIndex((line) => /^(parameters|example|columns):/.test(line));
  const question = lines.slice(0, Math.max(section, 0)).join(" ").trim();
  if (!question) throw fail("the head comment must begin with the question");
  const parameters = lines.flatMap((line) => {
    const match = /^\s+(\w+): (.+?) — (.+)$/.exec(line);
    return match ? [{ name: match[1]!, type: match[2]!, meaning: match[3]! }] : [];
  });
  const value = (key: string) =>
    lines
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim();
  const columns = value("columns");
  if (!columns) throw fail("the head comment has no line `columns: a, b`");
  return { question, parameters, example: parseExample(value("example"), fail), columns: columns.split(/\s*,\s*/) };
}

function parseExample(text: string | undefined, fail: (reason: string) => Error): Parameters {
  if (text === undefined) throw fail("the head comment has no line `example: {…}`");
  let example: unknown;
  try {
    example = JSON.parse(text);
  } catch {
    throw fail(`the example is no JSON: ${text}`);
  }
  if (typeof example !== "object" || example === null || Array.isArray(example)) {
    throw fail(`the example is no JSON object: ${text}`);
  }
  return example as Parameters;
}

import { GraphError } from "../errors.ts";
import { type Token, tokens } from "./tokens.ts";

/** Words that a statement which only reads may begin with. */
const OPENING = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"]);
/** Words that change data, read files or leave the database asked, wherever they stand. */
const REFUSED = new Set("CREATE MERGE SET DELETE DETACH REMOVE FOREACH INSERT DROP LOAD USE TRANSACTIONS".split(" "));
const SUBQUERIES = new Set(["CALL", "EXISTS", "COUNT", "COLLECT"]);
/** Procedures that only read what the graph is made of. */
const PROCEDURES = new Set(["db.labels", "db.relationshiptypes", "db.propertykeys"]);
/** Functions whose name has a dot and that compute only; any other may reach out (apoc.…, genai.…). */
const NAMESPACES = new Set(["date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector"]);

/**
 * Checks that Cypher text is one statement that only reads, before it is run anywhere. Stricter than the engines:
 * where a word of REFUSED is the name of a variable, it must stand in backticks. Pure.
 * @throws CYPHER_REFUSED naming what it refuses and where (line and column); CYPHER_INVALID for text that does not end
 */
export function assertReadOnly(text: string): void {
  const list = tokens(text);
  const first = list[0];
  if (!first) throw new GraphError("CYPHER_INVALID", "the statement is empty");
  if (first.kind !== "word" || !OPENING.has(first.text.toUpperCase())) {
    throw refused(text, first, `a statement begins with ${[...OPENING].join(", ")}, not`);
  }
  list.forEach((token, i) => checkToken(text, list, token, i));
}

function checkToken(text: string, list: readonly Token[], token: Token, i: number): void {
  const [before, after] = [list[i - 1], list[i + 1]];
  if (token.text === ";" && token.kind === "sign" && after)
    throw refused(text, after, "only one statement may be run, not also");
  if (token.kind !== "word" && token.kind !== "quoted") return;
  const isPart = before?.text === "." && before.kind === "sign" && isName(list[i - 2]);
  if (isPart || before?.kind === "parameter") return;
  const path = dottedName(list, i);
  const called = list[i + path.length * 2 - 1];
  if (path.length > 1 && called?.text === "(" && called.kind === "sign" && !isCall(list[i - 1])) {
    if (!NAMESPACES.has(path[0]!.toLowerCase()))
      throw refused(text, token, "the function is not on the list:", path.join("."));
  }
  if (token.kind === "quoted" && !isCall(before)) return;
  if (isCall(before)) return checkProcedure(text, token, path);
  if (isFreeName(list, i)) return;
  if (REFUSED.has(token.text.toUpperCase())) throw refused(text, token, "only reading is allowed, not");
}

/** After `CALL` comes a procedure's name, or a subquery: `CALL {`, `CALL (x) {`. */
const isCall = (token: Token | undefined): boolean => token?.kind === "word" && token.text.toUpperCase() === "CALL";

function checkProcedure(text: string, token: Token, path: readonly string[]): void {
  const name = path.join(".");
  // A dot within backticks is part of one name.
  if (path.length !== 2 || !PROCEDURES.has(name.toLowerCase()))
    throw refused(text, token, "the procedure is not on the list:", name);
}

/** A label or type after `:`, or a key of a map: a name, whatever word it is. */
function isFreeName(list: readonly Token[], i: number): boolean {
  const [before, after] = [list[i - 1], list[i + 1]];
  if (before?.text === ":") return true;
  if (after?.text !== ":") return false;
  return before?.text === "," || (before?.text === "{" && !opensSubquery(list, i - 1));
}

/** A brace behind `CALL (x)` or one of these words begins a statement, not a map. */
const opensSubquery = (list: readonly Token[], brace: number): boolean =>
  list[brace - 1]?.text === ")" || SUBQUERIES.has(list[brace - 1]?.text.toUpperCase() ?? "");

const isName = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "word" ||
    token.kind === "quoted" ||
    [")", "]", "}"].includes(token.text) ||
    token.kind === "parameter");

/** The names joined by dots that begin at i: [apoc, load, json]. */
function dottedName(list: readonly Token[], i: number): string[] {
  const path = [list[i]!.text];
  for (let at = i + 1; list[at]?.text === "." && list[at]?.kind === "sign"; at += 2) {
    const next = list[at + 1];
    if (next?.kind !== "word" && next?.kind !== "quoted") break;
    path.push(next.text);
  }
  return path;
}

function refused(text: string, token: Token, why: string, what = token.text): GraphError {
  const lines = text.slice(0, token.start).split("\n");
  const place = `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
  return new GraphError("CYPHER_REFUSED", `${why} ${what.slice(0, 60)} (${place})`);
}

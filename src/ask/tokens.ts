import { GraphError } from "../errors.ts";

/** One token of Cypher. `text` of a quoted name is the name without its backticks. */
export interface Token {
  readonly kind: "word" | "quoted" | "string" | "number" | "parameter" | "sign";
  readonly text: string;
  /** UTF-16 offset of its first character. */
  readonly start: number;
}

/** White space and comments, then the kinds of token, tried in this order. */
const SKIPPED = /(?:[\s\u200b\ufeff]+|\/\/[^\n\r]*|\/\*[^]*?\*\/)+/y;
const KINDS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["string", /'(?:\\[^]|''|[^'\\])*'|"(?:\\[^]|""|[^"\\])*"/y],
  ["quoted", /`(?:``|[^`])*`/y],
  ["parameter", /\$(?:`(?:``|[^`])*`|[\p{L}\p{N}_]+)/uy],
  ["number", /0[xob][\da-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy],
  ["word", /[\p{L}_\p{Nl}\p{Pc}][\p{L}\p{N}\p{M}_\p{Pc}]*/uy],
  ["sign", /\.\.|[^]/y],
];

/**
 * Splits Cypher into tokens; comments and white space are left out. Pure.
 * @throws CYPHER_INVALID where a string, a name or a comment does not end; CYPHER_REFUSED for what the engines
 *   do not read alike, so that nothing can hide in the difference
 */
export function tokens(text: string): Token[] {
  // Neo4j turns \uXXXX into the character before it reads a statement, within strings or not.
  const escape = /\\u/i.exec(text);
  if (escape) throw new GraphError("CYPHER_REFUSED", "\\u is not allowed: write the character itself");
  const list: Token[] = [];
  for (let at = skip(text, 0); at < text.length;) {
    const token = tokenAt(text, at);
    list.push(token.token);
    at = skip(text, token.end);
  }
  return list;
}

function tokenAt(text: string, start: number): { token: Token; end: number } {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    if (kind === "sign") assertComplete(text, start, found);
    if (kind === "string") assertSameEverywhere(found);
    const name = kind === "quoted" ? found.slice(1, -1).replaceAll("``", "`") : found;
    return { token: { kind, text: name, start }, end: start + found.length };
  }
  throw new RangeError(`no token at ${start}`);
}

/** A quote or a comment sign that no pattern took begins something that never ends. */
function assertComplete(text: string, start: number, sign: string): void {
  if (`'"\``.includes(sign) || text.startsWith("/*", start)) {
    throw new GraphError("CYPHER_INVALID", `what begins with ${text.slice(start, start + 20)} does not end`);
  }
}

/** One engine ends a string at a quote behind a backslash, another does not: neither may see code in it. */
function assertSameEverywhere(string: string): void {
  if (/\\['"]/.test(string)) {
    throw new GraphError(
      "CYPHER_REFUSED",
      `${string.slice(0, 30)}: put a string with a quote in the other kind of quotes`,
    );
  }
}

function skip(text: string, at: number): number {
  SKIPPED.lastIndex = at;
  return SKIPPED.exec(text) ? SKIPPED.lastIndex : at;
}

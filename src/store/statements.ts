import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ORGANIZATION_KINDS, type Kind } from "../model/ontology.ts";
import { briefText } from "./brief.ts";
import type { Store } from "./store.ts";

type Engine = Store["engine"];

const ROOT = fileURLToPath(new URL("../../cypher/", import.meta.url));
const OVERRIDES = "grafeo/";
const TOKEN = /("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|`[^`]*`)|\/\/[^\n]*|\/\*[^]*?\*\//g;

let files: Map<string, string> | undefined;

/** Files below a folder by path without ending (`read/members`, `grafeo/read/members`), with their content. */
const filesOf = (root: string): [name: string, source: string][] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => [file.split(sep).join("/").slice(0, -".cypher".length), readFileSync(join(root, file), "utf8")]);

const sources = (): Map<string, string> => (files ??= new Map(filesOf(ROOT)));

/**
 * Adds the statements of another folder, laid out as `cypher/` is: questions of one's own beside the program's.
 * @throws RangeError where a name is taken
 */
export function addStatements(folder: string): void {
  const all = sources();
  for (const [name, source] of filesOf(folder)) {
    if (all.has(name) && all.get(name) !== source) throw new RangeError(`there is a statement \`${name}\` already`);
    all.set(name, source);
  }
}

/** A line that tells Neo4j's planner which index to use. Grafeo has no such clause: it takes patterns from left to right. */
const HINT = /^\s*USING INDEX .*\n/gm;

/** Takes comments and the white space around the statement away; quoted text stays as it is. */
export function stripComments(text: string): string {
  return text
    .replace(TOKEN, (_, quoted: string | undefined) => quoted ?? " ")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/**
 * The file `cypher/<name>.cypher` as it stands, head comment included.
 * @throws RangeError where there is no such file: the caller's mistake, so the message lists the names there are
 */
export function statementSource(name: string, engine: Engine = "neo4j"): string {
  const all = sources();
  const source = (engine === "grafeo" ? all.get(OVERRIDES + name) : undefined) ?? all.get(name);
  if (source === undefined) {
    const names = [...all.keys()].filter((key) => !key.startsWith(OVERRIDES));
    throw new RangeError(`no statement \`${name}\`: cypher/ has ${names.join(", ") || "no files"}`);
  }
  return source;
}

const stripped = new Map<string, string>();

const END = " from the end";

/** Name of the statement that reads a list from its end: the last edge first, and `$before` in the place of `$after`. */
export const fromTheEnd = (name: string): string => name + END;

/** Name of the statement that looks at bodies of one kind alone: by its label an engine passes over all others. */
export const forKind = (name: string, kind: Kind): string => `${name}, ${kind}`;

const OF_KIND = new RegExp(`^(.*), (${ORGANIZATION_KINDS.join("|")})$`);

/** A line, and below it the one that takes its place in the statement of the same file that reads from the end. */
const TURNED = /^.*\n\s*\/\/ from the end: (.*)$/gm;

/** @throws RangeError where the file has no list */
function turned(name: string, source: string): string {
  const text = source.replace(TURNED, "$1");
  if (text === source) throw new RangeError(`cypher/${name}.cypher has no lines that read it from the end`);
  return text;
}

/** The source of a statement; of one that reads from the end out of the file that it shares with the other, of lists of lists out of several. */
function sourceOf(name: string, engine: Engine): string {
  const brief = briefText(name, (file, isFromEnd) => sourceOf(isFromEnd ? fromTheEnd(file) : file, engine));
  if (brief !== undefined) return brief;
  if (name.endsWith(END)) {
    const whole = name.slice(0, -END.length);
    return turned(whole, sourceOf(whole, engine));
  }
  const [, general, kind] = OF_KIND.exec(name) ?? [];
  if (general === undefined) return statementSource(name, engine);
  return statementSource(general, engine).replaceAll("(body:Organization)", `(body:${kind})`);
}

/**
 * The text of `cypher/<name>.cypher` for an engine, without comments; `cypher/grafeo/<name>.cypher` goes first.
 * For Grafeo without planner hints too.
 */
export function statementText(name: string, engine: Engine): string {
  const key = `${engine}:${name}`;
  let text = stripped.get(key);
  if (text === undefined) {
    text = stripComments(sourceOf(name, engine));
    stripped.set(key, (text = engine === "grafeo" ? text.replace(HINT, "") : text));
  }
  return text;
}

/** Whether an engine has a folder of statements in the place of one: `cypher/grafeo/<name>/`. */
export const isFolder = (name: string, engine: Engine): boolean =>
  engine === "grafeo" && [...sources().keys()].some((key) => key.startsWith(`${OVERRIDES}${name}/`));

/** Names of the statements in a folder of `cypher/` (`read`, `api`, `write`), sorted. */
export function statementNames(folder: string): string[] {
  return [...sources().keys()].filter((name) => name.startsWith(`${folder}/`));
}

/** The statements of a file that holds several, each ended by `;` (only `schema` does; no text in it has a `;`). */
export function statementList(name: string, engine: Engine): string[] {
  return statementText(name, engine)
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
}

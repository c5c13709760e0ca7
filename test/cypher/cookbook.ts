import { statementHead } from "../../src/store/head.ts";
import { statementText } from "../../src/store/statements.ts";
import type { Parameters, Row, Value } from "../../src/store/store.ts";

/** The generated part of a recipe stands between these two lines of docs/cypher.md. */
const BLOCK = /<!-- question: (\S+) -->\n[^]*?<!-- \/question -->/g;
const GRAPHQL = /```graphql\n([^]*?)```/;
const ROWS_SHOWN = 12;
const KEY_SHOWN = 8;
const TEXT_SHOWN = 60;
/** Columns of opaque ids: shown shortened. */
const KEYS = new Set(["id", "edge", "edges", "statement"]);

/** One question of the cookbook with the same question to GraphQL. */
export interface Recipe {
  readonly name: string;
  readonly graphql: string;
  /** A value `id(NAME)` stands for the id of the one entity of that name. */
  readonly variables: Readonly<Record<string, Value>>;
  /** Columns of the Cypher answer whose every value must be found in the GraphQL answer. */
  readonly same: readonly string[];
}

/** The recipes of docs/cypher.md, in its order. */
export function recipes(document: string): Recipe[] {
  const blocks = [...document.matchAll(BLOCK)];
  return blocks.map((block, index) => {
    const name = block[1]!;
    const after = document.slice(block.index + block[0].length, blocks[index + 1]?.index);
    const graphql = GRAPHQL.exec(after)?.[1];
    if (graphql === undefined) throw new SyntaxError(`docs/cypher.md: ${name} has no GraphQL form`);
    const comment = (key: string) => new RegExp(`^# ${key}: (.*)$`, "m").exec(graphql)?.[1];
    return {
      name,
      graphql,
      variables: JSON.parse(comment("variables") ?? "{}") as Record<string, Value>,
      same: comment("same")?.split(/\s*,\s*/) ?? [],
    };
  });
}

/** docs/cypher.md with its generated parts made anew from the statements and their answers. */
export async function renew(
  document: string,
  answer: (name: string, parameters: Parameters) => Promise<Row[]>,
): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const block of document.matchAll(BLOCK)) {
    const name = block[1]!;
    const { example } = statementHead(`read/${name}`);
    parts.push(document.slice(end, block.index), render(name, example, await answer(`read/${name}`, example)));
    end = block.index + block[0].length;
  }
  return [...parts, document.slice(end)].join("");
}

function render(name: string, example: Parameters, rows: readonly Row[]): string {
  const { question, parameters, columns } = statementHead(`read/${name}`);
  const asked = parameters.map((parameter) => `- \`${parameter.name}\` (${parameter.type}): ${parameter.meaning}`);
  const command = ["npm run -s cli -- query", name, ...Object.entries(example).map(argument)].join(" ");
  return [
    `<!-- question: ${name} -->`,
    `*${question}*`,
    "",
    ...(asked.length > 0 ? [...asked, ""] : []),
    "```cypher",
    statementText(`read/${name}`, "neo4j"),
    "```",
    "",
    "```sh",
    command,
    "```",
    "",
    ...table(columns, rows),
    "<!-- /question -->",
  ].join("\n");
}

const argument = ([key, value]: [string, Value | undefined]): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `${key}=${/^[\w./:-]+$/.test(text) ? text : `'${text}'`}`;
};

function table(columns: readonly string[], rows: readonly Row[]): string[] {
  if (rows.length === 0) return ["No rows.", ""];
  const shown = columns.filter((column) => rows.some((row) => row[column] !== null && row[column] !== undefined));
  const empty = columns.filter((column) => !shown.includes(column));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const more = rows.length - ROWS_SHOWN;
  const notes = [
    ...(more > 0 ? [`${rows.length} rows; ${more} more than shown.`] : []),
    ...(empty.length > 0 ? [`Without a value here: ${empty.map((column) => `\`${column}\``).join(", ")}.`] : []),
  ];
  return [
    line(shown),
    line(shown.map(() => "---")),
    ...rows.slice(0, ROWS_SHOWN).map((row) => line(shown.map((column) => cell(column, row[column] ?? null)))),
    "",
    ...(notes.length > 0 ? [notes.join(" "), ""] : []),
  ];
}

function cell(column: string, value: Value): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map((item: Value) => cell(column, item)).join("; ");
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const limit = KEYS.has(column) ? KEY_SHOWN : TEXT_SHOWN;
  const characters = [...text.replace(/\s+/g, " ").replaceAll("|", "\\|")];
  return characters.length > limit ? `${characters.slice(0, limit).join("")}…` : characters.join("");
}

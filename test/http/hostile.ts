import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { organizationKey, plainKey } from "../../src/resolve/organization-name.ts";
import { written } from "../../src/graphql/written.ts";

/** Pieces that mean something to Lucene, Cypher, regular expressions, JSON or Unicode, and names that are in the graph. */
const PIECES = [
  "'", '"', "`", "\\", "\\'", "\\u0027", "\\u{27}", "\u0027", "’", "＇", "＂", "\u0060", ";", "//", "/*", "*/", "--", "#",
  "'})", "}) DETACH DELETE n //", "' OR 1=1 //", "' RETURN 1 AS x UNION MATCH (n) RETURN n //", "MATCH (n) DETACH DELETE n",
  "CALL db.labels()", "CALL { MATCH (n) DELETE n }", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "SET n.name = ''", "$text", "$ids",
  "{name: 'x'}", "(n:Entity)", "-[*]-", "`]->() //", "apoc.load.json('http://x')", "USE neo4j",
  "*", "?", "~", "~0.8", "^5", "AND", "OR", "NOT", "+", "-", "!", "&&", "||", "(", ")", "[", "]", "{", "}", ":", "name:*", "*:*",
  "[a TO z]", "{* TO *}", "/.*/", "\\*", "/(.*a){20}/",
  ".*", ".", "(a+)+$", "(?i)", "(?=x)", "[^]", "[[:alpha:]]", "\\p{Han}", "^", "$", "\\b", "(", "a{1,99999}", "(.|.)*x", "|",
  "\u0000", "\u0001", "\u0008", "\n", "\r\n", "\t", "\u2028", "\u200b", "\u202e", "\ufeff", "\ud800", "\udc00", "\u{1f6fa}", "é", "e\u0301", "İ", "ß", "ﬀ", "𠮷",
  "__proto__", "constructor", "null", "undefined", "NaN", "-1", "0", "1e999", "true", "{}", "[]", '{"$gt": ""}',
  "滨海", "市", "学院", "职业技术学院", "产教联合体", "张", "王", "binhai", "bh", "ＢＨ", "２０２４", "2024-06-18", "2024-13-45", "110000", "C36",
  " ", "   ", "a", "x".repeat(100), "学".repeat(99),
]; // prettier-ignore

/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

export interface Case {
  readonly query: string;
  readonly variables: { readonly [name: string]: unknown };
}

/** Questions to one field of the root each, with arguments made up of hostile pieces; the same for the same numbers. */
export class Hostile {
  readonly #fields: readonly GraphQLField<unknown, unknown>[];
  readonly #random: Random;
  /** Ids and cursors that answers had. */
  readonly #seen: string[] = ["x"];
  readonly #names: string[] = ["滨海市产教联合体"];

  constructor(schema: GraphQLSchema, random: Random) {
    this.#fields = Object.values(schema.getQueryType()!.getFields());
    this.#random = random;
  }

  /** The next question. Each third is a search. */
  next(): Case {
    const search = this.#fields.find(({ name }) => name === "search")!;
    const field = this.#chance(1 / 3) ? search : this.#one(this.#fields.filter(({ args }) => args.length > 0));
    const variables: Record<string, unknown> = {};
    for (const { name, type } of field.args) {
      // Most cursors are refused before anything else is looked at.
      if (isNonNullType(type) || this.#chance(name === "after" ? 0.1 : 0.6)) variables[name] = this.#value(type, name);
    }
    const given = field.args.filter(({ name }) => name in variables);
    const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
    const passed = given.map(({ name }) => `${name}: $${name}`).join(", ");
    const [head, call] = given.length > 0 ? [`(${declared})`, `(${passed})`] : ["", ""];
    const set = field === search ? SEARCH : selectionOf(getNamedType(field.type), 4);
    return { query: `query Q${head} { ${field.name}${call} ${set} }`, variables };
  }

  /** Keeps ids and cursors of an answer, to be asked for later, whole and spoiled. */
  see(text: string): void {
    for (const [, found] of text.matchAll(/"(?:id|cursor|endCursor)":"([^"]+)"/g)) {
      if (this.#seen.length < 500) this.#seen.push(found!);
    }
    for (const [, found] of text.matchAll(/"name":"([^"\\]+)"/g)) {
      if (this.#names.length < 500) this.#names.push(found!);
    }
  }

  #value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, name);
    if (isListType(type))
      return Array.from({ length: Math.floor(this.#random() * 4) }, () => this.#value(type.ofType, name));
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((each) => isNonNullType(each.type) || this.#chance(0.3));
      return Object.fromEntries(fields.map((each) => [each.name, this.#value(each.type, each.name)]));
    }
    if (type.name === "Boolean") return this.#chance(0.5);
    if (type.name === "Int") return this.#one(this.#chance(0.1) ? [-1, 0, 101, 2 ** 31 - 1] : [1, 2, 3, 20, 100]);
    if (type.name === "Float") return this.#one([-1, 0, 0.5, 1, 1e300]);
    return this.#text();
  }

  #text(): string {
    const whole = this.#one(this.#seen);
    if (this.#chance(0.15)) return whole;
    if (this.#chance(0.1)) return whole.slice(Math.floor(this.#random() * whole.length)) + this.#one(PIECES);
    if (this.#chance(0.3)) return this.#one(PIECES);
    if (this.#chance(0.4)) return this.#spoiled(this.#one(this.#names));
    return Array.from({ length: 1 + Math.floor(this.#random() * 4) }, () => this.#one(PIECES)).join("");
  }

  /** A part of a name; half of them with a sign in a character's place that stands for any in some language. */
  #spoiled(name: string): string {
    const start = Math.floor(this.#random() * name.length);
    const part = [...name.slice(start, start + 2 + Math.floor(this.#random() * 6))];
    if (this.#chance(0.5))
      part[Math.floor(this.#random() * part.length)] = this.#one([".", "*", "?", ".*", "%", "_", "[^x]"]);
    return part.join("");
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!;
  }
}

const SEARCH = "{ edges { cursor node { id name aliases pinyin initials kind } } }";

/** All fields without required arguments, so deep. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return "";
  if (!isObjectType(type) && !isInterfaceType(type)) return "{ __typename }";
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(({ type: argument, defaultValue }) => isNonNullType(argument) && defaultValue === undefined))
      return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    // What lies further in is asked for by its own fields of the root.
    const inside = /Connection$|Edge$|^PageInfo$/.test(type.name) || depth === 4;
    return inside && depth > 1 && !/Connection$/.test(named.name)
      ? [`${field.name} ${selectionOf(named, depth - 1)}`]
      : [];
  });
  return `{ __typename ${fields.join(" ")} }`;
}

/** What an asker may be told; anything else means that a text was taken for more than a text. */
const TOLD = new Set([
  "ARGUMENT_INVALID",
  "NOT_FOUND",
  "AMBIGUOUS",
  "CURSOR_INVALID",
  "PAGE_SIZE",
  "QUERY_LIMIT",
  "BAD_USER_INPUT",
  "GRAPHQL_VALIDATION_FAILED",
]);

interface Hit {
  readonly node: {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly pinyin: string | null;
    readonly initials: string | null;
  };
}

/** Which law an answer breaks; undefined where none. */
export function brokenLaw({ query, variables }: Case, status: number, text: string): string | undefined {
  if (status >= 500) return `status ${status}`;
  let answer: { data?: any; errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    return "no JSON";
  }
  for (const { message, extensions } of answer.errors ?? []) {
    if (!TOLD.has(extensions?.code ?? "BAD_USER_INPUT")) return `${extensions?.code}: ${message}`;
    if (/root:x:0|at .+\.ts:\d+/.test(message)) return `tells what it should not: ${message}`;
  }
  if (!query.includes("search(") || !answer.data?.search) return undefined;
  const { text: asked, keys, pinyin } = written("text", String(variables["text"]));
  const wrong = (answer.data.search.edges as Hit[]).find(({ node }) => !matches(node, asked, keys, pinyin));
  return wrong && `finds ${wrong.node.name}, which does not hold the text`;
}

/** Whether a name holds a text as it stands: nothing in it stands for anything else. */
const matches = (node: Hit["node"], text: string, keys: readonly string[], pinyin: string): boolean =>
  [node.name, ...node.aliases].some((name) => name.includes(text)) ||
  keys.some((key) => key === organizationKey(node.name) || key === plainKey(node.name)) ||
  (pinyin !== "" && ((node.pinyin ?? "").includes(pinyin) || (node.initials ?? "").startsWith(pinyin)));

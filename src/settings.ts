import { z } from "zod";
import { GraphError } from "./errors.ts";
import { SERVER_SETTINGS, serverPart, type ServerPart } from "./server-settings.ts";
import { flag, setting, whole, type Parsed, type Setting } from "./setting.ts";

/** What a token may allow. */
export const SCOPES = ["ingest", "retract", "review", "cypher", "metrics"] as const;
export type Scope = (typeof SCOPES)[number];
/** A secret that lets its bearer change the graph, as far as the scopes go; what it changes is signed with the name. */
export interface Token {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly secret: string;
}

const TOKENS =
  "must be like NAME:SCOPE+SCOPE:SECRET, several by commas, each name once, secrets of 16 characters or more";
const tokens = z.string().transform((given, context): readonly Token[] => {
  const found = given.split(",").flatMap((item): Token[] => {
    const [, name, scopes = "", secret] =
      /^\s*([^:,]{1,100}):([a-z+]+):([\x21-\x2b\x2d-\x7e]{16,200})\s*$/u.exec(item) ?? [];
    const known = scopes.split("+").filter((scope): scope is Scope => (SCOPES as readonly string[]).includes(scope));
    if (name === undefined || secret === undefined || known.length !== scopes.split("+").length) return [];
    return [{ name, scopes: known, secret }];
  });
  const names = new Set(found.map(({ name }) => name));
  if (found.length === given.split(",").length && names.size === found.length) return found;
  context.addIssue({ code: "custom", message: `${TOKENS}; scopes are ${SCOPES.join(", ")}` });
  return z.NEVER;
});

const amount = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})?$/, "must be a number such as 0.15")
  .transform(Number);
const address = z
  .string()
  .refine(isPlainWebAddress, "must be an http or https address without a name or password in it");

function isPlainWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const NEO4J_ADDRESS = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+/;

/** Every setting there is, by the name of its environment variable. The README's table follows from it. */
export const SETTINGS = {
  PORT: setting(whole(0, 65_535), "4000", "port that the server listens on; 0 takes any free one"),
  HOST: setting(z.string().min(1, "must name an address"), "127.0.0.1", "address that the server listens on"),
  DATA_DIR: setting(z.string().min(1, "must name a folder"), "./data", "folder of the embedded graph"),
  NEO4J_URI: setting(
    z.string().regex(NEO4J_ADDRESS, "must be like neo4j://host:7687, neo4j+s://host or bolt://host:7687"),
    undefined,
    "address of Neo4j; where it is set, the graph lives there and `DATA_DIR` is not used",
  ),
  NEO4J_USER: setting(z.string().min(1, "must name a user"), "neo4j", "user of Neo4j"),
  NEO4J_PASSWORD: setting(
    z.string(),
    undefined,
    "that user's password; without one, Neo4j is asked without authentication",
    true,
  ),
  NEO4J_DATABASE: setting(
    z.string().min(1, "must name a database"),
    undefined,
    "database; the user's home database where not set",
  ),
  LOG_LEVEL: setting(
    z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`),
    "info",
    "what the server logs: " + LOG_LEVELS.join(", "),
  ),
  MAX_INPUT_MB: setting(whole(1, 1024), "20", "largest file that is read, in megabytes (10⁶ bytes)"),
  URL_TIMEOUT_MS: setting(whole(1, 3_600_000), "20000", "milliseconds that an address may take, with its redirects"),
  ALLOW_PRIVATE_ADDRESSES: setting(
    flag,
    "0",
    "1 lets addresses lead to this machine and its network; otherwise they are refused",
  ),
  QUERY_TIMEOUT_MS: setting(whole(1, 3_600_000), "10000", "milliseconds after which a question is given up"),
  MAX_ROWS: setting(whole(1, 1_000_000), "1000", "rows that `query` and `cypher` print at most"),
  MAX_ANSWER_MB: setting(
    whole(1, 1024),
    "10",
    "size of what free Cypher answers at most, as JSON, in megabytes (10⁶ bytes)",
  ),
  API_TOKENS: setting(
    tokens,
    undefined,
    "who may do over HTTP what not everybody may: `NAME:SCOPE+SCOPE:SECRET`, several by commas; scopes are `ingest`, `retract`, `review` (mutations), `cypher` (`POST /cypher`) and `metrics`. All of these are off without",
    true,
  ),
  ...SERVER_SETTINGS,
  LLM_BASE_URL: setting(
    address,
    undefined,
    "address of an OpenAI-compatible endpoint, up to `/v1`; with `LLM_MODEL` it turns the second reader on",
    true,
  ),
  LLM_MODEL: setting(z.string().regex(/^\S{1,200}$/, "must name a model"), undefined, "model of the second reader"),
  LLM_API_KEY: setting(
    z.string().regex(/^[\x21-\x7e]+$/, "must be a key without blanks"),
    undefined,
    "key for that endpoint; never printed or stored",
    true,
  ),
  LLM_TIMEOUT_MS: setting(whole(1, 300_000), "120000", "milliseconds after which a request to it is given up"),
  LLM_RETRIES: setting(whole(0, 20), "4", "how often a request that failed for the moment is made again"),
  LLM_CONCURRENCY: setting(whole(1, 64), "2", "requests to it at the same time"),
  LLM_REQUESTS_PER_MINUTE: setting(whole(1, 60_000), "60", "requests to it that start within a minute"),
  LLM_BUDGET_TOKENS: setting(whole(1, 1_000_000_000), "1000000", "tokens of one run after which no request is made"),
  LLM_BUDGET_SECONDS: setting(whole(1, 604_800), "3600", "seconds of one run after which no request is made"),
  LLM_PRICE_INPUT: setting(amount, undefined, "price of 10⁶ tokens sent, in any currency, to show the cost"),
  LLM_PRICE_OUTPUT: setting(amount, undefined, "price of 10⁶ tokens answered"),
} as const satisfies Record<string, Setting<unknown>>;
export type SettingName = keyof typeof SETTINGS;

/** What the program runs with. */
export interface Settings extends ServerPart {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Absent where the embedded graph is used. */
  readonly neo4j?: {
    readonly uri: string;
    readonly user: string;
    readonly password?: string;
    readonly database?: string;
  };
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly maxInputBytes: number;
  readonly urlTimeoutMs: number;
  readonly allowPrivateAddresses: boolean;
  readonly queryTimeoutMs: number;
  readonly maxRows: number;
  readonly maxAnswerBytes: number;
  /** None: nobody may change the graph over GraphQL. */
  readonly tokens: readonly Token[];
  /** Absent unless both LLM_BASE_URL and LLM_MODEL are set. */
  readonly secondReader?: {
    readonly baseUrl: string;
    readonly model: string;
    readonly apiKey?: string;
    readonly timeoutMs: number;
    readonly retries: number;
    readonly concurrency: number;
    readonly requestsPerMinute: number;
    readonly budgetTokens: number;
    readonly budgetSeconds: number;
    readonly priceInput?: number;
    readonly priceOutput?: number;
  };
}

/** Variables of the same prefix that belong to the Neo4j server or its container, which may run on the same machine. */
const NEO4J_SERVERS_OWN =
  /^NEO4J_(AUTH|HOME|CONF|PLUGINS|EDITION|DEBUG|VERSION|SHA256|TARBALL|ACCEPT_LICENSE_AGREEMENT|[a-z].*)$/;
const MEANT: Record<string, SettingName> = {
  NEO4J_URL: "NEO4J_URI",
  NEO4J_ADDRESS: "NEO4J_URI",
  NEO4J_HOST: "NEO4J_URI",
  NEO4J_USERNAME: "NEO4J_USER",
  NEO4J_PASS: "NEO4J_PASSWORD",
  NEO4J_DB: "NEO4J_DATABASE",
};

/**
 * Reads the settings; the only place that knows the environment. A variable that is set but empty counts as not set.
 * @throws SETTING_INVALID where a value has the wrong form, or a NEO4J_… variable is none of ours
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  for (const name of Object.keys(environment)) {
    if (!name.startsWith("NEO4J_") || name in SETTINGS || NEO4J_SERVERS_OWN.test(name)) continue;
    const known = Object.keys(SETTINGS).filter((setting) => setting.startsWith("NEO4J_"));
    const meant = MEANT[name] ? `did you mean ${MEANT[name]}?` : `there are ${known.join(", ")}`;
    throw new GraphError("SETTING_INVALID", `${name} is no setting; ${meant}`);
  }
  const uri = value("NEO4J_URI", environment);
  const password = value("NEO4J_PASSWORD", environment);
  const database = value("NEO4J_DATABASE", environment);
  const user = required("NEO4J_USER", environment);
  const secondReader = secondReaderOf(environment);
  return {
    port: required("PORT", environment),
    host: required("HOST", environment),
    dataDir: required("DATA_DIR", environment),
    ...(uri !== undefined && {
      neo4j: { uri, user, ...(password !== undefined && { password }), ...(database !== undefined && { database }) },
    }),
    logLevel: required("LOG_LEVEL", environment),
    maxInputBytes: required("MAX_INPUT_MB", environment) * 1e6,
    urlTimeoutMs: required("URL_TIMEOUT_MS", environment),
    allowPrivateAddresses: required("ALLOW_PRIVATE_ADDRESSES", environment),
    queryTimeoutMs: required("QUERY_TIMEOUT_MS", environment),
    maxRows: required("MAX_ROWS", environment),
    maxAnswerBytes: required("MAX_ANSWER_MB", environment) * 1e6,
    tokens: value("API_TOKENS", environment) ?? [],
    ...serverPart((name) => value(name, environment)),
    ...(secondReader && { secondReader }),
  };
}

function secondReaderOf(environment: Readonly<Record<string, string | undefined>>): Settings["secondReader"] {
  const baseUrl = value("LLM_BASE_URL", environment);
  const model = value("LLM_MODEL", environment);
  const apiKey = value("LLM_API_KEY", environment);
  const priceInput = value("LLM_PRICE_INPUT", environment);
  const priceOutput = value("LLM_PRICE_OUTPUT", environment);
  const rest = {
    timeoutMs: required("LLM_TIMEOUT_MS", environment),
    retries: required("LLM_RETRIES", environment),
    concurrency: required("LLM_CONCURRENCY", environment),
    requestsPerMinute: required("LLM_REQUESTS_PER_MINUTE", environment),
    budgetTokens: required("LLM_BUDGET_TOKENS", environment),
    budgetSeconds: required("LLM_BUDGET_SECONDS", environment),
  };
  if (baseUrl === undefined || model === undefined) return undefined;
  return {
    baseUrl,
    model,
    ...rest,
    ...(apiKey !== undefined && { apiKey }),
    ...(priceInput !== undefined && { priceInput }),
    ...(priceOutput !== undefined && { priceOutput }),
  };
}

type Value<Name extends SettingName> = Parsed<typeof SETTINGS, Name>;

function value<Name extends SettingName>(
  name: Name,
  environment: Readonly<Record<string, string | undefined>>,
): Value<Name> | undefined {
  const { parse, fallback, secret } = SETTINGS[name] as Setting<Value<Name>>;
  const given = environment[name] || fallback;
  if (given === undefined) return undefined;
  const result = parse.safeParse(given);
  if (result.success) return result.data;
  const shown = secret ? "" : ` is ${JSON.stringify(given)} and`;
  throw new GraphError("SETTING_INVALID", `${name}${shown} ${result.error.issues[0]?.message ?? "is not valid"}`);
}

function required<Name extends SettingName>(
  name: Name,
  environment: Readonly<Record<string, string | undefined>>,
): Value<Name> {
  return value(name, environment)!;
}

/** The settings as a Markdown table, as the README shows it. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { fallback, about }]) => `| \`${name}\` | ${fallback === undefined ? "" : `\`${fallback}\``} | ${about} |`,
  );
  return ["| Setting | Default | What it is |", "|---|---|---|", ...rows].join("\n");
}

import { z } from "zod";
import { GraphError } from "./errors.ts";
import { LIMITS, type Limits } from "./graphql/allowance.ts";
import { SERVING, type Serving } from "./http/serving.ts";
import { flag, setting, whole, type Parsed } from "./setting.ts";

const list = (form: RegExp, message: string) =>
  z
    .string()
    .transform((given) => given.split(",").map((item) => item.trim()))
    .refine((items) => items.every((item) => form.test(item)), message);
const METRICS = ["open", "token", "off"] as const;

/** Settings of what is served over HTTP, beside address and store. Each limit has an attack in the tests. */
export const SERVER_SETTINGS = {
  MAX_DEPTH: setting(whole(1, 100), `${LIMITS.depth}`, "levels of fields in a GraphQL request"),
  MAX_TOKENS: setting(whole(1, 100_000), `${LIMITS.tokens}`, "tokens of its text"),
  MAX_ALIASES: setting(whole(0, 10_000), `${LIMITS.aliases}`, "aliases in it"),
  MAX_DIRECTIVES: setting(whole(0, 10_000), `${LIMITS.directives}`, "directives in it"),
  MAX_BATCH: setting(
    whole(0, 100),
    `${LIMITS.batch}`,
    "operations that one request may send as a list; 0 takes no lists. `MAX_COST` is for all of them together",
  ),
  MAX_COST: setting(
    whole(1, 10_000_000),
    `${LIMITS.cost}`,
    "objects that the answer may hold at most: page sizes multiplied along the levels; what has to look at much costs more",
  ),
  MAX_PAGE_SIZE: setting(whole(1, 100), `${LIMITS.pageSize}`, "largest `first` of a list"),
  MAX_BODY_KB: setting(
    whole(1, 1_000_000),
    `${LIMITS.bodyBytes / 1000}`,
    "largest body of a request, in kilobytes (10³ bytes); a file for `ingestDocument` may be as large as `MAX_INPUT_MB`",
  ),
  MAX_SUBSCRIPTIONS: setting(whole(0, 100_000), `${LIMITS.subscriptions}`, "subscriptions that are open at a time"),
  REQUEST_TIMEOUT_MS: setting(
    whole(1, 3_600_000),
    `${SERVING.requestTimeoutMs}`,
    "milliseconds that a client may take to send its request",
  ),
  RATE_PER_MINUTE: setting(
    whole(0, 10_000_000),
    `${SERVING.ratePerMinute}`,
    "requests of one client in a minute; 0 for any number. A client is an IPv4 address, or the first 64 bits of an IPv6 address",
  ),
  TRUSTED_PROXIES: setting(
    whole(0, 10),
    `${SERVING.trustedProxies}`,
    "proxies before this server that write `X-Forwarded-For`: the client is the address that the outermost of them saw",
  ),
  CORS_ORIGINS: setting(
    list(
      /^(\*|https?:\/\/[a-z0-9.:[\]-]+)$/i,
      "must be origins like https://app.example, several by commas, or * for any",
    ),
    undefined,
    "origins whose pages may ask this server from a browser, several by commas, or `*`; only its own where not set",
  ),
  ALLOWED_HOSTS: setting(
    list(/^[a-z0-9.[\]:-]+$/i, "must be host names without ports, several by commas"),
    undefined,
    "names under which this server may be asked (`Host`), several by commas; where not set, any for a server that others can reach, and the loopback names for one that listens on this machine only",
  ),
  INTROSPECTION: setting(flag, "1", "0 refuses questions about the schema"),
  GRAPHIQL: setting(flag, "1", "0 serves no GraphiQL"),
  PERSISTED_OPERATIONS: setting(
    z.string().min(1, "must name a file"),
    undefined,
    'JSON file of trusted documents: `{"ID": "query …"}`; a client sends the id in the place of the query',
  ),
  PERSISTED_ONLY: setting(flag, "0", "1 takes the operations of `PERSISTED_OPERATIONS` only"),
  CACHE_MB: setting(
    whole(0, 100_000),
    `${SERVING.cacheBytes / 1e6}`,
    "memory for answers that may come again, in megabytes; 0 keeps none. An answer is used only while the graph is as it was",
  ),
  METRICS: setting(
    z.enum(METRICS, `must be one of ${METRICS.join(", ")}`),
    SERVING.metrics,
    "who gets `/metrics`: open (anybody), token (a token with the scope `metrics`), off",
  ),
  INGEST_TIMEOUT_MS: setting(
    whole(1, 3_600_000),
    `${SERVING.ingestTimeoutMs}`,
    "milliseconds that reading one file of `ingestDocument` may take",
  ),
  SHUTDOWN_MS: setting(
    whole(0, 3_600_000),
    `${SERVING.shutdownMs}`,
    "milliseconds that requests under way may take to end when the server is stopped",
  ),
} as const;

type Table = typeof SERVER_SETTINGS;
type Read = <Name extends keyof Table>(name: Name) => Parsed<Table, Name> | undefined;

/** What the server takes, in its form. */
export interface ServerPart extends Serving {
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly graphiql: boolean;
}

/** @param read the parsed value of a setting */
export function serverPart(read: Read): ServerPart {
  const origins = read("CORS_ORIGINS");
  const hosts = read("ALLOWED_HOSTS");
  const file = read("PERSISTED_OPERATIONS");
  if (read("PERSISTED_ONLY") && file === undefined) {
    throw new GraphError("SETTING_INVALID", "PERSISTED_ONLY is 1, and PERSISTED_OPERATIONS names no file");
  }
  return {
    limits: {
      depth: read("MAX_DEPTH")!,
      tokens: read("MAX_TOKENS")!,
      aliases: read("MAX_ALIASES")!,
      directives: read("MAX_DIRECTIVES")!,
      batch: read("MAX_BATCH")!,
      cost: read("MAX_COST")!,
      pageSize: read("MAX_PAGE_SIZE")!,
      bodyBytes: read("MAX_BODY_KB")! * 1000,
      subscriptions: read("MAX_SUBSCRIPTIONS")!,
    },
    introspection: read("INTROSPECTION")!,
    graphiql: read("GRAPHIQL")!,
    requestTimeoutMs: read("REQUEST_TIMEOUT_MS")!,
    ratePerMinute: read("RATE_PER_MINUTE")!,
    trustedProxies: read("TRUSTED_PROXIES")!,
    cacheBytes: read("CACHE_MB")! * 1e6,
    metrics: read("METRICS")!,
    ingestTimeoutMs: read("INGEST_TIMEOUT_MS")!,
    shutdownMs: read("SHUTDOWN_MS")!,
    persistedOnly: read("PERSISTED_ONLY")!,
    ...(origins && { corsOrigins: origins }),
    ...(hosts && { allowedHosts: hosts }),
    ...(file !== undefined && { persistedOperations: file }),
  };
}

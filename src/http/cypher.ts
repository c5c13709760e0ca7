import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { ask } from "../ask/ask.ts";
import { asParameters } from "../ask/parameters.ts";
import { csv, table } from "../ask/table.ts";
import { GraphError } from "../errors.ts";
import { bearer, type Token } from "../graphql/authorize.ts";
import type { Store, Table } from "../store/store.ts";
import { readJson } from "./body.ts";
import { sendJson } from "./problem.ts";
import type { Route } from "./route.ts";

/** Bytes of a request's body. */
const MAX_BODY = 1_000_000;

export interface CypherSettings {
  readonly tokens?: readonly Token[];
  readonly queryTimeoutMs: number;
  readonly maxRows: number;
  readonly maxAnswerBytes: number;
}

const BODY = z.strictObject({
  statement: z.string(),
  parameters: z.unknown().optional(),
  format: z.enum(["json", "csv", "table"]).optional(),
});
type Format = NonNullable<z.infer<typeof BODY>["format"]>;

/**
 * `POST /cypher`: a researcher's own question, for bearers of a token with the scope `cypher`. The body is
 * `{"statement": "MATCH …", "parameters": {…}, "format": "json" | "csv" | "table"}`; without a format, `Accept` decides.
 */
export const cypher = (store: Store, settings: CypherSettings): Route => ({
  methods: ["POST"],
  path: "/cypher",
  async handle(request, response, { signal }) {
    authorize(request, settings.tokens ?? []);
    const {
      statement: text,
      parameters = {},
      format = formatOf(request.headers.accept),
    } = bodyOf(await readJson(request, MAX_BODY));
    const { maxRows, maxAnswerBytes: maxBytes, queryTimeoutMs: timeoutMs } = settings;
    const limits = { maxRows, maxBytes, timeoutMs, signal };
    send(response, await ask(store, { text, parameters: asParameters(parameters) }, limits), format);
  },
});

/** @throws CYPHER_OFF, TOKEN_INVALID, SCOPE_MISSING */
function authorize({ headers }: IncomingMessage, tokens: readonly Token[]): void {
  if (!tokens.some(({ scopes }) => scopes.includes("cypher"))) {
    throw new GraphError("CYPHER_OFF", "no token of this server has the scope cypher");
  }
  bearer(headers.authorization ?? null, tokens, "cypher");
}

function bodyOf(given: unknown): z.infer<typeof BODY> {
  const { success, data, error } = BODY.safeParse(given);
  if (success) return data;
  const [issue] = error.issues;
  throw new GraphError("BODY_INVALID", `${issue!.path.join(".") || "the body"}: ${issue!.message}`);
}

/** The first type named that there is; JSON where none is. */
function formatOf(accept = ""): Format {
  const types = accept.split(",").map((type) => type.split(";")[0]!.trim().toLowerCase());
  const formats = { "application/json": "json", "text/csv": "csv", "text/plain": "table" } as const;
  const type = types.find((each): each is keyof typeof formats => Object.hasOwn(formats, each));
  return type ? formats[type] : "json";
}

function send(response: ServerResponse, { columns, rows, truncated }: Table, format: Format): void {
  // For forms that have no place for it; JSON says so itself.
  if (truncated) response.setHeader("x-truncated", truncated);
  if (format === "json") return sendJson(response, 200, { columns, rows, truncated });
  const cells = rows.map((row) => columns.map((column) => row[column]));
  const text =
    format === "csv"
      ? csv(columns, cells)
      : [...table(columns, cells), `(${rows.length} rows${truncated ? ", and more" : ""})`, ""].join("\n");
  response.writeHead(200, {
    "content-type": format === "csv" ? "text/csv; charset=utf-8; header=present" : "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

import { readFileSync } from "node:fs";
import { usePersistedOperations } from "@graphql-yoga/plugin-persisted-operations";
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { GraphError, type ErrorCode } from "../errors.ts";
import { requestError } from "./errors.ts";

/** Operations that are known before they are asked, by id. */
export type Trusted = ReadonlyMap<string, DocumentNode>;

/**
 * Reads a file of trusted documents, and holds each to the schema: a server that cannot answer what its clients will
 * ask does not start.
 * @throws OPERATIONS_FILE naming the file, and the operation
 */
export function readTrusted(file: string, schema: GraphQLSchema): Trusted {
  const fail = (reason: string, cause?: unknown) => new GraphError("OPERATIONS_FILE", `${file} ${reason}`, { cause });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw fail(error instanceof SyntaxError ? "is no JSON" : "cannot be read", error);
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) throw fail("is no JSON object");
  const trusted = new Map<string, DocumentNode>();
  for (const [id, text] of Object.entries(content)) {
    if (typeof text !== "string") throw fail(`has no text under ${JSON.stringify(id)}`);
    trusted.set(id, documentOf(id, text));
  }
  return trusted;

  function documentOf(id: string, text: string): DocumentNode {
    try {
      const document = parse(text);
      const [error] = validate(schema, document);
      if (error) throw error;
      return document;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw fail(`has an operation ${JSON.stringify(id)} that cannot be asked: ${error.message.replace(/\.$/, "")}`);
    }
  }
}

/**
 * Takes the id of an operation in its place: `documentId`, or `extensions.persistedQuery.sha256Hash` as Apollo's clients
 * send it.
 * @param only whether other operations are refused
 */
export function trustedPlugin(trusted: Trusted, only: boolean): Plugin {
  const refusal = (code: ErrorCode, reason: string) => () => requestError(code, reason);
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: (params) => idOf(params) ?? null,
    getPersistedOperation: (id) => trusted.get(id) ?? null,
    customErrors: {
      notFound: refusal("OPERATION_UNKNOWN", "no trusted operation has this id"),
      keyNotFound: refusal("OPERATION_UNKNOWN", "the request has neither a query nor the id of a trusted operation"),
      persistedQueryOnly: refusal("OPERATION_NOT_TRUSTED", "this server takes trusted operations only"),
    },
  }) as Plugin;
}

function idOf(params: GraphQLParams & { readonly documentId?: unknown }): string | undefined {
  if (typeof params.documentId === "string") return params.documentId;
  const persisted = params.extensions?.["persistedQuery"] as { readonly sha256Hash?: unknown } | undefined;
  return typeof persisted?.sha256Hash === "string" ? persisted.sha256Hash : undefined;
}

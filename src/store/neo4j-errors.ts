import neo4j from "neo4j-driver";
import { GraphError, type ErrorCode } from "../errors.ts";

/** The driver's codes by prefix, the first that fits; what fits none is STORE_FAILED. */
const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ["ServiceUnavailable", "STORE_UNAVAILABLE"],
  ["SessionExpired", "STORE_UNAVAILABLE"],
  ["Neo.TransientError.General.DatabaseUnavailable", "STORE_UNAVAILABLE"],
  ["Neo.TransientError.Transaction.Terminated", "STORE_TIMEOUT"],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "STORE_TIMEOUT"],
  ["Neo.ClientError.Database.DatabaseNotFound", "STORE_UNAVAILABLE"],
  ["Neo.ClientError.Security.Forbidden", "CYPHER_REFUSED"],
  ["Neo.ClientError.Security", "STORE_UNAVAILABLE"],
  ["Neo.ClientError.Statement.AccessMode", "CYPHER_REFUSED"],
  ["Neo.ClientError.Statement", "CYPHER_INVALID"],
  ["Neo.ClientError.Procedure", "CYPHER_INVALID"],
];

/** True where the same transaction, begun again, may succeed (deadlock, lost leader). */
export const isTransient = (error: unknown): boolean =>
  error instanceof neo4j.Neo4jError && error.code.startsWith("Neo.TransientError");

/**
 * An error of the driver or the server as one of ours.
 * @param what the statement's name, or the like
 */
export function neo4jError(error: unknown, what: string): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const unavailable = /acquisition timed out|connection (was )?closed|pool is closed/i.test(error.message);
  const code = unavailable
    ? "STORE_UNAVAILABLE"
    : (CODES.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? "STORE_FAILED");
  const [message = ""] = error.message.trim().split("\n", 1);
  return new GraphError(code, `${what}: ${message.replace(/ \(offset: \d+\)/, "")}`, { cause: error });
}

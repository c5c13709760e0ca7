import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import type { Logger } from "pino";
import { ERRORS, GraphError, type ErrorCode } from "../errors.ts";

/** An error before anything was executed: the request itself is at fault. */
export const requestError = (code: ErrorCode, reason: string): GraphQLError =>
  new GraphQLError(reason, { extensions: { code, cure: ERRORS[code].cure, http: { status: 400, spec: true } } });

/**
 * Makes errors fit for clients: a GraphError keeps message, code and cure; what GraphQL itself says of a
 * query stays; anything else is masked, and logged under the id that the client gets.
 */
export function errorMasker(log: Logger): (error: unknown) => Error {
  return (error) => {
    const cause = origin(error);
    const place = error instanceof GraphQLError ? placeOf(error) : {};
    if (cause instanceof GraphError) {
      if (cause.code.startsWith("STORE_")) log.warn({ code: cause.code, cause: cause.cause }, cause.message);
      return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, cure: cause.cure } });
    }
    if (cause instanceof GraphQLError) return cause;
    // The client went away, and its statements with it: nobody reads the answer.
    if (cause instanceof Error && cause.name === "AbortError")
      return new GraphQLError("The request was given up.", place);
    const id = randomUUID();
    log.error({ id, err: cause }, "unexpected error in a request");
    return new GraphQLError("Unexpected error.", {
      ...place,
      extensions: { code: "INTERNAL", cure: ERRORS.INTERNAL.cure, id },
    });
  };
}

const placeOf = ({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions => ({
  nodes: nodes ?? null,
  source: source ?? null,
  positions: positions ?? null,
  path: path ?? null,
});

/** What was thrown first, below the errors that GraphQL wraps around it. */
function origin(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

import { createHash, timingSafeEqual } from "node:crypto";
import { GraphError } from "../errors.ts";

/** A secret that lets its bearer change the graph, as far as the scopes go. */
export interface Token {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly secret: string;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Who sends a request with this header, for what needs a scope. Every secret is compared, in a time that does not
 * depend on what is in them.
 * @param header   `Authorization`, or null
 * @throws MUTATIONS_OFF where there are no tokens at all; TOKEN_INVALID; SCOPE_MISSING
 */
export function bearer(header: string | null, tokens: readonly Token[], scope: string): string {
  if (tokens.length === 0) throw new GraphError("MUTATIONS_OFF", "this server takes no changes over GraphQL");
  const secret = /^Bearer +(\S+) *$/i.exec(header ?? "")?.[1];
  if (secret === undefined) throw new GraphError("TOKEN_INVALID", "the request has no bearer token");
  const given = digest(secret);
  const [token] = tokens.filter((each) => timingSafeEqual(digest(each.secret), given));
  if (!token) throw new GraphError("TOKEN_INVALID", "the bearer token is not one of this server's");
  if (!token.scopes.includes(scope)) throw new GraphError("SCOPE_MISSING", `${token.name} has no scope ${scope}`);
  return token.name;
}

/** Whether it is let in; see `bearer`. */
export function allows(header: string | null, tokens: readonly Token[], scope: string): boolean {
  try {
    bearer(header, tokens, scope);
    return true;
  } catch {
    return false;
  }
}

import { GraphError } from "../errors.ts";
import type { Guard } from "./route.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const isLoopback = (name: string): boolean => LOOPBACK.test(name) || name.endsWith(".localhost");

/**
 * Refuses requests under names that are not this server's: else a page of another site could have its own name lead
 * to this machine, and would read the answers as its own.
 * @param host    what the server listens on
 * @param allowed names without ports; where absent, any for a server that others can reach
 * @throws HOST_REFUSED
 */
export function hostGuard(host: string, allowed: readonly string[] | undefined): Guard | undefined {
  const local = isLoopback(host.includes(":") ? `[${host.replace(/[[\]]/g, "")}]` : host.toLowerCase());
  if (!allowed && !local) return undefined;
  const names = new Set(allowed?.map((name) => name.toLowerCase()));
  const fits = allowed ? (name: string) => names.has(name) : isLoopback;
  return (request) => {
    const name = (request.headers.host ?? "").replace(/:\d*$/, "").toLowerCase();
    if (!fits(name))
      throw new GraphError("HOST_REFUSED", `this server is not asked as ${JSON.stringify(name.slice(0, 100))}`);
  };
}

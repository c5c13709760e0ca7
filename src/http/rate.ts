import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { GraphError } from "../errors.ts";
import { clientOf } from "./client.ts";
import type { Guard } from "./route.ts";
import type { Serving } from "./serving.ts";

const SECONDS = 60;
/** Who watches whether the process lives is never refused. */
const FREE = "/health";

/** Lets a client ask so often in a minute. @throws RATE_LIMIT */
export function rateGuard({ ratePerMinute, trustedProxies }: Serving, onRefused: () => void): Guard | undefined {
  if (ratePerMinute === 0) return undefined;
  const limiter = new RateLimiterMemory({ points: ratePerMinute, duration: SECONDS });
  return async (request, response, { path }) => {
    if (path === FREE) return;
    try {
      await limiter.consume(clientOf(request, trustedProxies));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      onRefused();
      response.setHeader("retry-after", Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
      throw new GraphError("RATE_LIMIT", `this client sent more than ${ratePerMinute} requests within a minute`);
    }
  };
}

import { ENDPOINT, type GraphqlHandler } from "../graphql/server.ts";
import { fromCache, type Kept } from "./cached.ts";
import type { Route } from "./route.ts";

/**
 * `/graphql`: questions by GET and POST, and GraphiQL for browsers. What the methods mean there, GraphQL itself says.
 * @param kept answers that may come again; absent where none are kept
 */
export const graphql = ({ listener }: GraphqlHandler, kept?: Kept): Route => ({
  methods: ["GET", "POST", "OPTIONS", "PUT", "DELETE"],
  path: ENDPOINT,
  handle(request, response, call) {
    const answer = () => listener(request, response, call);
    return kept ? fromCache(request, response, call, kept, answer) : answer();
  },
});

import type { GraphqlHandler } from "../graphql/server.ts";
import { ENDPOINT } from "../graphql/server.ts";
import type { Route } from "./route.ts";

/** `/graphql`: questions by GET and POST, and GraphiQL for browsers. What the methods mean there, GraphQL itself says. */
export const graphql = ({ listener }: GraphqlHandler): Route => ({
  methods: ["GET", "POST", "OPTIONS", "PUT", "DELETE"],
  path: ENDPOINT,
  handle: (request, response, call) => listener(request, response, call),
});

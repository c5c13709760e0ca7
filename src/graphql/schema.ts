import { readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { resolvers } from "./resolvers/index.ts";

/** The public contract, as `schema.graphql` states it, with what answers it. */
export const createSchema = (): GraphQLSchema =>
  makeExecutableSchema({
    typeDefs: readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"),
    resolvers,
    inheritResolversFromInterfaces: true,
  });

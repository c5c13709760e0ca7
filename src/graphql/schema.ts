import { readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import {
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import type { MayTell } from "./connection.ts";
import { resolvers } from "./resolvers/index.ts";

/** The public contract, as `schema.graphql` states it, with what answers it. */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"),
    resolvers,
    inheritResolversFromInterfaces: true,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isObjectType(type)) lazily(field);
      mayTell(type, field);
    }
  }
  return schema;
}

/** A cursor is worked out only where it is asked for: its property is a function, which a compiled query does not call by itself. */
function lazily(field: GraphQLField<unknown, unknown>): void {
  if (!/cursor$/i.test(field.name)) return;
  field.resolve = (source) => (source as Readonly<Record<string, () => string | undefined>>)[field.name]!();
}

/** Keeps what a resolver says of itself where it is found again: the library binds resolvers, which loses it. */
function mayTell(type: GraphQLObjectType | GraphQLInterfaceType, field: GraphQLField<unknown, unknown>): void {
  for (const { name } of [type, ...type.getInterfaces()]) {
    const own = (resolvers[name] as Readonly<Record<string, Partial<MayTell<never>>>> | undefined)?.[field.name];
    if (own === undefined) continue;
    if (own.ahead) field.extensions = { ...field.extensions, ahead: own.ahead };
    return;
  }
}

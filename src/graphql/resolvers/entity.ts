import { connection, plainEdge } from "../connection.ts";
import type { Context } from "../context.ts";
import type { Thing } from "../objects.ts";

/** Fields that every kind of entity has. */
export const Entity = {
  kind: (entity: Thing) => entity.__typename,
  aliases: (entity: Thing) => entity["aliases"] ?? [],
  mentions: (entity: Thing) => entity["mentions"] ?? 0,
  documentCount: (entity: Thing) => entity["documents"] ?? 0,
  relationCounts: async ({ id }: Thing, _: unknown, context: Context) =>
    (await context.load("api/relation-counts", {}, id))?.["counts"] ?? [],
  documents: connection("documents-of-entity", plainEdge),
};

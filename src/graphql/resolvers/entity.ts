import type { Predicate } from "../../model/ontology.ts";
import { connection, plainEdge } from "../connection.ts";
import type { Context } from "../context.ts";
import type { Thing } from "../objects.ts";
import type { PageArguments } from "../page.ts";

type StatementArguments = PageArguments & { readonly predicates?: readonly Predicate[] | null };

/** Fields that every kind of entity has. */
export const Entity = {
  kind: (entity: Thing) => entity.__typename,
  aliases: (entity: Thing) => entity["aliases"] ?? [],
  mentions: (entity: Thing) => entity["mentions"] ?? 0,
  documentCount: (entity: Thing) => entity["documents"] ?? 0,
  relationCounts: async ({ id }: Thing, _: unknown, context: Context) =>
    (await context.load("api/relation-counts", {}, id))?.["counts"] ?? [],
  documents: connection("documents-of-entity", plainEdge),
  statements: connection("statements-of-entity", plainEdge, ({ predicates }: StatementArguments) => ({
    predicates: predicates ?? null,
  })),
};

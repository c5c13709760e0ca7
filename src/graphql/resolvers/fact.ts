import { regionsOf } from "./derived.ts";
import type { Context } from "../context.ts";
import { encodeCursor } from "../cursor.ts";
import { nodeOf, relationBetween, statement, entity, type Properties, type Thing } from "../objects.ts";
import { pageOf, pageSize, type PageArguments } from "../page.ts";

const EVIDENCE = "evidence";

/** Fields that every relationship has. */
export const Fact = {
  evidence: async ({ key }: { readonly key: string }, args: PageArguments, context: Context) => {
    const { size, after } = pageOf(EVIDENCE, args, 3);
    const row = await context.load("api/evidence", { after, limit: size }, key);
    return ((row?.["edges"] ?? []) as readonly Properties[]).map((edge) => {
      const said = statement(edge["node"], edge["document"])!;
      return { ...said, statement: said, cursor: () => encodeCursor(EVIDENCE, edge["sort"] as string) };
    });
  },
};

export const CandidateEdge = {
  distinguishedBy: async (
    { node }: { readonly node: Thing },
    { first }: { readonly first?: number | null },
    context: Context,
  ) => {
    const row = await context.load("api/relations", { limit: pageSize(first ?? 3) }, node.id);
    return ((row?.["relations"] ?? []) as readonly Properties[]).map((tie) =>
      relationBetween(tie, node, entity(tie["other"], tie["kind"])),
    );
  },
  traits: ({ node }: { readonly node: Thing }, _: unknown, context: Context) => context.load("api/traits", {}, node.id),
};

/** What a row of `api/traits` tells of an entity in short. */
export const Traits = {
  regions: ({ places }: Properties) => regionsOf(places as readonly string[]),
  consortia: async ({ consortia }: Properties, _: unknown, context: Context) =>
    (await Promise.all((consortia as readonly string[]).map((id) => context.load("api/nodes", {}, id)))).map(nodeOf),
};

export const CoMemberEdge = {
  shared: ({ bodies }: { readonly bodies: readonly string[] }) => bodies.length,
  bodies: async (
    { bodies }: { readonly bodies: readonly string[] },
    { first }: { readonly first?: number | null },
    context: Context,
  ) => {
    const ids = bodies.slice(0, pageSize(first ?? 20));
    return (await Promise.all(ids.map((id) => context.load("api/nodes", {}, id)))).map(nodeOf);
  },
};

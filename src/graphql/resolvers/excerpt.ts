import { GraphError } from "../../errors.ts";
import type { Kind, Predicate } from "../../model/ontology.ts";
import { connectionOf, pageParameters, type Resolver } from "../connection.ts";
import type { Context } from "../context.ts";
import { entity, isEntity, relation, relationBetween, type Properties, type Thing } from "../objects.ts";
import { pageOf, pageSize, statementOf, type PageArguments } from "../page.ts";
import { Fact } from "./fact.ts";
import { unknown } from "./lists.ts";
import { answeringId, byId } from "./one.ts";

/** Entities of which one question may ask, and those at the other ends. */
const MOST_IDS = 500;
const MOST_OTHERS = 5_000;
/** Relationships that one answer may hold. */
const MOST_RELATIONS = 20_000;

interface ExcerptArguments {
  readonly ids: readonly string[];
  readonly with?: readonly string[] | null;
}

/**
 * Entities with the relationships among them, and between them and some others.
 * @throws ARGUMENT_INVALID where `ids` are more than 500 or `with` more than 5,000
 */
export async function excerpt(_: unknown, args: ExcerptArguments, context: Context): Promise<object> {
  const others = args.with ?? [];
  atMost("ids", args.ids, MOST_IDS);
  atMost("with", others, MOST_OTHERS);
  const found = await Promise.all(args.ids.map((id) => byId(context, id)));
  return between(context, found.filter(isEntity), others);
}

/**
 * What has the most relationships, with those among it.
 * @throws PAGE_SIZE where `first` is not 1 to 100
 */
export async function overview(
  _: unknown,
  { first, kinds }: { readonly first?: number | null; readonly kinds?: readonly Kind[] | null },
  context: Context,
): Promise<object> {
  const rows = await context.read("api/most-connected", { kinds: kinds ?? null, limit: pageSize(first ?? 60) });
  return between(
    context,
    rows.map((row) => entity(row["entity"], row["kind"])!),
    [],
  );
}

async function between(context: Context, entities: readonly Thing[], others: readonly string[]): Promise<object> {
  const things = new Map(entities.map((thing) => [thing.id, thing]));
  const ids = [...things.keys()];
  const asked = { ids, others: [...new Set([...ids, ...others])], limit: MOST_RELATIONS + 1 };
  const rows = ids.length === 0 ? [] : await context.read("api/ties-among", asked);
  for (const { other, kind } of rows) {
    const thing = entity(other, kind)!;
    if (!things.has(thing.id)) things.set(thing.id, thing);
  }
  const relations = rows
    .slice(0, MOST_RELATIONS)
    .map((tie) => relation(tie, things.get(tie["subject"] as string), things.get(tie["object"] as string)));
  return { entities: ids.map((id) => things.get(id)), relations, truncated: rows.length > MOST_RELATIONS };
}

function atMost(argument: string, ids: readonly string[], most: number): void {
  if (ids.length <= most) return;
  throw new GraphError("ARGUMENT_INVALID", `${argument}: ${ids.length} are more than ${most}`);
}

interface RelationsArguments extends PageArguments {
  readonly of: string;
  readonly predicates?: readonly Predicate[] | null;
  readonly direction?: "OUT" | "IN" | null;
  readonly kinds?: readonly Kind[] | null;
}

/** Relationships of an entity. */
export const relations: Resolver<unknown, RelationsArguments> = async (_, args, context, info) => {
  const page = pageOf(info.fieldName, args);
  const asked = {
    predicates: args.predicates ?? null,
    outgoing: args.direction == null ? null : args.direction === "OUT",
    kinds: args.kinds ?? null,
    ...pageParameters(page, info),
  };
  const ask = (id: string) => context.load(statementOf(page, "api/relations-of-entity"), asked, id);
  const row = (await ask(args.of)) ?? (await ask(await answeringId(context, args.of)));
  if (!row) throw unknown("of", args.of);
  const self = entity(row["entity"], row["kind"]);
  return connectionOf(info.fieldName, page, row, (edge: Properties) => ({
    node: relationBetween(edge, self, entity(edge["other"], edge["otherKind"])),
  }));
};

/** Sentences that state a relationship. */
export const evidence = (_: unknown, { key, ...page }: PageArguments & { readonly key: string }, context: Context) =>
  Fact.evidence({ key }, page, context);

import type { GraphQLResolveInfo } from "graphql";
import { GraphError } from "../../errors.ts";
import type { Kind } from "../../model/ontology.ts";
import { connectionOf, pageParameters, plainEdge, type EdgeOf, type Resolver } from "../connection.ts";
import type { Parameters, Row } from "../../store/store.ts";
import type { Context } from "../context.ts";
import { edgeNode, entity, relationBetween, type Properties, type Thing } from "../objects.ts";
import type { Hit } from "../names.ts";
import { pageOf, statementOf, type Page, type PageArguments } from "../page.ts";
import { isBrief, isOfNames } from "../selection.ts";
import { written, type Written } from "../written.ts";
import { everyEntity, type ListArguments } from "./roots.ts";
import { answeringId } from "./one.ts";

type KindArguments = PageArguments & { readonly kinds?: readonly Kind[] | null };

/** By the rank that `api/search` gives. */
const REASONS = ["NAME", "ALIAS", "PREFIX", "CONTAINS", "PINYIN", "INITIALS"] as const;

/** Fields of a search that its entities need not be read whole for. */
const TOLD = ["search", "reason"];

/** All that bear a name. */
export const entities: Resolver<unknown, KindArguments & { readonly name?: string | null } & ListArguments> = async (
  parent,
  args,
  context,
  info,
) => {
  if (args.name == null) return everyEntity(parent, args, context, info);
  if (args.where != null || args.order != null) {
    throw new GraphError("ARGUMENT_INVALID", "give either name, or where and order: all that bear a name are listed");
  }
  const page = pageOf(info.fieldName, args);
  const { text, keys } = written("name", args.name);
  const asked = { name: text, keys, kinds: args.kinds ?? null, ...pageParameters(page, info) };
  const [row] = await context.read(statementOf(page, "api/bearers"), asked);
  return connectionOf(
    info.fieldName,
    page,
    row,
    matching(text, ({ reason }) => reason as string),
  );
};

/** Entities by any part of a name. */
export const search: Resolver<unknown, KindArguments & { readonly text: string }> = async (_, args, context, info) => {
  const page = pageOf(info.fieldName, args);
  const asked = { ...written("text", args.text), kinds: args.kinds ?? null, ...pageParameters(page, info) };
  const row = (await amongKnown(context, asked, page, info)) ?? (await amongAll(context, asked, page));
  return connectionOf(
    info.fieldName,
    page,
    row,
    matching(asked.text, ({ rank }) => REASONS[rank as number]!),
  );
};

type Searched = Written & Parameters & { readonly kinds: readonly Kind[] | null };

/** Undefined where the names are not known, or are those of another state of the graph. */
async function amongKnown(
  context: Context,
  asked: Searched,
  wanted: Page,
  info: GraphQLResolveInfo,
): Promise<Row | undefined> {
  const found = context.known.find(asked, asked.kinds);
  if (!found) return undefined;
  const hits = found.hits.of(wanted);
  const edges = isOfNames(info) ? hits.map(calledOf) : await readOf(context, hits, isBrief(info, TOLD));
  // Asked last: a graph that is now as it was when the names were read was so when the entities were.
  if (await context.known.isIn(found.version)) return { edges, total: found.hits.total } as unknown as Row;
  context.known.outdated();
  return undefined;
}

/** An edge from what is known of an entity's names. */
const calledOf = ({ entity: { id, name, aliases, kind }, rank, sort }: Hit) => ({
  ...{ kind, rank, sort },
  node: { id, name, aliases },
});

const readOf = (context: Context, hits: readonly Hit[], brief: boolean): Promise<object[]> => {
  const load = context.loading("api/entity", { brief });
  return Promise.all(hits.map(async ({ entity, rank, sort }) => ({ ...(await load(entity.id)), rank, sort })));
};

async function amongAll(context: Context, asked: Searched, page: Page): Promise<Row | undefined> {
  const [row] = await context.read(statementOf(page, "api/search"), asked);
  context.known.missed(Number(row?.["entities"]), false);
  return row;
}

/** Entities one relationship away. */
export const neighbours: Resolver<unknown, KindArguments & { readonly id: string }> = async (
  _,
  args,
  context,
  info,
) => {
  const page = pageOf(info.fieldName, args);
  const asked = { kinds: args.kinds ?? null, ...pageParameters(page, info) };
  const ask = (id: string) => context.load(statementOf(page, "api/neighbours"), asked, id);
  const row = (await ask(args.id)) ?? (await ask(await answeringId(context, args.id)));
  if (!row) throw unknown("id", args.id);
  const self = entity(row["entity"], row["kind"]);
  return connectionOf(info.fieldName, page, row, (edge) => {
    const node = edgeNode(edge);
    const ties = edge["relations"] as readonly Properties[];
    return { node, relations: ties.map((tie) => relationBetween(tie, self, node)) };
  });
};

/** Bodies that are members where a body is. */
export const coMembers: Resolver<unknown, PageArguments & { readonly organization: string }> = async (
  _,
  args,
  context,
  info,
) => {
  const page = pageOf(info.fieldName, args);
  const asked = pageParameters(page, info);
  const ask = (id: string) => context.load(statementOf(page, "api/co-members"), asked, id);
  const row = (await ask(args.organization)) ?? (await ask(await answeringId(context, args.organization)));
  if (!row) throw unknown("organization", args.organization);
  return connectionOf(info.fieldName, page, row, plainEdge);
};

export const unknown = (argument: string, id: string): GraphError =>
  new GraphError("NOT_FOUND", `${argument}: no entity has the id ${JSON.stringify(id.slice(0, 80))}`);

/** Edges that say why they were found. */
const matching =
  (text: string, reasonOf: (edge: Properties) => string): EdgeOf =>
  (edge) => {
    const node = edgeNode(edge)!;
    const reason = reasonOf(edge);
    return { node, reason, matched: matchedForm(node, reason, text) };
  };

/** The form of a name to which a match is due: the name itself unless only an alias fits. */
function matchedForm(node: Thing, reason: string, text: string): string {
  const name = node["name"] as string;
  const fits = {
    ALIAS: (form: string) => form === text,
    PREFIX: (form: string) => form.startsWith(text),
    CONTAINS: (form: string) => form.includes(text),
  }[reason];
  if (!fits || fits(name)) return name;
  return ((node["aliases"] ?? []) as readonly string[]).find(fits) ?? name;
}

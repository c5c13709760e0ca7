import { SINGLE_COUNTS, SINGLE_ROLES, SINGLE_TITLES, type Contradiction } from "../../model/contradictions.ts";
import type { Kind } from "../../model/ontology.ts";
import { connectionOf, type EdgeOf, type Resolver } from "../connection.ts";
import { contradictionsIn, type Claims, type Found, type Single } from "../contradictions.ts";
import { document, entity, type Properties, type Thing } from "../objects.ts";
import { pageOf, rowsOf, type Page, type PageArguments } from "../page.ts";

const SINGLE = { roles: SINGLE_ROLES, titles: SINGLE_TITLES, counts: SINGLE_COUNTS };

const side = ({ fact, predicate, node, kind }: Single): object => ({
  ...fact,
  predicate,
  node: kind ? entity(node, kind) : document(node),
});

const edgeOf: EdgeOf = (edge) => {
  const { rule, reason, claims, one, other } = edge["found"] as unknown as Found;
  return { rule, reason, node: entity(claims.body, claims.kind), one: side(one), other: side(other) };
};

function pageOfFound(list: string, page: Page, found: readonly Found[]): object {
  const edges = rowsOf(page, found).map((item) => ({ sort: item.sort, found: item }) as unknown as Properties);
  return connectionOf(list, page, { edges, total: found.length }, edgeOf);
}

type Filter = PageArguments & {
  readonly rules?: readonly Contradiction[] | null;
  readonly kinds?: readonly Kind[] | null;
};

/** What cannot both be so, in the whole graph: by some of the rules, of bodies of some kinds. */
export const contradictions: Resolver<unknown, Filter> = async (_, args, context, info) => {
  const page = pageOf(info.fieldName, args);
  const rows = await context.read("api/claims-of-one", SINGLE);
  const found = contradictionsIn(rows as unknown as readonly Claims[]).filter(
    ({ rule, claims }) => (args.rules?.includes(rule) ?? true) && (args.kinds?.includes(claims.kind as Kind) ?? true),
  );
  return pageOfFound(info.fieldName, page, found);
};

/** The same about one entity. */
export const contradictionsOf: Resolver<Thing, PageArguments> = async ({ id }, args, context, info) => {
  const list = `${info.parentType.name}.${info.fieldName}`;
  const page = pageOf(list, args);
  const row = await context.load("api/claims-of-one-around", SINGLE, id);
  return pageOfFound(list, page, contradictionsIn((row?.["bodies"] ?? []) as unknown as readonly Claims[], id));
};

import type { Predicate } from "../../model/ontology.ts";
import { connectionOf, pageParameters, type Resolver } from "../connection.ts";
import { dateOf } from "../filter.ts";
import { edgeNode, entity, relationBetween } from "../objects.ts";
import { pageOf, statementOf, type PageArguments } from "../page.ts";
import { precision } from "./dates.ts";
import { unknown } from "./lists.ts";
import { answeringId } from "./one.ts";

interface TimelineArguments extends PageArguments {
  readonly id: string;
  readonly predicates?: readonly Predicate[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/**
 * What is dated of an entity, in the order of time.
 * @throws NOT_FOUND where the id is unknown; ARGUMENT_INVALID where `from` or `to` is no date
 */
export const timeline: Resolver<unknown, TimelineArguments> = async (_, args, context, info) => {
  const page = pageOf(info.fieldName, args);
  const period = { from: dateOf("from", args.from), to: dateOf("to", args.to) };
  const asked = { predicates: args.predicates ?? null, ...period, ...pageParameters(page, info) };
  const ask = (id: string) => context.load(statementOf(page, "api/timeline"), asked, id);
  const row = (await ask(args.id)) ?? (await ask(await answeringId(context, args.id)));
  if (!row) throw unknown("id", args.id);
  const self = entity(row["entity"], row["kind"]);
  return connectionOf(info.fieldName, page, row, (edge) => {
    const { date, basis } = edge as { readonly date: string | null; readonly basis: string | null };
    const node = edgeNode(edge);
    return { date, basis, precision: precision(date), node, relation: relationBetween(edge, self, node) };
  });
};

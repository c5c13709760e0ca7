import type { Counted } from "../../model/ontology.ts";
import { connectionOf, pageParameters, type Resolver } from "../connection.ts";
import { document, edgeNode, type Properties } from "../objects.ts";
import { pageOf, statementOf, type PageArguments } from "../page.ts";
import { unknown } from "./lists.ts";
import { byId } from "./one.ts";

interface CountArguments extends PageArguments {
  readonly organization?: string | null;
  readonly of?: readonly Counted[] | null;
}

/**
 * What documents state of numbers, beside what the graph names.
 * @throws NOT_FOUND where the id is unknown
 */
export const reportedCounts: Resolver<unknown, CountArguments> = async (_, args, context, info) => {
  const page = pageOf(info.fieldName, args);
  const asked = { of: args.of ? [...args.of] : null, ...pageParameters(page, info) };
  const statement = statementOf(page, "api/counts-beside-found");
  const ask = async (body: string | null) => (await context.read(statement, { ...asked, body }))[0]!;
  let row = await ask(args.organization ?? null);
  // Nothing is stated of it: it may be unknown, or have been joined with another.
  const isWhole = page.after === "" && page.before === "";
  if (args.organization != null && (row["edges"] as readonly Properties[]).length === 0 && isWhole) {
    const body = await byId(context, args.organization);
    if (!body) throw unknown("organization", args.organization);
    if (body.id !== args.organization) row = await ask(body.id);
  }
  return connectionOf(info.fieldName, page, row, (edge) => {
    const fact = edge["fact"] as Properties & { readonly n: number };
    const found = edge["found"] as number | null;
    return {
      ...fact,
      node: edgeNode({ node: edge["node"]!, kind: edge["kind"]! }),
      document: document(edge["document"]),
      stated: fact.n,
      found,
      difference: found === null ? null : fact.n - found,
    };
  });
};

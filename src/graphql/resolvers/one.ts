import type { GraphQLResolveInfo } from "graphql";
import { GraphError } from "../../errors.ts";
import { isOrganization, KIND_NAMES, type Kind } from "../../model/ontology.ts";
import { aheadOf } from "../ahead.ts";
import type { Context } from "../context.ts";
import { document, entity, nodeOf, type Properties, type Thing } from "../objects.ts";
import { isBrief } from "../selection.ts";
import { written } from "../written.ts";
import { publicById } from "./derived.ts";

interface OneArguments {
  readonly id?: string | null;
  readonly name?: string | null;
}

/** Whatever has an id; where nothing has, the entity that answers by it now: what it named was joined with others. */
export async function byId(context: Context, id: string): Promise<Thing | undefined> {
  const found = (await publicById(context, id)) ?? nodeOf(await context.load("api/nodes", {}, id));
  if (found) return found;
  const answering = (await context.load("api/answering", {}, id))?.["entity"];
  return typeof answering === "string" ? nodeOf(await context.load("api/nodes", {}, answering)) : undefined;
}

/** Documents, statements and regions have ids, too, and are of no kind. */
const isBody = (typename: string): boolean =>
  (KIND_NAMES as readonly string[]).includes(typename) && isOrganization(typename as Kind);

/** The id of the entity that answers by an id; the id itself where it is one, or nothing answers. */
export const answeringId = async (context: Context, id: string): Promise<string> => (await byId(context, id))?.id ?? id;

/**
 * Resolver of one entity of a kind, by id or by name: its own name goes before an alias.
 * @throws ARGUMENT_INVALID without exactly one of both; AMBIGUOUS where several bear the name
 */
export const one =
  (label: Kind | "Organization") =>
  async (_: unknown, args: OneArguments, context: Context, info: GraphQLResolveInfo): Promise<Thing | undefined> => {
    const [argument, value] = exactlyOne({ id: args.id, name: args.name });
    if (argument === "name") return byName(context, label, value);
    const ahead = aheadOf(info);
    const row = await (ahead
      ? context.telling(ahead, value)
      : context.load("api/entity", { brief: isBrief(info) }, value));
    const found = entity(row?.["node"], row?.["kind"]) ?? (await byId(context, value));
    if (label === "Organization") return found && isBody(found.__typename) ? found : undefined;
    return found?.__typename === label ? found : undefined;
  };

/** Resolver of one document, by id or by source. */
export async function oneDocument(
  _: unknown,
  args: { readonly id?: string | null; readonly source?: string | null },
  context: Context,
): Promise<Thing | undefined> {
  const [argument, value] = exactlyOne({ id: args.id, source: args.source });
  if (argument === "source") return document((await context.load("api/document-by-source", {}, value))?.["document"]);
  const found = await byId(context, value);
  return found?.__typename === "Document" ? found : undefined;
}

async function byName(context: Context, label: string, name: string): Promise<Thing | undefined> {
  const { text, keys } = written("name", name);
  // Two rows tell enough: those that bear it as their name come first.
  const asked = { name: text, keys, kinds: [label], after: "", limit: 2, total: false };
  const [row] = await context.read("api/bearers", asked);
  const [first, second] = (row?.["edges"] ?? []) as readonly Properties[];
  if (second && first?.["reason"] === second["reason"]) {
    throw new GraphError("AMBIGUOUS", `${JSON.stringify(name)} is borne by more than one ${label}`);
  }
  return entity(first?.["node"], first?.["kind"]);
}

/** The one argument that is given, with its value. */
function exactlyOne<Name extends string>(given: Record<Name, string | null | undefined>): [Name, string] {
  const names = Object.keys(given) as Name[];
  const present = names.filter((name) => given[name] != null);
  if (present.length !== 1) {
    throw new GraphError("ARGUMENT_INVALID", `give either ${names.join(" or ")}, and not both`);
  }
  return [present[0]!, given[present[0]!]!];
}

import { connectionOf, pageParameters, type Resolver } from "../connection.ts";
import { entity, relation, type Properties } from "../objects.ts";
import { pageOf, statementOf, type PageArguments } from "../page.ts";
import { unknown } from "./lists.ts";
import { answeringId } from "./one.ts";

interface InterlockArguments extends PageArguments {
  readonly one: string;
  readonly other?: string | null;
  readonly atOnce?: boolean | null;
}

/**
 * Persons with posts in two bodies.
 * @throws NOT_FOUND where an id is unknown
 */
export const interlocks: Resolver<unknown, InterlockArguments> = async (_, args, context, info) => {
  const page = pageOf(info.fieldName, args);
  const asked = { atOnce: args.atOnce ?? false, ...pageParameters(page, info) };
  const ask = async (one: string, other: string | null) =>
    (await context.read(statementOf(page, "api/interlocks"), { one, other, ...asked }))[0]!;
  const isWhole = ({ known }: { readonly known?: unknown }): boolean =>
    (known as readonly string[]).length === (args.other == null ? 1 : 2);
  let row = await ask(args.one, args.other ?? null);
  if (!isWhole(row)) {
    const [one, other] = await Promise.all(
      [args.one, args.other].map((id) => (id == null ? null : answeringId(context, id))),
    );
    row = await ask(one!, other ?? null);
    const known = row["known"] as readonly string[];
    if (!isWhole(row)) throw known.includes(one!) ? unknown("other", args.other!) : unknown("one", args.one);
  }
  const body = entity(row["body"], row["kind"]);
  return connectionOf(info.fieldName, page, row, (edge) => {
    const person = entity(edge["node"], "Person");
    const far = entity(edge["far"], edge["farKind"]);
    const posts = (facts: unknown, at: typeof far) =>
      (facts as readonly Properties[]).map((fact) => relation({ fact, predicate: "HOLDS_POST" }, person, at));
    return {
      node: person,
      body: far,
      here: posts(edge["here"], body),
      there: posts(edge["there"], far),
      atOnce: edge["atOnce"],
    };
  });
};

import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

/** By field of the (cached) document, whether it selects a name. */
const known = new WeakMap<FieldNode, Map<string, boolean>>();

/**
 * Whether the field being resolved selects a field `name` of its object, in fragments too.
 * A selection that `@skip` or `@include` may take away counts: it costs time, not truth.
 */
export function selects(info: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">, name: string): boolean {
  return info.fieldNodes.some((field) => {
    let answers = known.get(field);
    if (!answers) known.set(field, (answers = new Map()));
    let answer = answers.get(name);
    if (answer === undefined) answers.set(name, (answer = within(field.selectionSet, name, info.fragments)));
    return answer;
  });
}

/** Fields that need no more of entities and relationships than `brief` statements return, and what stands above them. */
const BRIEF: ReadonlySet<string> = new Set(
  (
    "__typename id key name kind type date title role as former cursor node edges pageInfo hasNextPage hasPreviousPage " +
    "startCursor endCursor totalCount consortium organization person consortia organizations persons event members " +
    "memberships posts events participants evidence quote start end document source"
  ).split(" "),
);
/** Names of the fields of an operation that are none of these. */
const namesOf = new WeakMap<GraphQLResolveInfo["operation"], ReadonlySet<string>>();

/**
 * Whether an operation asks so little of each entity and relationship that a few properties are enough.
 * @param besides names of fields that the statement in question answers briefly, too
 */
export function isBrief(
  { operation, fragments }: Pick<GraphQLResolveInfo, "operation" | "fragments">,
  besides: readonly string[] = [],
): boolean {
  let names = namesOf.get(operation);
  if (!names) {
    const sets = [operation, ...Object.values(fragments)].map(({ selectionSet }) => selectionSet);
    namesOf.set(
      operation,
      (names = new Set(sets.flatMap((set) => fieldNames(set)).filter((name) => !BRIEF.has(name)))),
    );
  }
  for (const name of names) if (!besides.includes(name)) return false;
  return true;
}

/** Names of all fields below a selection; what fragments select they select themselves. */
const fieldNames = (set: SelectionSetNode): string[] =>
  set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const own = selection.kind === Kind.FIELD ? [selection.name.value] : [];
    return selection.selectionSet ? [...own, ...fieldNames(selection.selectionSet)] : own;
  });

function within(set: SelectionSetNode | undefined, name: string, fragments: GraphQLResolveInfo["fragments"]): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name;
    if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet, name, fragments);
    return within(fragments[selection.name.value]?.selectionSet, name, fragments);
  });
}

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
const briefly = new WeakMap<GraphQLResolveInfo["operation"], boolean>();

/** Whether an operation asks so little of each entity and relationship that a few properties are enough. */
export function isBrief({ operation, fragments }: Pick<GraphQLResolveInfo, "operation" | "fragments">): boolean {
  let answer = briefly.get(operation);
  if (answer === undefined) {
    const sets = [operation, ...Object.values(fragments)].map(({ selectionSet }) => selectionSet);
    briefly.set(operation, (answer = sets.every(isBriefSet)));
  }
  return answer;
}

const isBriefSet = (set: SelectionSetNode): boolean =>
  set.selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
    if (selection.kind === Kind.FIELD && !BRIEF.has(selection.name.value)) return false;
    return !selection.selectionSet || isBriefSet(selection.selectionSet);
  });

function within(set: SelectionSetNode | undefined, name: string, fragments: GraphQLResolveInfo["fragments"]): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name;
    if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet, name, fragments);
    return within(fragments[selection.name.value]?.selectionSet, name, fragments);
  });
}

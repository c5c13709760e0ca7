import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

/** By field of the (cached) document, whether it selects a name. */
const known = new WeakMap<FieldNode, Map<string, boolean>>();

/**
 * Whether the field being resolved selects a field `name` of its object, in fragments too.
 * A selection that `@skip` or `@include` may take away counts: it costs time, not truth.
 */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some((field) => {
    let answers = known.get(field);
    if (!answers) known.set(field, (answers = new Map()));
    let answer = answers.get(name);
    if (answer === undefined) answers.set(name, (answer = within(field.selectionSet, name, info.fragments)));
    return answer;
  });
}

function within(set: SelectionSetNode | undefined, name: string, fragments: GraphQLResolveInfo["fragments"]): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name;
    if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet, name, fragments);
    return within(fragments[selection.name.value]?.selectionSet, name, fragments);
  });
}

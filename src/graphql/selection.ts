import { BREAK, Kind, visit, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

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
/** Those of them that need the keys of a list's edges: of their places, and of what documents say of them. */
const KEYED = ["cursor", "startCursor", "endCursor", "key", "evidence"];
/** Names of all fields of an operation, and of those that are not brief. */
const namesOf = new WeakMap<
  GraphQLResolveInfo["operation"],
  { readonly all: ReadonlySet<string>; readonly others: readonly string[] }
>();

type Operated = Pick<GraphQLResolveInfo, "operation" | "fragments">;

function namesIn({ operation, fragments }: Operated) {
  let names = namesOf.get(operation);
  if (!names) {
    const sets = [operation, ...Object.values(fragments)].map(({ selectionSet }) => selectionSet);
    const all = new Set(sets.flatMap((set) => fieldNames(set)));
    namesOf.set(operation, (names = { all, others: [...all].filter((name) => !BRIEF.has(name)) }));
  }
  return names;
}

/**
 * Whether an operation asks so little of each entity and relationship that a few properties are enough.
 * @param besides names of fields that the statement in question answers briefly, too
 */
export const isBrief = (info: Operated, besides: readonly string[] = []): boolean =>
  namesIn(info).others.every((name) => besides.includes(name));

/** What names alone answer. */
const NAMES: ReadonlySet<string> = new Set(
  "__typename id name kind reason matched cursor node edges pageInfo hasNextPage hasPreviousPage startCursor endCursor totalCount search".split(
    " ",
  ),
);

/** Whether a search asks for no more than what its hits are called. */
export const isOfNames = (info: Operated): boolean => [...namesIn(info).all].every((name) => NAMES.has(name));

/** Whether nothing in a brief operation needs the keys of a list's edges. */
export const isBare = (info: Operated): boolean => !KEYED.some((name) => namesIn(info).all.has(name));

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

/** By field of the (cached) document, whether it is the same in each request. */
const fixed = new WeakMap<FieldNode, boolean>();

/** Whether a field asks the same in every request of its document: no variable stands in it or below, and no fragment. */
export function isFixed(field: FieldNode): boolean {
  let answer = fixed.get(field);
  if (answer === undefined) {
    answer = true;
    const varies = (): typeof BREAK => {
      answer = false;
      return BREAK;
    };
    visit(field, { Variable: varies, FragmentSpread: varies });
    fixed.set(field, answer);
  }
  return answer;
}

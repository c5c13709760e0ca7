import {
  getNamedType,
  getVariableValues,
  isInterfaceType,
  isObjectType,
  isLeafType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { MAX_PAGE, USUAL_PAGE, USUAL_PAGES } from "./page.ts";
import { SIZES, type Given } from "./sizes.ts";

/** What Relay wraps around the things themselves: it costs nothing of its own. */
const WRAPPER = /(Connection|Edge|^PageInfo)$/;

type Variables = Readonly<Record<string, unknown>>;

/** What an operation may cost. */
export interface Cost {
  /** Objects. */
  readonly objects: number;
  /** The fields, from the root down, of which most of it comes; lists with their sizes. */
  readonly most: readonly string[];
  /** The largest `first` or `last` that is asked for. */
  readonly page: AskedPage | undefined;
}
interface AskedPage {
  readonly argument: "first" | "last";
  readonly size: number;
}
const NOTHING: Cost = { objects: 0, most: [], page: undefined };

const larger = (one: AskedPage | undefined, other: AskedPage | undefined): AskedPage | undefined =>
  one === undefined || (other !== undefined && other.size > one.size) ? other : one;

/** What fields beside one another cost together. */
function sum(costs: readonly Cost[]): Cost {
  let [objects, dearest] = [0, NOTHING];
  let page: AskedPage | undefined;
  for (const cost of costs) {
    objects += cost.objects;
    page = larger(page, cost.page);
    if (cost.objects > dearest.objects) dearest = cost;
  }
  return { objects, most: dearest.most, page };
}

/**
 * How many objects an operation may return at most: a list counts as many as its `first` or `last` (or `ids`) asks for,
 * with variables and defaults in their places, times what each of its entries costs.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // A fragment costs the same wherever it is spread below the same sizes: without this, fragments that spread each other
  // twice take for ever.
  const ofFragment = new Map<string, Cost>();

  const ofSet = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined, above: Given): Cost =>
    sum(
      (set?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection, type, above);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofSpread(selection.name.value, above);
        const condition = selection.typeCondition?.name.value;
        return ofSet(selection.selectionSet, condition === undefined ? type : schema.getType(condition), above);
      }),
    );
  const ofSpread = (name: string, above: Given): Cost => {
    const key = [name, ...SIZING.map((argument) => above(argument))].join(" ");
    const known = ofFragment.get(key);
    const fragment = fragments.get(name);
    if (known !== undefined || !fragment) return known ?? NOTHING;
    const cost = ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), above);
    ofFragment.set(key, cost);
    return cost;
  };
  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined, above: Given): Cost => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !type || isLeafType(type)) return NOTHING;
    const own = givenBy(field, node, variables);
    const place = `${parent!.name}.${field.name}`;
    const page = pageAsked(field, own, USUAL_PAGES[place]);
    const size = SIZES[place]?.(above) ?? entries(own, page);
    // Lists below look for the arguments of the nearest field that takes them.
    const below: Given = (name) =>
      field.args.some((argument) => argument.name === name) ? number(own(name)) : above(name);
    const inside = ofSet(node.selectionSet, type, below);
    const wrapped = /(Connection|Edge)$/.test(parent!.name);
    return {
      objects: size * ((WRAPPER.test(type.name) ? 0 : 1) + inside.objects),
      most: [...(wrapped ? [] : [size > 1 ? `${field.name} × ${size}` : field.name]), ...inside.most],
      page: larger(page, inside.page),
    };
  };
  return ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, () => null);
}

/** Arguments of a field above on which the size of a list may hang. */
const SIZING = ["limit", "maxLength", "first"] as const;

const number = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** What a field is given for an argument, by variable and default too. */
const givenBy =
  (field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables) =>
  (name: string): unknown => {
    const argument = field.args.find((candidate) => candidate.name === name);
    const value = node.arguments?.find((candidate) => candidate.name.value === name)?.value;
    // Where a variable is not given, or null is, resolvers take the default.
    return (value && plain(value, variables)) ?? argument?.defaultValue;
  };

/** What page of a list is asked for; undefined of what is no list. */
function pageAsked(
  field: GraphQLField<unknown, unknown>,
  given: (name: string) => unknown,
  usual = USUAL_PAGE,
): AskedPage | undefined {
  const [first, last] = [number(given("first")), number(given("last"))];
  if (last !== null && last >= (first ?? 0)) return { argument: "last", size: last };
  if (first !== null) return { argument: "first", size: first };
  const isPage = field.args.some(({ name }) => name === "last");
  return isPage ? { argument: "first", size: usual } : undefined;
}

/** How many entries a field may return: its page size, the ids it is given, or one. */
function entries(given: (name: string) => unknown, page: AskedPage | undefined): number {
  const ids = given("ids");
  if (Array.isArray(ids)) return ids.length;
  // A size out of range is refused by the list itself, with an error that says so.
  return page ? Math.min(Math.max(page.size, 1), MAX_PAGE) : 1;
}

function plain(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : undefined;
}

/** Variables of a request with their defaults; undefined where they do not fit, which execution reports. */
export function coerced(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): Variables | undefined {
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced;
}

import { getArgumentValues, getNamedType, isObjectType, Kind, type FieldNode, type GraphQLResolveInfo } from "graphql";
import { GraphError } from "../errors.ts";
import type { Ahead, MayTell } from "./connection.ts";

/**
 * The statement of the first list that is asked for with an entity, where that can tell of the entity, too: both then
 * come by one statement. Undefined where the entity is asked for without such a list, or it cannot be known from the
 * text alone what the list will ask: where fragments may add to it, or it may be left out.
 */
export function aheadOf(info: GraphQLResolveInfo): Ahead | undefined {
  const type = getNamedType(info.returnType);
  const [field, ...more] = info.fieldNodes;
  const selections = field?.selectionSet?.selections ?? [];
  if (!isObjectType(type) || more.length > 0 || !selections.every((each) => each.kind === Kind.FIELD)) return undefined;
  for (const node of selections) {
    const definition = type.getFields()[node.name.value];
    const { ahead } = (definition?.extensions ?? {}) as Partial<MayTell<unknown>>;
    if (!definition || !ahead || !isPlain(node, selections)) continue;
    const { fragments, operation, variableValues } = info;
    try {
      const args = getArgumentValues(definition, node, variableValues);
      const fieldName = definition.name;
      return ahead(args, { fieldName, fieldNodes: [node], fragments, operation, parentType: type });
    } catch (error) {
      // The list itself will say so.
      if (error instanceof GraphError) return undefined;
      throw error;
    }
  }
  return undefined;
}

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Whether it stands there without a condition, and once. */
const isPlain = (node: FieldNode, all: readonly FieldNode[]): boolean =>
  (node.directives ?? []).length === 0 && all.filter((each) => nameOf(each) === nameOf(node)).length === 1;

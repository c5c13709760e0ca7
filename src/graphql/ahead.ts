import {
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from "graphql";
import { GraphError } from "../errors.ts";
import type { Ahead, Asking, MayTell } from "./connection.ts";

type Asked = Pick<GraphQLResolveInfo, "fragments" | "operation" | "variableValues">;

/**
 * The statement of the first list that is asked for with an entity, where that can tell of the entity, too: both then
 * come by one statement. Undefined where the entity is asked for without such a list, or it cannot be known from the
 * text alone what the list will ask: where fragments may add to it, or it may be left out.
 */
export const aheadOf = (info: Asked & Pick<GraphQLResolveInfo, "fieldNodes" | "returnType">): Ahead | undefined =>
  firstList(info.fieldNodes, info.returnType, info);

/** The same of the nodes of a list. */
export function belowOf(info: Asking): Ahead | undefined {
  let nodes = info.fieldNodes;
  let type: GraphQLOutputType = info.parentType.getFields()[info.fieldName]!.type;
  for (const name of ["edges", "node"]) {
    const inner: FieldNode | undefined = selectionsOf(nodes)?.find((node) => node.name.value === name);
    const field = fieldOf(getNamedType(type), name);
    if (!inner || !field || !isPlain(inner, selectionsOf(nodes)!)) return undefined;
    nodes = [inner];
    type = field.type;
  }
  return firstList(nodes, type, info);
}

function firstList(nodes: readonly FieldNode[], of: GraphQLOutputType, info: Asked): Ahead | undefined {
  const parentType = getNamedType(of);
  if (!isObjectType(parentType) && !isInterfaceType(parentType)) return undefined;
  const selections = selectionsOf(nodes) ?? [];
  for (const node of selections) {
    const definition = parentType.getFields()[node.name.value];
    const { ahead } = (definition?.extensions ?? {}) as Partial<MayTell<unknown>>;
    if (!definition || !ahead || !isPlain(node, selections)) continue;
    const { fragments, operation, variableValues } = info;
    try {
      const args = getArgumentValues(definition, node, variableValues);
      const fieldName = definition.name;
      return ahead(args, { fieldName, fieldNodes: [node], fragments, operation, variableValues, parentType });
    } catch (error) {
      // The list itself will say so.
      if (error instanceof GraphError) return undefined;
      throw error;
    }
  }
  return undefined;
}

const fieldOf = (type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) ? type.getFields()[name] : undefined;

/** What is selected of a field that stands there once; undefined where fragments select. */
function selectionsOf(nodes: readonly FieldNode[]): readonly FieldNode[] | undefined {
  const selections = nodes.length === 1 ? (nodes[0]!.selectionSet?.selections ?? []) : undefined;
  return selections?.every((each) => each.kind === Kind.FIELD) ? selections : undefined;
}

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Whether it stands there without a condition, and once. */
const isPlain = (node: FieldNode, all: readonly FieldNode[]): boolean =>
  (node.directives ?? []).length === 0 && all.filter((each) => nameOf(each) === nameOf(node)).length === 1;

import {
  getNamedType,
  getOperationAST,
  GraphQLError,
  isAbstractType,
  isObjectType,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type SourceLocation,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import type { Plugin } from "graphql-yoga";
import { coerced } from "./cost.ts";

/** Fields of the largest query that is compiled: what takes a few milliseconds. */
const FIELDS = 1_000;
/** Compiled queries that are kept. */
const KEPT = 100;

/**
 * Compiles a query that comes again. To interpret it takes longer than all else that is done here for an answer; to
 * compile it takes longer than to interpret it once, so what comes once is interpreted, and what is too large always.
 */
export function compiling(): Plugin {
  const known = new WeakMap<DocumentNode, CompiledQuery | "seen" | "interpreted">();
  const kept: DocumentNode[] = [];
  const compiledOf = (schema: GraphQLSchema, document: DocumentNode): CompiledQuery | undefined => {
    const state = known.get(document);
    if (typeof state === "object") return state;
    if (state === undefined) known.set(document, "seen");
    if (state !== "seen") return undefined;
    const query = compile(schema, document);
    known.set(document, query ?? "interpreted");
    if (query && kept.push(document) > KEPT) known.set(kept.shift()!, "seen");
    return query;
  };
  return {
    onExecute({ args, setExecuteFn }) {
      const { schema, document, operationName, variableValues } = args as ExecutionArgs;
      const operation = getOperationAST(document, operationName);
      const query = compiledOf(schema, document);
      // What is wrong with names and variables graphql-js tells better, and before anything is executed.
      if (!query || !operation || !coerced(schema, operation, variableValues ?? {})) return;
      setExecuteFn(async ({ rootValue, contextValue }) => {
        const result = await query.query(rootValue, contextValue, variableValues);
        return result.errors ? { ...result, errors: result.errors.map((error) => located(error, document)) } : result;
      });
    },
  };
}

/** An error as graphql-js makes it: with its place in the query, and with what was thrown. */
const located = ({ message, locations, path, originalError }: GraphQLError, { loc }: DocumentNode): GraphQLError =>
  new GraphQLError(message, {
    source: loc?.source ?? null,
    positions: loc ? (locations ?? []).map((place) => offset(loc.source.body, place)) : null,
    path: path ?? null,
    originalError: originalError ?? new Error(message),
  });

function offset(text: string, { line, column }: SourceLocation): number {
  const ends = [...text.matchAll(/\r\n|[\n\r]/g)].map(({ index, 0: end }) => index + end.length);
  return (line > 1 ? ends[line - 2]! : 0) + column - 1;
}

/** Undefined where it is too large, or not simply one query. */
function compile(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation!.operation !== OperationTypeNode.QUERY) return undefined;
  if (writtenOut(schema, document, operation!) > FIELDS) return undefined;
  const compiled = compileQuery(schema, document);
  return isCompiledQuery(compiled) ? compiled : undefined;
}

const META_FIELDS: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

/** Fields of an operation, with each fragment counted where it is spread and each set once for every type it may be of. */
function writtenOut(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // Without this, fragments that spread each other twice take for ever.
  const counted = new Map<SelectionSetNode, Map<GraphQLNamedType, number>>();

  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType): number => {
    let counts = counted.get(set);
    if (!counts) counted.set(set, (counts = new Map()));
    let count = counts.get(type);
    if (count === undefined) counts.set(type, (count = expanded(set, type)));
    return count;
  };
  const expanded = (set: SelectionSetNode, type: GraphQLNamedType): number => {
    if (isAbstractType(type)) return sum(schema.getPossibleTypes(type).map((possible) => ofSet(set, possible)));
    if (!isObjectType(type)) return 0;
    return sum(
      set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) {
          const field = type.getFields()[selection.name.value] ?? META_FIELDS[selection.name.value];
          return 1 + (field && selection.selectionSet ? ofSet(selection.selectionSet, getNamedType(field.type)) : 0);
        }
        const spread = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        return spread ? ofSet(spread.selectionSet, type) : 0;
      }),
    );
  };
  return ofSet(operation.selectionSet, schema.getQueryType()!);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

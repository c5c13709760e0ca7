import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesPlugin } from "@escape.tech/graphql-armor-max-directives";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import {
  getOperationAST,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationContext,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import { coerced, costOf } from "./cost.ts";
import { requestError } from "./errors.ts";

/** What one request may ask at most. */
export interface Limits {
  /** Levels of fields. */
  readonly depth: number;
  readonly tokens: number;
  readonly aliases: number;
  readonly directives: number;
  /** Objects that the answer may hold at most: page sizes multiplied along the levels. */
  readonly cost: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
}

export const LIMITS: Limits = {
  depth: 18,
  tokens: 2_000,
  aliases: 30,
  directives: 30,
  cost: 25_000,
  bodyBytes: 200_000,
};

/** Plugins that refuse what asks too much before anything is asked of the store. */
export function limitPlugins(limits: Limits): Plugin[] {
  const rejected = {
    propagateOnRejection: false,
    // Armor's own errors have no code; its message names the limit and what was found.
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) => {
        const refusal = requestError("QUERY_LIMIT", error.message.replace(/^Syntax Error: /, "").replace(/\.$/, ""));
        if (!context) throw refusal;
        context.reportError(refusal);
      },
    ],
  };
  return [
    maxTokensPlugin({ n: limits.tokens, ...rejected }),
    maxDepthPlugin({ n: limits.depth, flattenFragments: true, ...rejected }),
    maxAliasesPlugin({ n: limits.aliases, ...rejected }),
    maxDirectivesPlugin({ n: limits.directives, ...rejected }),
    costPlugin(limits.cost),
  ] as Plugin[];
}

/** Armor's cost limit knows neither variables nor defaults, so it would let `first: $n` through: hence one of our own. */
function costPlugin(limit: number): Plugin {
  /** Documents without variables in page sizes cost the same each time; so do equal variables. */
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues } = args as {
        schema: GraphQLSchema;
        document: DocumentNode;
        operationName?: string | null;
        variableValues?: Record<string, unknown>;
      };
      const operation = getOperationAST(document, operationName);
      const variables = operation && coerced(schema, operation, variableValues ?? {});
      if (!operation || !variables) return;
      let costs = known.get(document);
      if (!costs) known.set(document, (costs = new Map()));
      const key = `${operation.name?.value ?? ""} ${numbers(variables)}`;
      let cost = costs.get(key);
      if (cost === undefined) {
        cost = costOf(schema, document, operation, variables);
        if (costs.size < 100) costs.set(key, cost);
      }
      if (cost > limit) {
        const reason = `the query may return ${cost} objects, more than ${limit}`;
        setResultAndStopExecution({ errors: [requestError("QUERY_LIMIT", reason)] });
      }
    },
  };
}

/** What of the variables a cost can hang on: numbers, and lengths of lists. */
const numbers = (variables: Readonly<Record<string, unknown>>): string =>
  Object.entries(variables)
    .flatMap(([name, value]) => {
      if (typeof value === "number") return [`${name}=${value}`];
      return Array.isArray(value) ? [`${name}:${value.length}`] : [];
    })
    .join();

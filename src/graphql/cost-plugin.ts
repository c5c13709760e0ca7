import { getOperationAST, type DocumentNode, type GraphQLError, type GraphQLSchema } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Limits } from "./allowance.ts";
import { coerced, costOf, type Cost } from "./cost.ts";
import { requestError } from "./errors.ts";

/** What an execution is given, as far as a cost hangs on it. */
interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variableValues?: Readonly<Record<string, unknown>> | null;
  readonly contextValue?: unknown;
}

/**
 * Refuses what costs too much, and page sizes that are too large, before anything is asked. Armor's cost limit knows
 * neither variables nor defaults, so it would let `first: $n` through: hence one of our own.
 */
export function costPlugin({ cost: limit, pageSize }: Limits): Plugin {
  /** Documents without variables in page sizes cost the same each time; so do equal variables. */
  const known = new WeakMap<DocumentNode, Map<string, Cost>>();
  /** What the operations cost that came in one request. */
  const spent = new WeakMap<object, number>();
  const cost = ({ schema, document, operationName, variableValues }: Asked): Cost | undefined => {
    const operation = getOperationAST(document, operationName);
    const variables = operation && coerced(schema, operation, variableValues ?? {});
    if (!operation || !variables) return undefined;
    let costs = known.get(document);
    if (!costs) known.set(document, (costs = new Map()));
    const key = `${operation.name?.value ?? ""} ${numbers(variables)}`;
    let found = costs.get(key);
    if (!found) {
      found = costOf(schema, document, operation, variables);
      if (costs.size < 100) costs.set(key, found);
    }
    return found;
  };
  const refusal = (args: Asked): GraphQLError | undefined => {
    const found = cost(args);
    if (!found) return undefined;
    if (found.page !== undefined && found.page.size > pageSize) {
      const { argument, size } = found.page;
      return requestError("PAGE_SIZE", `${argument}: ${size} is not from 1 to ${pageSize}`);
    }
    const request = (args.contextValue as { readonly request?: object } | undefined)?.request;
    const before = (request && spent.get(request)) ?? 0;
    if (request) spent.set(request, before + found.objects);
    if (before + found.objects <= limit) return undefined;
    const others = before > 0 ? `, and the operations before it in the list ${before}` : "";
    const most = found.most.length > 0 ? `; most of it comes of ${found.most.join(" > ")}` : "";
    return requestError(
      "QUERY_LIMIT",
      `the query may return ${found.objects} objects${others}, more than ${limit}${most}`,
    );
  };
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const error = refusal(args as Asked);
      if (error) setResultAndStopExecution({ errors: [error] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = refusal(args as Asked);
      if (error) setResultAndStopExecution({ errors: [error] });
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

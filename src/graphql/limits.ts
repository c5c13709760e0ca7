import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesPlugin } from "@escape.tech/graphql-armor-max-directives";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import { NoSchemaIntrospectionCustomRule, type GraphQLError, type ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Limits } from "./allowance.ts";
import { costPlugin } from "./cost-plugin.ts";
import { requestError } from "./errors.ts";

export { LIMITS, type Limits } from "./allowance.ts";

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
    costPlugin(limits),
  ] as Plugin[];
}

/** Refuses questions about the schema. */
export const noIntrospection = (): Plugin => ({
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
});

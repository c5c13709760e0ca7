import { getOperationAST, type DocumentNode } from "graphql";
import type { Plugin } from "graphql-yoga";

/** What is told of each operation when its answer is ready. */
export interface Observed {
  /** `query`, `mutation`, `subscription`; `none` where it was refused before it was known. */
  readonly kind: string;
  readonly name: string | undefined;
  /** Of its errors, each as often as it came. */
  readonly codes: readonly string[];
  /** Ids under which masked errors stand in the log. */
  readonly ids: readonly string[];
}

interface Known {
  readonly kind: string;
  readonly name: string | undefined;
}

/**
 * Tells of each operation.
 * @param tell `call` is what the listener was called with
 */
export function observing(tell: (observed: Observed, call: object | undefined) => void): Plugin {
  const known = new WeakMap<Request, Known>();
  const know = (args: { readonly [name: string]: unknown }): void => {
    const operation = getOperationAST(args["document"] as DocumentNode, args["operationName"] as string | undefined);
    const { request } = args["contextValue"] as { readonly request: Request };
    if (operation) known.set(request, { kind: operation.operation, name: operation.name?.value });
  };
  return {
    onExecute: ({ args }) => know(args as never),
    onSubscribe: ({ args }) => know(args as never),
    onResultProcess({ request, result, serverContext }) {
      const { call } = serverContext as { readonly call?: object };
      for (const each of Array.isArray(result) ? result : [result]) {
        const extensions = errorsOf(each).map((error) => error.extensions ?? {});
        tell(
          {
            ...(known.get(request) ?? { kind: "none", name: undefined }),
            codes: extensions.map(({ code }) => (typeof code === "string" ? code : "OTHER")),
            ids: extensions.flatMap(({ id }) => (typeof id === "string" ? [id] : [])),
          },
          call,
        );
      }
    },
  };
}

interface Errors {
  readonly errors?: readonly { readonly extensions?: { readonly [name: string]: unknown } }[];
}
const errorsOf = (result: unknown): NonNullable<Errors["errors"]> => (result as Errors | undefined)?.errors ?? [];

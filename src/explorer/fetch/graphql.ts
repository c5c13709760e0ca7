import { authorization } from "../token.ts";

/** A question that was refused or not answered, with the server's own words. */
export class AskError extends Error {
  override readonly name = "AskError";
  /** As in docs/errors.md; OFFLINE where no server answered. */
  readonly code: string;
  /** What to do about it, where the server says so. */
  readonly cure: string | undefined;
  constructor(code: string, message: string, cure?: string) {
    super(message);
    this.code = code;
    this.cure = cure;
  }
}

/** What the server says to a request. */
export interface Answer<Data> {
  readonly data?: Data | null;
  /** Where the server refused before GraphQL was asked: too many requests, or a host that it does not know. */
  readonly error?: { readonly code?: string; readonly message?: string };
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly cure?: string };
  }[];
}

/** A question as GraphQL, with the types of what it takes and gives; a test holds each against schema.graphql. */
export interface Question<_Variables, _Data> {
  readonly text: string;
}
export const question = <Variables, Data>(text: string): Question<Variables, Data> => ({ text });

/**
 * Asks our own server.
 * @throws AskError where it does not answer, or answers with an error; DOMException `AbortError` where the signal ends it
 */
export async function ask<Variables extends object, Data>(
  { text }: Question<Variables, Data>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const request = fetch("graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      // Only what changes something needs it; other answers may then be kept for all.
      ...(text.startsWith("mutation") ? authorization() : {}),
    },
    body: JSON.stringify({ query: text, variables }),
    ...(signal && { signal }),
  });
  return answered<Data>(request, signal);
}

/** What a request was answered. @throws as `ask` does */
export async function answered<Data>(request: Promise<Response>, signal?: AbortSignal): Promise<Data> {
  const response = await request.catch((error: unknown) => unreachable(error, signal));
  return dataOf((await response.json().catch(() => ({}))) as Answer<Data>, response.status);
}

/** @throws AskError `OFFLINE`; what came where the signal ended it */
export function unreachable(error: unknown, signal?: AbortSignal): never {
  if (signal?.aborted) throw error;
  throw new AskError("OFFLINE", "no answer from the server");
}

/** The data of an answer. @throws AskError where it has an error in its place */
export function dataOf<Data>(answer: Answer<Data>, status: number): Data {
  const [error] = answer.errors ?? [];
  if (error) {
    const { code = "UNKNOWN", cure } = error.extensions ?? {};
    throw new AskError(code, error.message, cure);
  }
  if (!answer.data) {
    const { code = "UNKNOWN", message = `the server answered ${status}` } = answer.error ?? {};
    throw new AskError(code, message);
  }
  return answer.data;
}

/** One after the other in parts of at most `size`, for fields that take so many at a time. */
export const parts = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

import { OPERATIONS, type Operation } from "./operations.ts";

/** At a time, on either engine. */
export const CLIENTS = 32;

export interface Options {
  readonly scale: number;
  /** That each way is driven in each round. */
  readonly seconds: number;
  readonly rounds: number;
  readonly only?: readonly string[];
}

export type Variables = Readonly<Record<string, string>>;
/** The operations that are asked for. */
export const chosen = ({ only }: Options): readonly Operation[] =>
  OPERATIONS.filter(({ name }) => !only || only.includes(name));
/** The body of a request. */
export const bodyOf = (query: string, variables: Variables): string => JSON.stringify({ query, variables });

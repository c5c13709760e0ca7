import { GraphError } from "../../errors.ts";
import type { Kind, Predicate } from "../../model/ontology.ts";
import type { Parameters } from "../../store/store.ts";

/** Which way may be taken from entity to entity. */
export interface Filter {
  readonly kinds?: readonly Kind[] | null;
  readonly predicates?: readonly Predicate[] | null;
  readonly maxDegree?: number | null;
}

/**
 * The filter as parameters of a statement.
 * @throws ARGUMENT_INVALID where `maxDegree` is below 1
 */
export function filterOf({ kinds, predicates, maxDegree }: Filter): Required<Filter> & Parameters {
  if (maxDegree != null && maxDegree < 1) {
    throw new GraphError("ARGUMENT_INVALID", `maxDegree: ${maxDegree} is below 1`);
  }
  return { kinds: kinds ?? null, predicates: predicates ?? null, maxDegree: maxDegree ?? null };
}

/** @throws ARGUMENT_INVALID where a number is out of range, both ends included */
export function between(argument: string, given: number, least: number, most: number): number {
  if (given >= least && given <= most) return given;
  throw new GraphError("ARGUMENT_INVALID", `${argument}: ${given} is not from ${least} to ${most}`);
}

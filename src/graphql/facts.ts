import type { EventType, Kind, Predicate, Rank } from "../model/ontology.ts";
import { ROLES } from "../model/ontology.ts";
import type { Parameters } from "../store/store.ts";
import { dateOf, industryCode, regionPrefix } from "./filter.ts";
import type { PageArguments } from "./page.ts";

type Given<Value> = Value | null | undefined;

/** `FactFilter` of the schema. */
export interface FactFilter {
  readonly kinds?: Given<readonly Kind[]>;
  readonly types?: Given<readonly EventType[]>;
  readonly region?: Given<string>;
  readonly industry?: Given<string>;
  readonly title?: Given<string>;
  readonly ranks?: Given<readonly Rank[]>;
  readonly from?: Given<string>;
  readonly to?: Given<string>;
  readonly minimumDocuments?: Given<number>;
  readonly minimumConfidence?: Given<number>;
  readonly document?: Given<string>;
}

/** Arguments of every list of relationships. */
export interface FactArguments extends PageArguments {
  readonly where?: Given<FactFilter>;
  readonly order?: Given<string>;
}

/** The relationships that a list is of. */
export interface FactList {
  readonly predicates: readonly Predicate[];
  /** Whether they begin (true) or end (false) at the entity; both where absent. */
  readonly outgoing?: boolean;
  /** The list's own order where it is not the names'. */
  readonly order?: "ROLE" | "DATE" | "COUNTED";
}

/** For every role the character that sorts it, the highest role first. */
export const ranks: Readonly<Record<string, string>> = Object.fromEntries(
  ROLES.map((role, index) => [role, String.fromCharCode("a".charCodeAt(0) + index)]),
);

/** A list that is narrowed or ordered otherwise, as `api/facts` takes it. */
interface Narrowed {
  readonly parameters: Parameters;
  /** Told apart in cursors: each order has its own. */
  readonly order: string;
}

/**
 * @param own   parameters from the arguments that only this list has
 * @returns undefined where neither `where` nor `order` is given: the list's own statement is the faster one
 * @throws ARGUMENT_INVALID where a region, an industry or a date is none; AMBIGUOUS where several regions bear the name
 */
export function factListOf(list: FactList, { where, order }: FactArguments, own: Parameters): Narrowed | undefined {
  if (where == null && order == null) return undefined;
  const given = where ?? {};
  const by = order === "NAME" ? null : (order ?? list.order ?? null);
  const parameters: Parameters = {
    ...{ former: null, roles: null, actions: null, of: null, ranks },
    ...own,
    predicates: own["predicates"] ?? list.predicates,
    outgoing: list.outgoing ?? null,
    kinds: both(given.kinds, own["kinds"] as Given<readonly Kind[]>),
    types: given.types ?? null,
    region: regionPrefix("where.region", given.region),
    industry: industryCode("where.industry", given.industry),
    title: given.title ?? null,
    rankings: given.ranks ?? null,
    from: dateOf("where.from", given.from),
    to: dateOf("where.to", given.to),
    minimumDocuments: given.minimumDocuments ?? null,
    minimumConfidence: given.minimumConfidence ?? null,
    document: given.document ?? null,
    order: by,
  };
  return { parameters, order: ` by ${by ?? "NAME"}` };
}

function both(one: Given<readonly Kind[]>, other: Given<readonly Kind[]>): readonly Kind[] | null {
  if (one == null || other == null) return one ?? other ?? null;
  return one.filter((kind) => other.includes(kind));
}

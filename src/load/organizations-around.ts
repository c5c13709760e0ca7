import { isOrganization } from "../model/ontology.ts";
import {
  organizationName,
  plainKey,
  numberKey,
  resolveOrganizations,
  titleKey,
  type Source,
} from "../resolve/index.ts";
import type { Transaction } from "../store/store.ts";
import type { Mention } from "./facts.ts";
import { membersAt, type Ledger, type Place } from "./ledger.ts";
import { entitiesNamed, mentionsOfEntities, namesOfEntities, type Member } from "./reads.ts";

/** Which organisation stands for which source entity, as far as a change can touch it. */
export interface Organizations {
  readonly members: readonly Member[];
  readonly canonical: ReadonlyMap<string, string>;
  readonly byToken: ReadonlyMap<string, string>;
  /** Entities of the graph that do not stand any more for what they stood for, or stand for more. */
  readonly moved: readonly string[];
  /** Source entities that stand elsewhere than others of their name, for they were judged different. */
  readonly apart: ReadonlySet<string>;
}

/** What changes in the graph. */
export interface Changed {
  readonly added: readonly Mention[];
  readonly removed: readonly Member[];
  /** Source entities of which something else is said than before. */
  readonly judged: readonly Member[];
}

export const distinct = (items: Iterable<string>): string[] => [...new Set(items)].sort();

/** Normalised names under which a source entity may meet others. */
export function keysOf(source: Source): string[] {
  const { kind } = source;
  if (isOrganization(kind)) {
    const { key, links, scoped } = organizationName(source);
    return scoped ? [] : [key, ...links];
  }
  if (kind === "Person") return [plainKey(source.name)];
  if (kind === "Policy") return [titleKey(source), ...[numberKey(source) ?? []].flat()];
  return kind === "Work" ? [titleKey(source)] : [];
}

/** Whether a document says when the body was called otherwise. */
const isRenamed = ({ attributes }: Source): boolean =>
  attributes.formerNames?.some(({ until }) => until !== undefined) ?? false;

/** Those that were judged together with some source entities and are not yet in `asked`, into which they are put. */
export function partnersOf(sources: readonly Place[], ledger: Ledger, asked: Set<string>): Place[] {
  const partners = sources.flatMap(({ id }) => ledger.partners.get(id) ?? []).filter(({ id }) => !asked.has(id));
  for (const { id } of partners) asked.add(id);
  return partners;
}

/**
 * Decides anew which organisations are one, among those that change and those that the graph has of their names, and
 * of all that was judged together with one of these: no rule that joins nothing because of a judgement leads farther.
 */
export async function organizationsAround(
  transaction: Transaction,
  changed: Changed,
  ledger: Ledger,
): Promise<Organizations> {
  const bodies = <Some extends Source>(sources: readonly Some[]): Some[] =>
    sources.filter(({ kind }) => isOrganization(kind));
  const fresh = bodies(changed.added);
  const lost = bodies(changed.removed);
  const judged = bodies(changed.judged);
  const named = await entitiesNamed(transaction, distinct([...fresh, ...lost, ...judged].flatMap(keysOf)));
  const known: Member[] = [];
  const seen = new Set<string>();
  const asked = new Set<string>();
  let beside: readonly Place[] = [...fresh, ...lost, ...judged];
  for (let next = distinct([...named, ...[...lost, ...judged].map(({ entity }) => entity)]); ;) {
    for (const id of next) seen.add(id);
    const found = bodies(await namesOfEntities(transaction, next));
    known.push(...found);
    const partners = await membersAt(transaction, partnersOf([...beside, ...found], ledger, asked));
    // A name that was passed on joins nothing as long as its bearers are not one: what joins those may join it too.
    const renamed = await entitiesNamed(transaction, distinct(found.filter(isRenamed).flatMap(keysOf)));
    next = distinct([...bodies(partners).map(({ entity }) => entity), ...renamed]).filter((id) => !seen.has(id));
    beside = partners;
    if (next.length === 0 && partners.length === 0) break;
  }
  const { byToken, ids } = resolveOrganizations([...known, ...fresh], ledger.rulings);
  // Those that part with a source entity, and those that take one in: of these names alone tell too little.
  const travels = known.filter(({ id, entity }) => ids.get(id) !== entity);
  const there = new Set(known.map(({ entity }) => entity));
  const moved = distinct(travels.flatMap(({ id, entity }) => [entity, ids.get(id)!])).filter((id) => there.has(id));
  const whole = new Set(moved);
  const members = [
    ...known.filter(({ entity }) => !whole.has(entity)),
    ...bodies(await mentionsOfEntities(transaction, moved)),
  ];
  const standing = [...members, ...fresh].map((source) => {
    const usual = byToken.get(organizationName(source).token)!;
    return { id: source.id, usual, entity: ledger.partners.has(source.id) ? ids.get(source.id)! : usual };
  });
  return {
    members,
    canonical: new Map(standing.map(({ id, entity }) => [id, entity])),
    byToken,
    moved,
    apart: new Set(standing.filter(({ usual, entity }) => entity !== usual).map(({ id }) => id)),
  };
}

import { isOrganization } from "../model/ontology.ts";
import {
  isScoped,
  numberKey,
  organizationId,
  organizationName,
  plainKey,
  resolveOrganizations,
  resolveOthers,
  titleKey,
  type Source,
} from "../resolve/index.ts";
import type { Transaction } from "../store/store.ts";
import type { Mention } from "./facts.ts";
import { runOver } from "./in-batches.ts";
import { entitiesNamed, mentionsOfEntities, namesOfEntities, type Member } from "./reads.ts";

/** Which entity stands for which source entity, as far as a change to some documents can touch it. */
export interface Assignment {
  /** Source entities of the graph that the change may touch, with the entity that stood for them. */
  readonly members: readonly Member[];
  /** Canonical id by source id, for these and for the new ones. */
  readonly canonical: ReadonlyMap<string, string>;
}

const distinct = (items: Iterable<string>): string[] => [...new Set(items)].sort();

/** Normalised names under which a source entity may meet others. */
function keysOf(source: Source): string[] {
  const { kind } = source;
  if (isOrganization(kind)) {
    const { key, links, scoped } = organizationName(source);
    return scoped ? [] : [key, ...links];
  }
  if (kind === "Person") return [plainKey(source.name)];
  if (kind === "Policy") return [titleKey(source), ...[numberKey(source) ?? []].flat()];
  return kind === "Work" ? [titleKey(source)] : [];
}

/**
 * Decides anew who is who among the new source entities, those the graph lost, and all that the graph has of the
 * same names, bodies and events: by the pure rules of src/resolve over this part only, which gives what they would
 * give over the whole. Reads by index; what cannot be touched is not read.
 */
export async function assign(
  transaction: Transaction,
  added: readonly Mention[],
  removed: readonly Member[],
): Promise<Assignment> {
  const changed = [...added, ...removed];
  const organizations = await assignOrganizations(transaction, added, removed);
  const { members, byToken, moved } = organizations;

  // Bodies that were joined or parted: who has a post there, and what happened there, may meet others now.
  const beside = await runOver(transaction, "write/persons-beside", "ids", moved);
  const keys = changed.filter(({ kind }) => !isOrganization(kind)).flatMap(keysOf);
  const ids = [
    ...(await entitiesNamed(transaction, distinct([...keys, ...beside.map(({ key }) => key as string)]))),
    ...removed.filter(({ kind }) => !isOrganization(kind)).map(({ entity }) => entity),
  ];
  const homes = new Map<string, string>(members.map((member) => [organizationName(member).token, member.entity]));
  const learn = async (sources: readonly Source[]): Promise<void> => {
    const tokens = sources
      .filter(({ kind }) => kind !== "Work")
      .flatMap(({ bodies, consortia }) => [...bodies, ...consortia]);
    const unknown = distinct(tokens).filter((token) => !isScoped(token) && !homes.has(token) && !byToken.has(token));
    for (const token of unknown) homes.set(token, organizationId(token));
    for (const row of await runOver(transaction, "write/homes-of-names", "keys", unknown)) {
      homes.set(row["key"] as string, row["entity"] as string);
    }
  };
  await learn(changed);
  const others = (await mentionsOfEntities(transaction, distinct(ids))).filter(({ kind }) => !isOrganization(kind));
  await learn(others);
  // Where a body stands now and where it is to stand: a new name may have joined it with one that is there.
  const places = (token: string): string[] => [
    homes.get(token) ?? organizationId(token),
    ...(byToken.has(token) ? [byToken.get(token)!] : []),
  ];
  const events = await eventsAround(transaction, [...changed, ...others], moved, places, learn);
  const rest = [...others.filter(({ kind }) => kind !== "Event"), ...events];
  await learn(rest);

  const stands = (token: string): string => byToken.get(token) ?? homes.get(token) ?? organizationId(token);
  const canonical = new Map([...organizations.canonical, ...resolveOthers([...rest, ...added], stands)]);
  return { members: [...members, ...rest], canonical };
}

interface Organizations extends Assignment {
  readonly byToken: ReadonlyMap<string, string>;
  /** Entities of the graph that do not stand any more for what they stood for, or stand for more. */
  readonly moved: readonly string[];
}

async function assignOrganizations(
  transaction: Transaction,
  added: readonly Mention[],
  removed: readonly Member[],
): Promise<Organizations> {
  const fresh = added.filter(({ kind }) => isOrganization(kind));
  const lost = removed.filter(({ kind }) => isOrganization(kind));
  const named = await entitiesNamed(transaction, distinct([...fresh, ...lost].flatMap(keysOf)));
  const found = await namesOfEntities(transaction, distinct([...named, ...lost.map(({ entity }) => entity)]));
  const known = found.filter(({ kind }) => isOrganization(kind));
  const { byToken, ids } = resolveOrganizations([...known, ...fresh]);
  // Those that part with a source entity, and those that take one in: of these names alone tell too little.
  const travels = known.filter(({ id, entity }) => ids.get(id) !== entity);
  const there = new Set(known.map(({ entity }) => entity));
  const moved = distinct(travels.flatMap(({ id, entity }) => [entity, ids.get(id)!])).filter((id) => there.has(id));
  const whole = new Set(moved);
  const members = [
    ...known.filter(({ entity }) => !whole.has(entity)),
    ...(await mentionsOfEntities(transaction, moved)),
  ];
  const canonical = new Map(
    [...members, ...fresh].map((source) => [source.id, byToken.get(organizationName(source).token)!]),
  );
  return { members, canonical, byToken, moved };
}

/** Events about the bodies that the given events are about, and so on until no other body comes up. */
async function eventsAround(
  transaction: Transaction,
  sources: readonly (Mention | Member)[],
  moved: readonly string[],
  places: (token: string) => readonly string[],
  learn: (sources: readonly Source[]) => Promise<void>,
): Promise<Member[]> {
  const abouts = (events: readonly Source[]): string[] =>
    events.filter(({ kind }) => kind === "Event").flatMap(({ bodies }) => bodies.flatMap(places));
  const asked = new Set<string>();
  const seen = new Set<string>();
  const found: Member[] = [];
  const own = sources.flatMap((source) => (source.kind === "Event" && "entity" in source ? [source.entity] : []));
  for (let next = [...abouts(sources), ...moved], ids = own; ; ids = []) {
    const bodies = distinct(next).filter((id) => !asked.has(id));
    for (const id of bodies) asked.add(id);
    const rows = await runOver(transaction, "write/events-about", "ids", bodies);
    const unseen = distinct([...ids, ...rows.map(({ id }) => id as string)]).filter((id) => !seen.has(id));
    if (unseen.length === 0) break;
    for (const id of unseen) seen.add(id);
    const members = await mentionsOfEntities(transaction, unseen);
    await learn(members);
    found.push(...members);
    next = abouts(members);
  }
  return found;
}

import { isOrganization, KIND_NAMES, type Kind } from "../model/ontology.ts";
import type { Parameters } from "../store/store.ts";
import { mentionProperties, type Mention } from "./facts.ts";
import type { Assignment } from "./neighbourhood.ts";
import { project, type Projection } from "./project.ts";
import { entitiesById, runOver, type Known, type Member, type Writes } from "./reads.ts";

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => ascending(a.id, b.id);

/** What stands for whom after a change, beside what stood there before. */
export interface EntityChange {
  readonly created: ReadonlyMap<string, Kind>;
  /** Entities that nothing mentions any more; still there, for their relationships are to go first. */
  readonly orphaned: readonly Known[];
}

/** Writes the entities that a change touches, their other names, and the mentions that make them up. */
export async function writeEntities(
  writes: Writes,
  added: readonly Mention[],
  removed: readonly Member[],
  { members, canonical }: Assignment,
): Promise<EntityChange> {
  const stands = (source: Mention): string => canonical.get(source.id)!;
  const moved = members.filter((member) => stands(member) !== member.entity);
  const touched = new Set([...added, ...moved].map(stands));
  for (const { entity } of [...moved, ...removed]) touched.add(entity);

  const crowd = new Map<string, (Member | (Mention & { times: 1 }))[]>();
  const join = (source: Member | (Mention & { times: 1 })): void => {
    const id = stands(source);
    if (touched.has(id)) crowd.get(id)?.push(source) ?? crowd.set(id, [source]);
  };
  for (const member of members) join(member);
  for (const source of added) join({ ...source, times: 1 });

  const asked = new Set([...members, ...removed].map(({ entity }) => entity));
  const known = new Map(
    (await entitiesById(writes.transaction, [...touched].filter((id) => asked.has(id)).sort())).map((item) => [
      item.id,
      item,
    ]),
  );
  const counted = new Counts(known, added, removed, stands);
  const projections = [...crowd]
    .map(([id, group]) => ({ id, ...project(id, group), ...counted.of(id, group) }))
    .sort(byId);

  writes.over(
    "write/delete-mentions",
    "rows",
    moved.map(({ document, entity, id }) => ({ document, entity, source: id })),
  );
  writeNodes(writes, projections, known);
  await writeAliases(writes, projections, known);
  const mentions = [...moved, ...added].map((source) => ({
    document: source.document,
    entity: stands(source),
    properties: mentionProperties(source),
  }));
  mentions.sort((a, b) => ascending(a.document, b.document) || ascending(a.entity, b.entity));
  writes.over("write/create-mentions", "rows", mentions);

  return {
    created: new Map(projections.filter(({ id }) => !known.has(id)).map(({ id, kind }) => [id, kind])),
    orphaned: [...known.values()].filter(({ id }) => !crowd.has(id)),
  };
}

/** How often and in how many documents an entity is mentioned, where some of its mentions were read as names only. */
class Counts {
  readonly #known: ReadonlyMap<string, Known>;
  readonly #added: ReadonlyMap<string, readonly Mention[]>;
  readonly #removed: ReadonlyMap<string, readonly Mention[]>;

  constructor(
    known: ReadonlyMap<string, Known>,
    added: readonly Mention[],
    removed: readonly Member[],
    stands: (source: Mention) => string,
  ) {
    this.#known = known;
    this.#added = Map.groupBy(added, stands);
    this.#removed = Map.groupBy(removed, ({ entity }) => entity);
  }

  of(id: string, group: readonly Mention[]): { mentions: number; documents: number } {
    if (group.every(({ count }) => count > 0)) return tally(group);
    const { mentions, documents } = this.#known.get(id)!;
    const more = tally(this.#added.get(id) ?? []);
    const less = tally(this.#removed.get(id) ?? []);
    return {
      mentions: mentions + more.mentions - less.mentions,
      documents: documents + more.documents - less.documents,
    };
  }
}

const tally = (group: readonly Mention[]): { mentions: number; documents: number } => ({
  mentions: group.reduce((sum, { count }) => sum + count, 0),
  documents: new Set(group.map(({ document }) => document)).size,
});

type Node = Projection & { readonly id: string; readonly mentions: number; readonly documents: number };

function writeNodes(writes: Writes, nodes: readonly Node[], known: ReadonlyMap<string, Known>): void {
  const row = ({ properties, mentions, documents }: Node): Parameters => ({ ...properties, mentions, documents });
  for (const kind of KIND_NAMES) {
    const ofKind = nodes.filter((node) => node.kind === kind);
    const fresh = ofKind.filter(({ id }) => !known.has(id));
    writes.over(`write/create-entity/${kind}`, "rows", fresh.map(row));
    if (!isOrganization(kind)) continue;
    const others = ofKind.filter(({ id }) => known.has(id) && known.get(id)!.kind !== kind);
    writes.over(
      `write/relabel/${kind}`,
      "ids",
      others.map(({ id }) => id),
    );
  }
  const there = nodes.filter(({ id }) => known.has(id));
  writes.over("write/update-entities", "rows", there.map(row));
}

async function writeAliases(writes: Writes, nodes: readonly Node[], known: ReadonlyMap<string, Known>): Promise<void> {
  const wanted = new Map(nodes.map(({ id, aliases }) => [id, aliases]));
  const rows = await runOver(writes.transaction, "write/aliases-of-entities", "ids", [...known.keys()]);
  const there = rows.map((row) => ({
    entity: row["entity"] as string,
    key: row["key"] as string,
    named: row["named"] as boolean,
  }));
  const holds = ({ entity, key, named }: (typeof there)[number]): boolean => wanted.get(entity)?.get(key) === named;
  const stale = there.filter((row) => !holds(row));
  const kept = new Set(there.filter(holds).map(({ entity, key }) => `${entity} ${key}`));
  writes.over("write/delete-aliases", "rows", stale);
  const fresh = nodes.flatMap(({ id, aliases }) =>
    [...aliases].filter(([key]) => !kept.has(`${id} ${key}`)).map(([key, named]) => ({ entity: id, key, named })),
  );
  fresh.sort((a, b) => ascending(a.key, b.key) || ascending(a.entity, b.entity));
  writes.over("write/create-aliases", "rows", fresh);
  writes.over("write/delete-idle-aliases", "keys", [...new Set(stale.map(({ key }) => key))].sort());
}

/** Takes away what nothing mentions any more. */
export function deleteOrphans(writes: Writes, orphaned: readonly Known[]): void {
  const ids = orphaned.map(({ id }) => id).sort();
  writes.over("write/delete-entities", "ids", ids);
}

import { isOrganization, KIND_NAMES, KINDS, type Kind } from "../model/ontology.ts";
import type { Body } from "../resolve/derived/index.ts";
import type { Parameters } from "../store/store.ts";
import { mentionProperties } from "./facts.ts";
import type { Writes } from "./in-batches.ts";
import { project, type Projection } from "./project.ts";
import type { Known } from "./reads.ts";
import type { StoredAlias, Touched } from "./touched.ts";

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What stands for whom after a change, beside what stood there before. */
export interface EntityChange {
  readonly created: ReadonlyMap<string, Kind>;
  /** Entities that nothing mentions any more; still there, for their relationships are to go first. */
  readonly orphaned: readonly Known[];
  /** The organisations that were written, as they are called now. */
  readonly bodies: readonly Called[];
}

/** An organisation with what derived facts rest on. */
export interface Called extends Body {
  /** Not there before, or called otherwise than before, of another kind or told to lie elsewhere; unchanged where neither. */
  readonly news: "created" | "renamed" | "unchanged";
}

type Node = Projection & { readonly id: string; readonly mentions: number; readonly documents: number };

/** Writes the entities that a change touches, their other names, and the mentions that make them up. */
export function writeEntities(
  writes: Writes,
  { added, moved, crowds, known, aliases, stands, counts, apart, isJudged }: Touched,
): EntityChange {
  const nodes = [...crowds]
    .map(([id, crowd]): Node => ({ id, ...project(id, crowd, apart), ...counts(id, crowd) }))
    .sort((a, b) => ascending(a.id, b.id));
  writes.grouped("write/delete-mentions", moved, {
    head: ({ document }) => ({ document }),
    list: "sources",
    row: ({ id }) => id,
  });
  writeNodes(writes, nodes, known);
  const mentions = [...moved, ...added].map((source) => ({
    document: source.document,
    mentioned: { entity: stands(source), properties: mentionProperties(source, isJudged(source)) },
  }));
  mentions.sort((a, b) => ascending(a.document, b.document) || ascending(a.mentioned.entity, b.mentioned.entity));
  writes.grouped("write/create-mentions", mentions, {
    head: ({ document }) => ({ document }),
    list: "mentions",
    row: ({ mentioned }) => mentioned,
  });
  writeAliases(writes, nodes, aliases);
  return {
    created: new Map(nodes.filter(({ id }) => !known.has(id)).map(({ id, kind }) => [id, kind])),
    orphaned: [...known.values()].filter(({ id }) => !crowds.has(id)),
    bodies: nodes.filter(({ kind }) => isOrganization(kind)).map((node) => called(node, known.get(node.id))),
  };
}

function called({ id, kind, properties }: Node, was: Known | undefined): Called {
  const name = properties["name"] as string;
  const hijacked = properties["hijacked"] === true;
  const seat = properties["seat"] as string | undefined;
  const same = was?.name === name && was.kind === kind && (was.hijacked === true) === hijacked && was.seat === seat;
  const body = { id, kind, name, news: was === undefined ? "created" : same ? "unchanged" : "renamed" } as const;
  return { ...body, ...(hijacked ? { hijacked } : {}), ...(seat === undefined ? {} : { seat }) };
}

function writeNodes(writes: Writes, nodes: readonly Node[], known: ReadonlyMap<string, Known>): void {
  const row = ({ properties, mentions, documents }: Node): Parameters => ({ ...properties, mentions, documents });
  const fresh = nodes.filter(({ id }) => !known.has(id));
  writes.grouped("write/create-entities", fresh, {
    head: ({ kind }) => ({ type: kind, labels: KINDS[kind].labels }),
    list: "entities",
    row,
  });
  const there = nodes.filter(({ id }) => known.has(id));
  for (const kind of KIND_NAMES.filter(isOrganization)) {
    const others = there.filter((node) => node.kind === kind && known.get(node.id)!.kind !== kind);
    writes.over(
      `write/relabel/${kind}`,
      "ids",
      others.map(({ id }) => id),
    );
  }
  writes.over("write/update-entities", "rows", there.map(row));
}

/** Other names are written anew for each entity whose names changed; a name that none bears any more goes. */
function writeAliases(writes: Writes, nodes: readonly Node[], there: readonly StoredAlias[]): void {
  const wanted = new Map(nodes.map(({ id, aliases }) => [id, aliases]));
  const stored = Map.groupBy(there, ({ entity }) => entity);
  const holds = (id: string): boolean => {
    const aliases = stored.get(id) ?? [];
    return (
      aliases.length === (wanted.get(id)?.size ?? 0) &&
      aliases.every(({ key, named }) => wanted.get(id)?.get(key) === named)
    );
  };
  const stale = there.filter(({ entity }) => !holds(entity));
  writes.over("write/delete-aliases", "ids", [...new Set(stale.map(({ entity }) => entity))].sort());
  const fresh = nodes
    .filter(({ id }) => !holds(id))
    .flatMap(({ id, aliases }) => [...aliases].map(([key, named]) => ({ entity: id, key, named })));
  fresh.sort((a, b) => ascending(a.key, b.key) || ascending(a.entity, b.entity));
  writes.over("write/create-aliases", "rows", fresh);
  writes.over("write/delete-idle-aliases", "keys", [...new Set(stale.map(({ key }) => key))].sort());
}

/** Takes away what nothing mentions any more. */
export function deleteOrphans(writes: Writes, orphaned: readonly Known[]): void {
  const ids = orphaned.map(({ id }) => id).sort();
  writes.over("write/delete-entities", "ids", ids);
}

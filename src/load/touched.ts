import { isOrganization } from "../model/ontology.ts";
import type { Transaction } from "../store/store.ts";
import type { Mention } from "./facts.ts";
import { runOver } from "./in-batches.ts";
import type { Ledger } from "./ledger.ts";
import type { Assignment } from "./neighbourhood.ts";
import type { Weighed } from "./project.ts";
import { entitiesById, type Known, type Member } from "./reads.ts";

/** Another name of an entity, as it is in the graph. */
export interface StoredAlias {
  readonly entity: string;
  readonly key: string;
  readonly named: boolean;
}

interface Count {
  readonly mentions: number;
  readonly documents: number;
}

/** The entities that a change touches: who stands behind each now, and what the graph has of them so far. */
export interface Touched {
  readonly added: readonly Mention[];
  /** Source entities of the graph that stand elsewhere now. */
  readonly moved: readonly Member[];
  /** Source entities by the entity that stands for them now. */
  readonly crowds: ReadonlyMap<string, readonly Weighed[]>;
  readonly known: ReadonlyMap<string, Known>;
  readonly aliases: readonly StoredAlias[];
  readonly stands: (source: Mention) => string;
  readonly counts: (id: string, crowd: readonly Mention[]) => Count;
  /** Organisations that stand elsewhere than others of their name. */
  readonly apart: ReadonlySet<string>;
  /** Whether somebody judged a source entity. */
  readonly isJudged: (source: Mention) => boolean;
}

export async function touchedBy(
  transaction: Transaction,
  added: readonly Mention[],
  removed: readonly Member[],
  { members, canonical, apart }: Assignment,
  ledger: Ledger,
): Promise<Touched> {
  const stands = (source: Mention): string => canonical.get(source.id)!;
  const moved = members.filter((member) => stands(member) !== member.entity);
  const isJudged = ({ id }: Mention): boolean => ledger.partners.has(id);
  // Who stands apart from its name may have changed without a move: it tells which names lead to an entity.
  const retold = members.filter((member) => isJudged(member) && isOrganization(member.kind));
  const touched = new Set([...added, ...moved, ...retold].map(stands));
  for (const { entity } of [...moved, ...removed]) touched.add(entity);

  const crowds = new Map<string, Weighed[]>();
  const join = (source: Weighed): void => {
    const id = stands(source);
    if (!touched.has(id)) return;
    const crowd = crowds.get(id);
    if (crowd) crowd.push(source);
    else crowds.set(id, [source]);
  };
  for (const member of members) join(member);
  for (const source of added) join({ ...source, times: 1 });

  const asked = new Set([...members, ...removed].map(({ entity }) => entity));
  const ids = [...touched].filter((id) => asked.has(id)).sort();
  const [there, rows] = await Promise.all([
    entitiesById(transaction, ids),
    runOver(transaction, "write/aliases-of-entities", "ids", ids),
  ]);
  const known = new Map(there.map((item) => [item.id, item]));
  const aliases = rows.map((row) => ({
    entity: row["entity"] as string,
    key: row["key"] as string,
    named: row["named"] as boolean,
  }));
  const counts = counting(known, added, removed, stands);
  return { added, moved, crowds, known, aliases, stands, counts, apart, isJudged };
}

/** Counts mentions; where some were read as names only, from what the entity says of itself and what changes. */
function counting(
  known: ReadonlyMap<string, Known>,
  added: readonly Mention[],
  removed: readonly Member[],
  stands: (source: Mention) => string,
): Touched["counts"] {
  const more = Map.groupBy(added, stands);
  const less = Map.groupBy(removed, ({ entity }) => entity);
  return (id, crowd) => {
    if (crowd.every(({ count }) => count > 0)) return tally(crowd);
    const was = known.get(id)!;
    const came = tally(more.get(id) ?? []);
    const went = tally(less.get(id) ?? []);
    return {
      mentions: was.mentions + came.mentions - went.mentions,
      documents: was.documents + came.documents - went.documents,
    };
  };
}

const tally = (crowd: readonly Mention[]): Count => ({
  mentions: crowd.reduce((sum, { count }) => sum + count, 0),
  documents: new Set(crowd.map(({ document }) => document)).size,
});

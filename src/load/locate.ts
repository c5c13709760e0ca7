import { idOf } from "../model/id.ts";
import { chainOf, locationOf, regionId, type Body, type Whole } from "../resolve/derived/index.ts";
import type { Row } from "../store/store.ts";
import { runOver, type Writes } from "./in-batches.ts";
import { kindOf, type Known } from "./reads.ts";
import type { RelationPlan } from "./write-relations.ts";
import type { Called } from "./write-entities.ts";

/** Stated relationships by which a body lies where another one does. */
const UP: ReadonlySet<string> = new Set(["PART_OF", "BASED_IN"]);

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();
const body = (row: Row, id: string): Body => ({
  id: row[id] as string,
  kind: kindOf(row["labels"]),
  name: row["name"] as string,
  ...(row["hijacked"] === true ? { hijacked: true } : {}),
  ...(typeof row["seat"] === "string" ? { seat: row["seat"] } : {}),
});

/**
 * Makes LOCATED_IN agree with the entities and relationships as they have just been written: of bodies that are new or called
 * otherwise, of those whose wholes changed, and of the parts of either. Goes before the orphaned ones are taken away.
 */
export async function locate(
  writes: Writes,
  called: readonly Called[],
  orphaned: readonly Known[],
  { created, stale }: Pick<RelationPlan, "created" | "stale">,
): Promise<void> {
  const ended = new Set(orphaned.map(({ id }) => id));
  const fresh = called.filter(({ news }) => news === "created");
  const isFresh = new Set(fresh.map(({ id }) => id));
  const moved = [...created, ...stale.values()].filter(({ predicate }) => UP.has(predicate)).map(({ from }) => from);
  // A new body has no part but by a relationship that is new too, and so in the list by itself.
  const heads = sorted([...moved, ...called.filter(({ news }) => news === "renamed").map(({ id }) => id)]).filter(
    (id) => !isFresh.has(id) && !ended.has(id),
  );
  const below = await runOver(writes.transaction, "write/parts-below", "ids", heads);
  const bodies = new Map<string, Body>(below.map((row) => [row["id"] as string, body(row, "id")]));
  const asked = new Set([...moved, ...heads, ...bodies.keys()]);
  for (const each of called) if (each.news === "created" || asked.has(each.id)) bodies.set(each.id, each);

  const there = sorted([...bodies.keys()].filter((id) => !isFresh.has(id)));
  const left = await runOver(writes.transaction, "write/locations-of-entities", "ids", sorted([...there, ...ended]));
  writes.over("write/delete-locations", "ids", sorted(left.map(({ id }) => id as string)));
  await write(writes, await locations(writes, bodies, asked));
  dropIdle(
    writes,
    left.map(({ region }) => region as string),
  );
}

interface Located {
  readonly from: string;
  readonly code: string;
  readonly properties: { readonly [field: string]: string };
}

async function locations(
  writes: Writes,
  bodies: ReadonlyMap<string, Body>,
  asked: ReadonlySet<string>,
): Promise<Located[]> {
  const open = sorted([...bodies.values()].filter((each) => asked.has(each.id)).map(({ id }) => id));
  const rows = await runOver(writes.transaction, "write/wholes-above", "ids", open);
  const wholes = Map.groupBy(rows, (row) => row["id"] as string);
  return [...bodies.values()].flatMap((each) => {
    const above = (wholes.get(each.id) ?? []).map((row): Whole => ({
      ...body(row, "whole"),
      by: row["by"] as Whole["by"],
      steps: row["steps"] as number,
    }));
    const location = locationOf(each, above);
    if (!location) return [];
    const { code, ...properties } = location;
    return [{ from: each.id, code, properties: { key: idOf("r", "LOCATED_IN", each.id, code), ...properties } }];
  });
}

/** Regions and those that they lie in, wide before narrow; then who lies there. */
async function write(writes: Writes, located: readonly Located[]): Promise<void> {
  const codes = sorted(located.map(({ code }) => code));
  const regions = new Map(codes.flatMap(chainOf).map((region) => [region.code, region]));
  const rows = [...regions.values()].sort((a, b) => ascending(a.code, b.code));
  writes.over(
    "write/merge-regions",
    "rows",
    rows.map(({ code, name, level }) => ({ id: regionId(code), code, name, level })),
  );
  writes.over(
    "write/merge-within",
    "rows",
    rows.flatMap(({ code, within }) => (within === undefined ? [] : [{ from: regionId(code), to: regionId(within) }])),
  );
  writes.grouped(
    "write/create-locations",
    located.toSorted((a, b) => ascending(a.code, b.code) || ascending(a.from, b.from)),
    {
      head: ({ code }) => ({ region: regionId(code) }),
      list: "located",
      row: ({ from, properties }) => ({ from, properties }),
    },
  );
}

/** Of these regions and those that they lie in, takes away the ones in which nothing lies any more: narrow before wide. */
function dropIdle(writes: Writes, codes: readonly string[]): void {
  const chains = sorted(codes).map((code) => chainOf(code));
  for (const level of ["COUNTY", "CITY", "PROVINCIAL"] as const) {
    const ids = chains.flatMap((chain) => chain.filter((region) => region.level === level).map(({ code }) => code));
    writes.over("write/delete-idle-regions", "ids", sorted(ids).map(regionId));
  }
}

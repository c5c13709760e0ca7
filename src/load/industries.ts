import { idOf } from "../model/id.ts";
import { industriesOf, industryId, industryName } from "../resolve/derived/index.ts";
import { runOver, type Writes } from "./in-batches.ts";
import type { Known } from "./reads.ts";
import type { Called } from "./write-entities.ts";

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

/**
 * Makes IN_INDUSTRY agree with what bodies are called now: of those that are new or called otherwise, for nothing else
 * decides. Goes before the orphaned ones are taken away.
 */
export async function tieIndustries(
  writes: Writes,
  called: readonly Called[],
  orphaned: readonly Known[],
): Promise<void> {
  const renamed = called.filter(({ news }) => news === "renamed");
  const stale = sorted([...renamed, ...orphaned].map(({ id }) => id));
  const left = await runOver(writes.transaction, "write/industries-of-entities", "ids", stale);
  writes.over("write/delete-industry-ties", "ids", sorted(left.map(({ id }) => id as string)));
  const ties = called
    .filter(({ news }) => news !== "unchanged")
    .flatMap((body) => industriesOf(body).map(({ code, basis }) => ({ from: body.id, code, basis })));
  writes.over(
    "write/merge-industries",
    "rows",
    sorted(ties.map(({ code }) => code)).map((code) => ({ id: industryId(code), code, name: industryName(code) })),
  );
  writes.grouped(
    "write/create-industry-ties",
    ties.toSorted((a, b) => ascending(a.code, b.code) || ascending(a.from, b.from)),
    {
      head: ({ code }) => ({ industry: industryId(code) }),
      list: "ties",
      row: ({ from, code, basis }) => ({
        from,
        properties: { key: idOf("r", "IN_INDUSTRY", from, code), reason: "NAME", basis },
      }),
    },
  );
  writes.over("write/delete-idle-industries", "ids", sorted(left.map(({ industry }) => industry as string)));
}

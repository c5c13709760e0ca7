import { Components } from "./components.ts";
import { organizationId, organizationName, type Source } from "./source.ts";

type Row = Pick<Source, "id" | "document" | "kind" | "name" | "aliases" | "attributes">;

/** A token that stands for an organisation whose id comes from another token: the alias joined them. */
export interface Organizations {
  /** Canonical id of each row. */
  readonly ids: ReadonlyMap<string, string>;
  /** Canonical id of each token that occurs as a name. */
  readonly byToken: ReadonlyMap<string, string>;
}

/**
 * Which organisations are one: those of one token, and those joined by an alias that one document states and
 * another document uses as the name of a body of the same kind. The id is that of the representative token:
 * one that no other states as its alias (the present name of a renamed body), then the longest, then the smallest.
 * A pure function of the set of rows.
 */
export function resolveOrganizations(rows: readonly Row[]): Organizations {
  const names = rows.map((row) => ({ row, ...organizationName(row) }));
  const kinds = new Map<string, Set<string>>();
  for (const { token, row } of names) kinds.set(token, (kinds.get(token) ?? new Set()).add(row.kind));
  const components = new Components();
  const stated = new Set<string>();
  for (const { token, links, row } of names) {
    components.find(token);
    for (const link of links) {
      if (link === token || kinds.get(link)?.has(row.kind) !== true) continue;
      components.join(token, link);
      stated.add(link);
    }
  }
  const byToken = new Map<string, string>();
  for (const group of components.groups()) {
    const [representative] = group.toSorted(
      (a, b) => Number(stated.has(a)) - Number(stated.has(b)) || b.length - a.length || (a < b ? -1 : 1),
    );
    const id = organizationId(representative!);
    for (const token of group) byToken.set(token, id);
  }
  return { ids: new Map(names.map(({ row, token }) => [row.id, byToken.get(token)!])), byToken };
}

import type { Ruling } from "../model/judgement.ts";
import type { BoundComponents } from "./bound-components.ts";
import { organizationId, organizationName, type Source } from "./source.ts";
import { verdictsOn } from "./verdicts.ts";

type Row = Pick<Source, "id" | "document" | "kind" | "name" | "aliases" | "attributes">;

/** A token that stands for an organisation whose id comes from another token: the alias joined them. */
export interface Organizations {
  /** Canonical id of each row. */
  readonly ids: ReadonlyMap<string, string>;
  /** Canonical id of each token that occurs as a name; of one whose bearers were judged different, where most are. */
  readonly byToken: ReadonlyMap<string, string>;
}

/**
 * Which organisations are one: those judged the same; those of one token; and those joined by an alias that one document
 * states and another document uses as the name of a body of the same kind. The id is that of the representative token:
 * one that no other states as its alias (the present name of a renamed body), then the longest, then the smallest.
 * What was judged different never meets: of the bearers of one token the one that stands out (`Verdicts.inOrder`) goes,
 * and an alias that would bring two such bodies together joins nothing; aliases are taken in the order of both names. A
 * body that left its token has the smallest id of its source entities. A pure function of the set of rows and judgements.
 */
export function resolveOrganizations(rows: readonly Row[], judgements: readonly Ruling[] = []): Organizations {
  const names = rows.map((row) => ({ row, ...organizationName(row) }));
  const { components, judged, inOrder } = verdictsOn(rows, judgements);
  const kinds = new Map<string, Set<string>>();
  const heads = new Map<string, string[]>();
  for (const { token, row } of names) {
    kinds.set(token, (kinds.get(token) ?? new Set()).add(row.kind));
    components.find(token);
    if (judged.has(row.id) && !heads.has(token)) heads.set(token, [token]);
  }
  const single = names.filter(({ row }) => judged.has(row.id));
  single.sort((a, b) => (a.token < b.token ? -1 : a.token > b.token ? 1 : inOrder(a.row, b.row)));
  for (const { token, row } of single) components.joinFirst(heads.get(token)!, row.id);
  const standsAs = ({ row, token }: { readonly row: Row; readonly token: string }): string =>
    judged.has(row.id) ? row.id : token;
  const stated = joinByAlias(
    names.flatMap((name) =>
      name.links
        .filter((link) => link !== name.token && kinds.get(link)?.has(name.row.kind) === true)
        .map((link): Link => [name.token, standsAs(name), link]),
    ),
    components,
  );
  const byMember = new Map<string, string>();
  for (const group of components.groups()) {
    const [representative] = group
      .filter((member) => kinds.has(member))
      .sort((a, b) => Number(stated.has(a)) - Number(stated.has(b)) || b.length - a.length || (a < b ? -1 : 1));
    const id = representative === undefined ? group[0]! : organizationId(representative);
    for (const member of group) byMember.set(member, id);
  }
  return {
    ids: new Map(names.map((name) => [name.row.id, byMember.get(standsAs(name))!])),
    byToken: new Map([...kinds.keys()].map((token) => [token, byMember.get(token)!])),
  };
}

/** Token and place of a body, and the token that it states as an alias. */
type Link = readonly [token: string, from: string, alias: string];

/** Joins bodies by the aliases they state; returns the tokens that are some other's alias. */
function joinByAlias(links: readonly Link[], components: BoundComponents): Set<string> {
  const distinct = new Map(links.map((link) => [link.join("\u001f"), link]));
  const stated = new Set<string>();
  for (const [, [, from, alias]] of [...distinct].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (components.join(from, alias)) stated.add(alias);
  }
  return stated;
}

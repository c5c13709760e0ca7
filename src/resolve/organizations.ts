import type { Ruling } from "../model/judgement.ts";
import type { Kind } from "../model/ontology.ts";
import type { BoundComponents } from "./bound-components.ts";
import { Renamings } from "./renamings.ts";
import { organizationId, organizationName, type Source } from "./source.ts";
import { verdictsOn } from "./verdicts.ts";

type Row = Pick<Source, "id" | "document" | "kind" | "name" | "aliases" | "attributes">;

/** A token that stands for an organisation whose id comes from another token: the alias joined them. */
export interface Organizations {
  /** Canonical id of each row. The caller's own: others may be put in. */
  readonly ids: Map<string, string>;
  /** Canonical id of each token that occurs as a name; of one whose bearers were judged different, where most are. */
  readonly byToken: ReadonlyMap<string, string>;
}

/** A token with what its rows tell. */
interface Bearers {
  readonly token: string;
  readonly kinds: Set<Kind>;
  /** Rows that somebody judged: they stand each by itself, the others where the token stands. */
  readonly judged: Row[];
  /** Canonical id. */
  id: string;
}

/** Token and place of a body, and the token that it states as another of its names. */
type Link = readonly [token: string, from: string, alias: string];

/**
 * Which organisations are one: those judged the same; those of one token; and those joined by an alias that one document
 * states and another document uses as the name of a body of the same kind, unless dates of renamings tell that several bodies
 * bore that name one after the other. The id is that of the representative token: one that no other states as its alias (the
 * present name of a renamed body), then the one taken up last, then the longest, then the smallest.
 * What was judged different never meets: of the bearers of one token the one that stands out (`Verdicts.inOrder`) goes,
 * and an alias that would bring two such bodies together joins nothing; aliases are taken in the order of both names. A
 * body that left its token has the smallest id of its source entities. A pure function of the set of rows and judgements.
 */
export function resolveOrganizations(rows: readonly Row[], judgements: readonly Ruling[] = []): Organizations {
  const { components, judged, inOrder } = verdictsOn(rows, judgements);
  const someJudged = judged.size > 0;
  const bearers = new Map<string, Bearers>();
  const stating: (readonly [Link, Kind])[] = [];
  const renamings = new Renamings();
  // A name without other names beside it always tells the same.
  const plainly = new Map<string, Bearers>();
  const byRow = rows.map((row): Bearers => {
    const isPlain = row.aliases.length === 0 && row.attributes.hijacked !== true;
    const known = isPlain ? plainly.get(row.name) : undefined;
    if (known) {
      known.kinds.add(row.kind);
      if (someJudged && judged.has(row.id)) known.judged.push(row);
      return known;
    }
    const { token, scoped, links, untils } = organizationName(row);
    let those = bearers.get(token);
    if (!those) bearers.set(token, (those = { token, kinds: new Set(), judged: [], id: "" }));
    those.kinds.add(row.kind);
    const isJudged = someJudged && judged.has(row.id);
    if (isJudged) those.judged.push(row);
    const from = isJudged ? row.id : token;
    for (const link of links) if (link !== token) stating.push([[token, from, link], row.kind]);
    for (const [former, until] of untils) renamings.note(token, former, until);
    if (isPlain && !scoped) plainly.set(row.name, those);
    return those;
  });
  const partly = [...bearers.values()].filter(({ judged }) => judged.length > 0);
  for (const { token, judged } of partly.sort((a, b) => (a.token < b.token ? -1 : 1))) {
    const heads = [token];
    for (const { id } of judged.sort(inOrder)) components.joinFirst(heads, id);
  }
  const links = stating.flatMap(([link, kind]) => (bearers.get(link[2])?.kinds.has(kind) === true ? [link] : []));
  const stated = joinByAlias(links, components, renamings);
  const byMember = new Map<string, string>();
  for (const group of components.groups()) {
    const [representative] = group
      .filter((member) => bearers.has(member))
      .sort(
        (a, b) =>
          Number(stated.has(a)) - Number(stated.has(b)) ||
          renamings.latestFirst(a, b) ||
          b.length - a.length ||
          (a < b ? -1 : 1),
      );
    const id = representative === undefined ? group[0]! : organizationId(representative);
    for (const member of group) byMember.set(member, id);
  }
  const byToken = new Map<string, string>();
  for (const those of bearers.values()) {
    // Most names are joined with no other: they are no members of anything.
    those.id = byMember.get(those.token) ?? organizationId(those.token);
    byToken.set(those.token, those.id);
  }
  const ids = new Map<string, string>();
  for (let at = 0; at < rows.length; at++) {
    const { id } = rows[at]!;
    ids.set(id, someJudged && judged.has(id) ? byMember.get(id)! : byRow[at]!.id);
  }
  return { ids, byToken };
}

/** Joins bodies by the aliases they state; returns the tokens that are some other's alias. */
function joinByAlias(links: readonly Link[], components: BoundComponents, renamings: Renamings): Set<string> {
  const distinct = new Map(links.map((link) => [link.join("\u001f"), link]));
  const isOne = (a: string, b: string): boolean => components.find(a) === components.find(b);
  const stated = new Set<string>();
  let open = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
  // What one alias joins may show that two bearers of another are one: until nothing more comes of it.
  for (let before = 0; open.length !== before;) {
    before = open.length;
    const passedOn = new Set(
      renamings.isEmpty ? [] : open.map(([, , alias]) => alias).filter((alias) => renamings.passedOn(alias, isOne)),
    );
    for (const [, from, alias] of open) if (!passedOn.has(alias) && components.join(from, alias)) stated.add(alias);
    open = open.filter(([, , alias]) => passedOn.has(alias));
  }
  return stated;
}

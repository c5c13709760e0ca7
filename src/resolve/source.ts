import type { Entity, EntityAttributes } from "../model/entity.ts";
import { idOf } from "../model/id.ts";
import { isOrganization, type Kind, type Predicate } from "../model/ontology.ts";
import { fullestName, isFullAlias } from "./full-alias.ts";
import { organizationKey, organizationReading, plainKey } from "./organization-name.ts";

/** A source entity with what identity is decided on: all of it comes from its own document. */
export interface Source {
  /** The source entity's id. */
  readonly id: string;
  /** Id of its document, and when that was published. */
  readonly document: string;
  readonly published?: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly attributes: EntityAttributes;
  /** Person: tokens of the bodies it holds a post in. Event: of those it is about. Work: keys of who presented it. */
  readonly bodies: readonly string[];
  /** Person: tokens of the consortia it is tied to by a post, by its body's membership or by an event. */
  readonly consortia: readonly string[];
}

/** What names an organisation says about which one it is. */
export interface OrganizationName {
  /** Where it meets others: its key, or for one that only its document can tell, the key and the document. */
  readonly token: string;
  readonly key: string;
  /** The fullest form that the document uses. */
  readonly full: string;
  /** It meets nothing outside its document. */
  readonly scoped: boolean;
  /** Keys of the stated aliases under which it may be known elsewhere. */
  readonly links: readonly string[];
  /** By key of a former name when it was given up, where the document says so. */
  readonly untils: ReadonlyMap<string, string>;
}

type Named = Pick<Source, "document" | "kind" | "name" | "aliases" | "attributes">;

const NONE: readonly string[] = [];
const UNDATED: ReadonlyMap<string, string> = new Map();
const SCOPE = "\u001e";
/** Whether a token meets nothing outside its document. */
export const isScoped = (token: string): boolean => token.includes(SCOPE);

function untils({ formerNames }: Source["attributes"]): ReadonlyMap<string, string> {
  const dated = formerNames?.flatMap(({ name, until }) =>
    until === undefined ? [] : [[organizationKey(name), until] as const],
  );
  return dated === undefined || dated.length === 0 ? UNDATED : new Map(dated);
}

/** Reads the names of an organisation of one document. */
export function organizationName({ document, kind, name, aliases, attributes }: Named): OrganizationName {
  const full = fullestName(name, aliases, kind);
  const { key, elliptic } = organizationReading(full);
  const scoped = attributes.hijacked === true || elliptic;
  if (scoped) return { token: key + SCOPE + document, key, full, scoped, links: NONE, untils: UNDATED };
  if (aliases.length === 0) return { token: key, key, full, scoped, links: NONE, untils: UNDATED };
  const links = [name, ...aliases].filter((alias) => alias !== full && isFullAlias(alias, full, kind));
  return {
    token: key,
    key,
    full,
    scoped,
    links: [...new Set(links.map(organizationKey))].sort(),
    untils: untils(attributes),
  };
}

/** Canonical id of the organisation that a token stands for, where no alias joins it with another. */
export const organizationId = (token: string): string => idOf("e", "org", token);

/** What a statement ties together. */
export interface Tie {
  readonly predicate: Predicate;
  readonly subject: { readonly id: string; readonly name: string };
  readonly object: { readonly id: string };
}

const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();

/**
 * The source entities of one document with the ties that its statements give: pure.
 * @param entities   every entity that the statements name
 */
export function sourcesOf(
  document: { readonly id: string; readonly published?: string },
  entities: readonly Entity[],
  statements: readonly Tie[],
): Source[] {
  const plain = entities.map(({ id, kind, name, aliases, mentions: _, ...attributes }) => ({
    id,
    document: document.id,
    ...(document.published === undefined ? {} : { published: document.published }),
    kind,
    name,
    aliases,
    attributes,
  }));
  const known = new Map(plain.map((source) => [source.id, source]));
  const token = new Map(
    plain.filter(({ kind }) => isOrganization(kind)).map((source) => [source.id, organizationName(source).token]),
  );
  const follow = (id: string, predicate: string): string[] =>
    (bySubject.get(id) ?? []).filter((s) => s.predicate === predicate).map((s) => s.object.id);
  const bySubject = Map.groupBy(statements, (statement) => statement.subject.id);
  const presenters = Map.groupBy(
    statements.filter(({ predicate }) => predicate === "PRESENTED"),
    (statement) => statement.object.id,
  );
  const consortia = (ids: readonly string[]): string[] => ids.filter((id) => known.get(id)?.kind === "Consortium");
  const mainly = mainConsortium(entities);
  const tokens = (ids: readonly string[]): string[] => sorted(ids.flatMap((id) => token.get(id) ?? []));
  return plain.map((source): Source => {
    const { id, kind } = source;
    if (kind === "Person") {
      const bodies = follow(id, "HOLDS_POST");
      const events = follow(id, "TOOK_PART").flatMap((event) => follow(event, "ABOUT"));
      const circles = [...bodies, ...bodies.flatMap((body) => follow(body, "MEMBER_OF")), ...events, ...mainly];
      return { ...source, bodies: tokens(bodies), consortia: tokens(consortia(circles)) };
    }
    if (kind === "Event") return { ...source, bodies: tokens(follow(id, "ABOUT")), consortia: [] };
    if (kind === "Work") {
      const names = (presenters.get(id) ?? []).map(({ subject }) => plainKey(subject.name));
      return { ...source, bodies: sorted(names), consortia: [] };
    }
    return { ...source, bodies: [], consortia: [] };
  });
}

/** What a page is about: the one consortium that it names most often. Those whom it names have to do with that. */
function mainConsortium(entities: readonly Entity[]): readonly string[] {
  const named = entities.filter(({ kind }) => kind === "Consortium").sort((a, b) => b.mentions - a.mentions);
  return named.length > 0 && named[0]!.mentions !== named[1]?.mentions ? [named[0]!.id] : [];
}

import type { EntityAttributes } from "../model/entity.ts";
import { isOrganization, KIND_NAMES, type Kind } from "../model/ontology.ts";
import {
  isElliptic,
  looseKey,
  numberKey,
  organizationId,
  organizationKey,
  organizationName,
  plainKey,
  resolveOthers,
  romanize,
  titleKey,
} from "../resolve/index.ts";
import type { Parameters } from "../store/store.ts";
import type { Mention } from "./facts.ts";

/** A source entity, or `times` equal ones. */
export type Weighed = Mention & { readonly times: number };

export interface Projection {
  readonly kind: Kind;
  /** Properties of the entity node, without `mentions` and `documents`. */
  readonly properties: Parameters;
  /** Other normalised names under which it is looked up, and whether some document uses it as the name. */
  readonly aliases: ReadonlyMap<string, boolean>;
}

type Attribute = string | boolean;
const ascending = (a: Attribute, b: Attribute): number => (a < b ? -1 : a > b ? 1 : 0);
const longest = (a: string, b: string): number => b.length - a.length || ascending(a, b);

/** The value that most say; of equals the first in `order`. */
function mostSaid<Item extends Attribute>(
  votes: readonly { readonly item: Item; readonly times: number }[],
  order: (a: Item, b: Item) => number,
): Item | undefined {
  const sums = new Map<Item, number>();
  for (const { item, times } of votes) sums.set(item, (sums.get(item) ?? 0) + times);
  return [...sums].sort(([a, m], [b, n]) => n - m || order(a, b))[0]?.[0];
}

const NONE_APART: ReadonlySet<string> = new Set();

/**
 * The node that stands for some source entities: pure, whatever their order.
 * @param apart   organisations that stand elsewhere than others of their name
 */
export function project(id: string, members: readonly Weighed[], apart = NONE_APART): Projection {
  const kind = mostSaid(
    members.map((member) => ({ item: member.kind, times: member.times })),
    (a, b) => KIND_NAMES.indexOf(a) - KIND_NAMES.indexOf(b),
  )!;
  const { name, key, aliases, scoped } = isOrganization(kind)
    ? organization(id, members, apart)
    : other(id, kind, members);
  return {
    kind,
    properties: {
      id,
      name,
      key,
      ...(scoped === false ? { block: looseKey(name) } : {}),
      aliases: formsBeside(name, members, isOrganization(kind)),
      ...romanize(name, kind === "Person"),
      ...attributesOf(kind, members),
      ...(isOrganization(kind) ? formerNames(name, members) : {}),
    },
    aliases,
  };
}

interface Names {
  readonly name: string;
  readonly key: string;
  readonly aliases: Map<string, boolean>;
  /** Of an organisation: whether its name means it in one document only. */
  readonly scoped?: boolean;
}

/**
 * The name is the fullest spelling of the name that the id is made of (of a body that was parted from its namesakes, of
 * the source entity whose id it has); other names that documents use are aliases, and so are the ids that those names
 * alone would give: what had one of them once, answers by it still.
 */
function organization(id: string, members: readonly Weighed[], apart: ReadonlySet<string>): Names {
  const names = members.map((member) => ({ ...organizationName(member), member }));
  const parted = names.find(({ member }) => member.id === id)?.token;
  const own = names.filter(({ token }) => (parted === undefined ? organizationId(token) === id : token === parted));
  const bare = own.filter(({ full }) => !/[(（]原/u.test(full));
  const [name] = (bare.length > 0 ? bare : own).map(({ full }) => full).sort(longest);
  const { key, scoped: alone } = own[0]!;
  const aliases = new Map<string, boolean>();
  for (const { member } of names) {
    for (const form of [member.name, ...member.aliases])
      if (!isElliptic(form)) aliases.set(organizationKey(form), false);
  }
  for (const { key: used, token, scoped, member } of names) {
    // A body that stands apart is found by its name, but the name alone leads to the others that bear it.
    if (apart.has(member.id)) {
      if (!aliases.has(used) && !scoped) aliases.set(used, false);
      continue;
    }
    if (!scoped) aliases.set(used, true);
    aliases.set(organizationId(token), false);
  }
  aliases.delete(key);
  aliases.delete(id);
  return { name: name!, key, aliases, scoped: alone };
}

function other(id: string, kind: Kind, members: readonly Weighed[]): Names {
  const name = mostSaid(
    members.map((member) => ({ item: member.name, times: member.times })),
    longest,
  )!;
  const titled = kind === "Policy" || kind === "Work";
  // Judged the same, they may bear one name and several titles.
  const titles = members.filter((member) => member.name === name).map(titleKey);
  const key = titled ? titles.sort(longest)[0]! : plainKey(name);
  const others = members.flatMap((member) => [
    ...(titled ? [titleKey(member)] : []),
    ...(kind === "Policy" ? [numberKey(member) ?? key] : []),
    // A person has the id of a source entity; of the others each has one that it would have alone. Judged the same, persons of two
    // names are found by either.
    ...(kind === "Person"
      ? [member.name, ...member.aliases].map(plainKey)
      : [resolveOthers([member], organizationId).get(member.id)!]),
  ]);
  return {
    name,
    key,
    aliases: new Map(others.filter((form) => form !== key && form !== id).map((form) => [form, false])),
  };
}

/** Other forms that documents use, without those that mean something only there (我校); sorted. */
function formsBeside(name: string, members: readonly Weighed[], elliptic: boolean): string[] {
  const forms = new Set(members.flatMap((member) => [member.name, ...member.aliases]));
  forms.delete(name);
  return [...forms].filter((form) => !elliptic || !isElliptic(form)).sort();
}

/**
 * Names that documents tell as given up, in the order of these dates, and when: of each the fullest date that most tell, empty where
 * none does. A name that is borne now (given up, and taken again) is not among them.
 */
function formerNames(name: string, members: readonly Weighed[]): Parameters {
  const told = members.flatMap(({ attributes, times }) =>
    (attributes.formerNames ?? []).map((former) => ({ ...former, key: organizationKey(former.name), times })),
  );
  const byKey = Map.groupBy(
    told.filter(({ key }) => key !== organizationKey(name)),
    ({ key }) => key,
  );
  if (byKey.size === 0) return {};
  const former = [...byKey.values()].map((same) => ({
    name: same.map((each) => each.name).sort(longest)[0]!,
    until:
      mostSaid(
        same.flatMap(({ until, times }) => (until === undefined ? [] : [{ item: until, times }])),
        longest,
      ) ?? "",
  }));
  former.sort((a, b) => ascending(a.until || "~", b.until || "~") || ascending(a.name, b.name));
  return { formerNames: former.map(({ name }) => name), formerUntil: former.map(({ until }) => until) };
}

/** Each attribute by vote; the date of an event as full as any text gives it; hijacked if any text shows it. */
function attributesOf(kind: Kind, members: readonly Weighed[]): Parameters {
  const names = [...new Set(members.flatMap(({ attributes }) => Object.keys(attributes)))]
    .filter((name) => name !== "formerNames")
    .sort();
  const pairs = (names as (keyof EntityAttributes)[]).map((name) => {
    const votes = members.flatMap(({ attributes, times }) => {
      const item = attributes[name];
      return item === undefined ? [] : [{ item: item as Attribute, times }];
    });
    const value =
      name === "date"
        ? votes.map(({ item }) => item as string).sort(longest)[0]
        : name === "hijacked"
          ? votes.some(({ item }) => item === true)
          : mostSaid(votes, ascending);
    return [name === "workKind" ? "kind" : name, value] as const;
  });
  return Object.fromEntries(pairs);
}

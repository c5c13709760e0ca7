import { isOrganization } from "../model/ontology.ts";
import {
  isScoped,
  organizationId,
  organizationName,
  ownPlaces,
  placeOf,
  resolveOthers,
  type Source,
} from "../resolve/index.ts";
import type { Transaction } from "../store/store.ts";
import type { Mention } from "./facts.ts";
import { runOver } from "./in-batches.ts";
import { membersAt, type Ledger } from "./ledger.ts";
import {
  distinct,
  keysOf,
  organizationsAround,
  partnersOf,
  type Changed,
  type Organizations,
} from "./organizations-around.ts";
import { entitiesNamed, mentionsOfEntities, type Member } from "./reads.ts";

/** Which entity stands for which source entity, as far as a change to some documents or judgements can touch it. */
export interface Assignment {
  /** Source entities of the graph that the change may touch, with the entity that stood for them. */
  readonly members: readonly Member[];
  /** Canonical id by source id, for these and for the new ones. */
  readonly canonical: ReadonlyMap<string, string>;
  /** Organisations that stand elsewhere than others of their name, for they were judged different. */
  readonly apart: ReadonlySet<string>;
}

const isOther = ({ kind }: Source): boolean => !isOrganization(kind);

/**
 * Decides anew who is who among the new source entities, those the graph lost, those of which something else is said
 * now, and all that the graph has of the same names, bodies and events or that was judged together with one of these:
 * by the pure rules of src/resolve over this part only, which gives what they would give over the whole. Reads by index;
 * what cannot be touched is not read.
 */
export async function assign(transaction: Transaction, changed: Changed, ledger: Ledger): Promise<Assignment> {
  const organizations = await organizationsAround(transaction, changed, ledger);
  const bodies = new Bodies(transaction, organizations, changed.added, ledger);
  const members = await othersAround(transaction, changed, organizations.moved, bodies, ledger);
  const others = [...members, ...changed.added.filter(isOther)];
  const decided = resolveOthers(others, (token, document) => bodies.standsAt(token, document), ledger.rulings);
  return {
    members: [...organizations.members, ...members],
    canonical: new Map([...organizations.canonical, ...decided]),
    apart: organizations.apart,
  };
}

/** All but organisations that the change may touch. */
async function othersAround(
  transaction: Transaction,
  { added, removed, judged }: Changed,
  moved: readonly string[],
  bodies: Bodies,
  ledger: Ledger,
): Promise<Member[]> {
  // Bodies that were joined or parted: who has a post there, and what happened there, may meet others now.
  const beside = await runOver(transaction, "write/persons-beside", "ids", moved);
  const members = new Map<string, Member>();
  const asked = new Set<string>();
  let sources: readonly (Mention | Member)[] = [...added, ...removed, ...judged];
  let places = moved;
  let keys = beside.map(({ key }) => key as string);
  for (;;) {
    await bodies.learn(sources);
    const others = sources.filter(isOther);
    const own = others.flatMap((source) => ("entity" in source ? [source.entity] : []));
    const named = await entitiesNamed(transaction, distinct([...others.flatMap(keysOf), ...keys]));
    const near = (await mentionsOfEntities(transaction, distinct([...named, ...own]))).filter(isOther);
    await bodies.learn(near);
    const events = await eventsAround(transaction, [...sources, ...near], places, bodies);
    await bodies.learn(events);
    for (const member of [...near.filter(({ kind }) => kind !== "Event"), ...events]) members.set(member.id, member);
    const partners = partnersOf([...others, ...near, ...events], ledger, asked);
    sources = (await membersAt(transaction, partners)).filter((member) => isOther(member) && !members.has(member.id));
    if (sources.length === 0) return [...members.values()];
    [places, keys] = [[], []];
  }
}

/** Where the bodies stand that persons and events name, before the change and after it. */
class Bodies {
  readonly #transaction: Transaction;
  readonly #organizations: Organizations;
  readonly #ledger: Ledger;
  /** Entity by token, as it was. */
  readonly #homes: Map<string, string>;
  /** Judged source entities, and the entity of each as it was. */
  readonly #judged: Source[];
  readonly #was = new Map<string, string>();
  readonly #asked = new Set<string>();
  #own: ReadonlyMap<string, string>;

  constructor(transaction: Transaction, organizations: Organizations, added: readonly Mention[], ledger: Ledger) {
    this.#transaction = transaction;
    this.#organizations = organizations;
    this.#ledger = ledger;
    const plain = organizations.members.filter(({ id }) => !ledger.partners.has(id));
    this.#homes = new Map(plain.map((member) => [organizationName(member).token, member.entity]));
    this.#judged = added.filter((source) => !isOther(source) && ledger.partners.has(source.id));
    this.#own = ownPlaces(this.#judged);
  }

  /** Asks the graph for the bodies that sources name and that are not known yet. */
  async learn(sources: readonly Source[]): Promise<void> {
    const documents = distinct(sources.map(({ document }) => document)).filter(
      (document) => this.#ledger.byDocument.has(document) && !this.#asked.has(document),
    );
    for (const document of documents) this.#asked.add(document);
    const places = documents.flatMap((document) => this.#ledger.byDocument.get(document)!);
    for (const member of await membersAt(this.#transaction, places)) {
      if (isOther(member)) continue;
      this.#judged.push(member);
      this.#was.set(member.id, member.entity);
    }
    if (places.length > 0) this.#own = ownPlaces(this.#judged);
    const tokens = sources
      .filter(({ kind }) => kind !== "Work")
      .flatMap(({ bodies, consortia }) => [...bodies, ...consortia]);
    const { byToken } = this.#organizations;
    const unknown = distinct(tokens).filter((token) => !this.#homes.has(token) && !byToken.has(token));
    for (const token of unknown) this.#homes.set(token, organizationId(token));
    const names = unknown.filter((token) => !isScoped(token));
    for (const row of await runOver(this.#transaction, "write/homes-of-names", "keys", names)) {
      this.#homes.set(row["key"] as string, row["entity"] as string);
    }
  }

  /** The entity that stands for a body after the change, by the token under which a document names it. */
  standsAt(token: string, document: string): string {
    const { canonical, byToken } = this.#organizations;
    const own = this.#own.get(placeOf(token, document));
    if (own !== undefined) return canonical.get(own) ?? this.#was.get(own)!;
    return byToken.get(token) ?? this.#homes.get(token) ?? organizationId(token);
  }

  /** Where a body stands now and where it is to stand: a new name may have joined it with one that is there. */
  places(token: string, document: string): string[] {
    const own = this.#own.get(placeOf(token, document));
    const was = own === undefined ? undefined : this.#was.get(own);
    return [was ?? this.#homes.get(token) ?? organizationId(token), this.standsAt(token, document)];
  }
}

/** Events about the bodies that the given events are about, and so on until no other body comes up. */
async function eventsAround(
  transaction: Transaction,
  sources: readonly (Mention | Member)[],
  moved: readonly string[],
  places: Bodies,
): Promise<Member[]> {
  const abouts = (events: readonly Source[]): string[] =>
    events
      .filter(({ kind }) => kind === "Event")
      .flatMap(({ bodies, document }) => bodies.flatMap((token) => places.places(token, document)));
  const asked = new Set<string>();
  const seen = new Set<string>();
  const found: Member[] = [];
  const own = sources.flatMap((source) => (source.kind === "Event" && "entity" in source ? [source.entity] : []));
  for (let next = [...abouts(sources), ...moved], ids = own; ; ids = []) {
    const bodies = distinct(next).filter((id) => !asked.has(id));
    for (const id of bodies) asked.add(id);
    const rows = await runOver(transaction, "write/events-about", "ids", bodies);
    const unseen = distinct([...ids, ...rows.map(({ id }) => id as string)]).filter((id) => !seen.has(id));
    if (unseen.length === 0) break;
    for (const id of unseen) seen.add(id);
    const members = await mentionsOfEntities(transaction, unseen);
    await places.learn(members);
    found.push(...members);
    next = abouts(members);
  }
  return found;
}

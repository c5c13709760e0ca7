import type { Entity } from "../model/entity.ts";
import type { Extraction } from "../model/extraction.ts";
import { isOrganization, type Kind } from "../model/ontology.ts";
import type { SecondEnd } from "../model/second-reading.ts";
import { datedBy, fits } from "../resolve/day.ts";
import { numberKey, organizationKey, plainKey, titleKey } from "../resolve/index.ts";

/** Which of the rules' entities an end of the second reader's statement is. */
export interface Ends {
  /** Ids of the entities that it may be: the same by the keys under which resolution lets entities meet. */
  match(end: SecondEnd): readonly string[];
  /** Names and aliases of those. */
  formsOf(end: SecondEnd): readonly string[];
}

/** Organisations meet whatever kind each reader takes them for, as in resolution. */
const family = (kind: Kind): string => (isOrganization(kind) ? "Organization" : kind);

function keyOf(kind: Kind, name: string): string {
  if (isOrganization(kind)) return organizationKey(name);
  return kind === "Policy" || kind === "Work" ? titleKey({ name, attributes: {} }) : plainKey(name);
}

/** Makes the keys of one extraction's entities known. Pure. */
export function endsOf({ document, entities }: Extraction): Ends {
  const byKey = new Map<string, Set<Entity>>();
  const learn = (entity: Entity, key: string): void => {
    const place = `${family(entity.kind)}\u001f${key}`;
    byKey.set(place, (byKey.get(place) ?? new Set()).add(entity));
  };
  for (const entity of entities) {
    for (const form of [entity.name, ...entity.aliases]) learn(entity, keyOf(entity.kind, form));
    if (entity.kind === "Policy") {
      learn(entity, titleKey({ name: entity.name, attributes: entity }));
      const number = numberKey({ name: entity.name, attributes: entity } as Parameters<typeof numberKey>[0]);
      if (number) learn(entity, number);
    }
    if (entity.kind === "Work") learn(entity, titleKey({ name: entity.name, attributes: entity }));
  }
  const events = entities.filter(({ kind }) => kind === "Event");
  const find = (end: SecondEnd): readonly Entity[] => {
    if (end.kind === "Event") return events.filter((event) => isSameEvent(event, end, document.published));
    return [...(byKey.get(`${family(end.kind)}\u001f${keyOf(end.kind, end.name)}`) ?? [])];
  };
  return {
    match: (end) => find(end).map(({ id }) => id),
    formsOf: (end) => find(end).flatMap(({ name, aliases }) => [name, ...aliases]),
  };
}

/**
 * An event of the page by its type and its day, as in resolution; the body that it is about is compared in the statements
 * themselves. What is called by name here is called by type, body and day there, so names say nothing.
 */
function isSameEvent(event: Entity, { type, date }: SecondEnd, published: string | undefined): boolean {
  if ((event.type ?? "OTHER") !== (type ?? "OTHER")) return false;
  const [known, said] = [event.date, date].map((day) => datedBy(day ?? "", published));
  return fits(known!, said!) || fits(said!, known!);
}

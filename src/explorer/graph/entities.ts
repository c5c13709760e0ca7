import type { Action, Kind, Level, Predicate, Rank, Role } from "../../model/ontology.ts";

/** An entity as far as the picture needs it. */
export interface Entity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** How many documents name it. */
  readonly documentCount: number;
}

/** A relationship with the ids of both ends. */
export interface Relation {
  readonly key: string;
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string;
  readonly title?: string | null;
  readonly role?: Role | null;
  readonly as?: Action | null;
  readonly former?: boolean | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly batch?: string | null;
  readonly level?: Level | null;
  readonly rank?: Rank | null;
  /** How many independent documents say so. */
  readonly documents: number;
  readonly firstSeen?: string | null;
  readonly lastSeen?: string | null;
  readonly confidence: number;
}

/** What has been fetched so far. It only grows: what is hidden or taken back stays known. */
export class Known {
  readonly entities = new Map<string, Entity>();
  readonly relations = new Map<string, Relation>();

  add(entities: Iterable<Entity>, relations: Iterable<Relation> = []): void {
    for (const entity of entities) this.entities.set(entity.id, entity);
    for (const relation of relations) this.relations.set(relation.key, relation);
  }

  /** Name of an entity; its id where it is not known. */
  nameOf(id: string): string {
    return this.entities.get(id)?.name ?? id;
  }
}

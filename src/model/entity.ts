import type { ConsortiumForm, EventType, GovernmentBranch, Kind, Level, SchoolStage, WorkKind } from "./ontology.ts";

/** A name that a body bore before, as a text tells it. */
export interface FormerName {
  readonly name: string;
  /** When it was given up, as far as the text states that: 2011, 2024-06, 2024-06-18. */
  readonly until?: string;
  /** The words that tell it, as they stand in the cleaned text. */
  readonly quote: string;
}

/** Facts about the entity itself, by kind; each absent where the text does not show it. */
export interface EntityAttributes {
  readonly form?: ConsortiumForm;
  readonly level?: Level;
  readonly stage?: SchoolStage;
  readonly branch?: GovernmentBranch;
  /** Event: its type, date as far as stated (2024, 2024-06, 2024-06-18, or 06-18 where the year is not stated), place. */
  readonly type?: EventType;
  readonly date?: string;
  readonly place?: string;
  /** Policy: title without book-title marks, document number, date of issue. Work: title, kind. */
  readonly title?: string;
  readonly number?: string;
  readonly issued?: string;
  readonly workKind?: WorkKind;
  /** Organization: the place where the text says that it lies, in the text's words: 四川省泸州市江阳区. */
  readonly seat?: string;
  /** Organization: names it bore before, each an alias too; sorted by name. */
  readonly formerNames?: readonly FormerName[];
  /** The name is a brand that stands in a school's place. */
  readonly hijacked?: boolean;
}

/** A source entity: one body, person, event … as one document speaks of it. */
export interface Entity extends EntityAttributes {
  /** Source id: a hash of document, kind, name (and, for namesakes within a document, the body). */
  readonly id: string;
  readonly kind: Kind;
  /** Canonical form within the document: simplified, whole. */
  readonly name: string;
  /** Other forms that the document uses of the same thing; sorted, without the name. */
  readonly aliases: readonly string[];
  /** How often the document names it, by any of its forms; at least 1. */
  readonly mentions: number;
}

/** An entity as a statement names it. */
export type EntityRef = Pick<Entity, "id" | "kind" | "name"> &
  Partial<Pick<EntityAttributes, "type" | "date" | "place" | "title">>;

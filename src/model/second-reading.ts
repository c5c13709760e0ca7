import type { EntityRef } from "./entity.ts";
import type { Statement } from "./statement.ts";

/** Why a statement of the second reader was thrown away. */
export const REJECTIONS = {
  MALFORMED: "has not the form that was asked for",
  PREDICATE: "its predicate is outside the ontology",
  KIND: "a kind is outside the ontology",
  VALUE: "a role, an action, a type or another closed value is outside the ontology",
  ENDS: "the predicate does not join these kinds",
  FIELD: "a field is missing that the predicate needs",
  QUOTE: "its quote does not stand in the document",
  QUOTE_LENGTH: "its quote is too short or too long to be evidence",
  ADDRESSED: "its quote speaks to the reader of the page instead of stating a fact",
  NAME: "a name does not stand in the document",
  NAME_FAR: "a name stands neither in the quote nor in the sentence before or after it",
  UNSAID: "the quote lacks the words for the title, role, action or number",
  TOO_MANY: "there were more statements than are looked at",
} as const;
export type Rejection = keyof typeof REJECTIONS;

/** An end of a statement as the second reader names it. */
export type SecondEnd = Pick<EntityRef, "kind" | "name"> & Partial<Pick<EntityRef, "type" | "date">>;

/** A statement that the second reader found and the rules did not: for review, never in the graph. */
export interface SecondStatement extends Omit<
  Statement,
  "id" | "subject" | "object" | "evidence" | "rule" | "confidence"
> {
  readonly subject: SecondEnd;
  readonly object: SecondEnd | { readonly kind: "Document"; readonly name: string };
  readonly quote: string;
  /** Where the quote stands: UTF-16 units of the cleaned text. */
  readonly start: number;
  readonly end: number;
  /** Ids of the rules' statements with the same predicate and ends and other fields: the two readers disagree. */
  readonly differsFrom?: readonly string[];
}

/** What became of the second reading of one document: `report.secondReader`. */
export interface SecondReading {
  readonly model: string;
  /** Version of what the model is asked. */
  readonly prompt: string;
  /** Why the document was not read a second time; the other fields are empty then. */
  readonly failed?: string;
  /** Statements of the rules that the second reader made too; each carries `+second-reader` in its rule if that counted. */
  readonly agreed: number;
  /** Statements of the rules that it did not make. */
  readonly onlyRules: number;
  readonly onlySecond: readonly SecondStatement[];
  /** What was thrown away, at most 200 of it, each shortened to 200 characters. */
  readonly rejected: readonly { readonly reason: Rejection; readonly said: string }[];
  /** How many were thrown away in all. */
  readonly rejectedCount: number;
  /** Passages that speak to a program instead of stating facts; where there are any, agreement raises no confidence. */
  readonly addressed: readonly string[];
}

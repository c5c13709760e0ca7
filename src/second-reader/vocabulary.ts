import {
  ACTIONS,
  COUNTED,
  EVENT_TYPES,
  type Kind,
  KIND_NAMES,
  LEVELS,
  type Predicate,
  PREDICATE_NAMES,
  PREDICATES,
  ROLES,
  type StatementField,
} from "../model/ontology.ts";
import type { Rejection, SecondEnd, SecondStatement } from "../model/second-reading.ts";
import type { Statement } from "../model/statement.ts";
import type { AnyStatement } from "./answer.ts";

/** What a statement says, in words of the ontology. */
export type Said = Omit<SecondStatement, "quote" | "start" | "end" | "differsFrom">;

const isOneOf = <Word extends string>(words: readonly Word[], word: string): word is Word =>
  (words as readonly string[]).includes(word);
const DATE = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\d\d-\d\d)$/;
/** Fields without which a predicate says nothing. */
const NEEDED: Readonly<Partial<Record<Predicate, readonly StatementField[]>>> = {
  HOLDS_POST: ["title"],
  MEMBER_OF: ["role"],
  TOOK_PART: ["as"],
  STATES_COUNT: ["of", "n"],
};

/** A statement in words of the ontology, or why it is none: pure. Fields that its predicate does not have are left out. */
export function inVocabulary(any: AnyStatement, documentName: string): Said | Rejection {
  const { predicate } = any;
  if (!isOneOf(PREDICATE_NAMES, predicate)) return "PREDICATE";
  const subject = end(any.subject);
  const object = any.object.kind === "Document" ? ({ kind: "Document", name: documentName } as const) : end(any.object);
  if (typeof subject === "string") return subject;
  if (typeof object === "string") return object;
  const { from, to, fields } = PREDICATES[predicate];
  if (!(from as readonly Kind[]).includes(subject.kind)) return "ENDS";
  if (!(to as readonly (Kind | "Document")[]).includes(object.kind)) return "ENDS";
  const said: Partial<Record<StatementField, Statement[StatementField]>> = {};
  for (const field of fields) {
    const value = any[field];
    if (value === undefined || value === null || value === false) continue;
    if (!isAllowed(field, value)) return "VALUE";
    said[field] = value as Statement[StatementField];
  }
  if (NEEDED[predicate]?.some((field) => said[field] === undefined)) return "FIELD";
  return { subject, predicate, object, ...said } as Said;
}

function end({ kind, name, type, date }: AnyStatement["subject"]): SecondEnd | Rejection {
  if (!isOneOf(KIND_NAMES, kind)) return "KIND";
  if (name === "") return "MALFORMED";
  if (kind !== "Event") return { kind, name };
  if (type !== undefined && !isOneOf(EVENT_TYPES, type)) return "VALUE";
  if (date !== undefined && !DATE.test(date)) return "VALUE";
  return { kind, name, ...(type && { type }), ...(date && { date }) };
}

function isAllowed(field: StatementField, value: string | number | boolean): boolean {
  switch (field) {
    case "role":
      return isOneOf(ROLES, String(value));
    case "as":
      return isOneOf(ACTIONS, String(value));
    case "of":
      return isOneOf(COUNTED, String(value));
    case "level":
      return isOneOf(LEVELS, String(value));
    case "since":
    case "until":
      return DATE.test(String(value));
    case "n":
      return Number.isSafeInteger(value) && Number(value) >= 1;
    default:
      return true;
  }
}

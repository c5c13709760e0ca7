import type { Predicate, StatementField } from "../model/ontology.ts";
import type { Span } from "../model/text.ts";
import type { Statement } from "../model/statement.ts";
import type { Draft } from "./entities.ts";

/** A statement before ids: its ends are drafts. */
export interface Fact {
  readonly subject: Draft;
  readonly predicate: Predicate;
  /** `document` for a count. */
  readonly object: Draft | "document";
  readonly fields: Partial<Pick<Statement, StatementField>>;
  /** Where it is said, in the cleaned text. */
  readonly span: Span;
  readonly rule: string;
  readonly confidence: number;
}

/** Gathers facts; the same fact said twice is kept once, where it was said with more confidence, then first. */
export class Facts {
  readonly all = new Map<string, Fact>();
  /** The same facts by predicate and, within it, by subject. */
  readonly #bySubject = new Map<Predicate, Map<Draft, Map<string, Fact>>>();
  #ids = new Map<Draft, number>();

  #id(draft: Draft | "document"): number {
    if (draft === "document") return 0;
    let id = this.#ids.get(draft);
    if (id === undefined) this.#ids.set(draft, (id = this.#ids.size + 1));
    return id;
  }

  add(fact: Fact): void {
    if (fact.subject === fact.object || fact.span.end <= fact.span.start) return;
    const { subject, predicate, object, fields } = fact;
    let key = `${this.#id(subject)}|${predicate}|${this.#id(object)}`;
    for (const name in fields) key += `|${name}=${fields[name as StatementField]}`;
    const known = this.all.get(key);
    if (known && known.confidence >= fact.confidence) return;
    this.all.set(key, fact);
    let subjects = this.#bySubject.get(fact.predicate);
    if (!subjects) this.#bySubject.set(fact.predicate, (subjects = new Map()));
    let facts = subjects.get(fact.subject);
    if (!facts) subjects.set(fact.subject, (facts = new Map()));
    facts.set(key, fact);
  }

  /** The first fact said with a predicate, of anybody. */
  first(predicate: Predicate): Fact | undefined {
    return this.#bySubject.get(predicate)?.values().next().value?.values().next().value;
  }

  /** What is said of a subject with a predicate. */
  about(subject: Draft, predicate: Predicate): Fact[] {
    return [...(this.#bySubject.get(predicate)?.get(subject)?.values() ?? [])];
  }
}

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
  /** Keys of what is said with a date somewhere: the same without one says no more. */
  readonly #dated = new Set<string>();

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
    let dated = false;
    for (const name in fields) {
      if (name === "since" || name === "until") dated = true;
      else key += `|${name}=${fields[name as StatementField]}`;
    }
    if (!dated && this.#dated.has(key)) return;
    if (dated) {
      this.#dated.add(key);
      this.#drop(key, fact);
      key += `|${fields.since ?? ""}-${fields.until ?? ""}`;
    }
    const known = this.all.get(key);
    if (known && known.confidence >= fact.confidence) return;
    this.all.set(key, fact);
    let subjects = this.#bySubject.get(fact.predicate);
    if (!subjects) this.#bySubject.set(fact.predicate, (subjects = new Map()));
    let facts = subjects.get(fact.subject);
    if (!facts) subjects.set(fact.subject, (facts = new Map()));
    facts.set(key, fact);
  }

  #drop(key: string, { predicate, subject }: Fact): void {
    if (this.all.delete(key)) this.#bySubject.get(predicate)?.get(subject)?.delete(key);
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

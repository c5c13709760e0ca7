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
  #ids = new Map<Draft, number>();

  #id(draft: Draft | "document"): number {
    if (draft === "document") return 0;
    let id = this.#ids.get(draft);
    if (id === undefined) this.#ids.set(draft, (id = this.#ids.size + 1));
    return id;
  }

  add(fact: Fact): void {
    if (fact.subject === fact.object || fact.span.end <= fact.span.start) return;
    const key = `${this.#id(fact.subject)}|${fact.predicate}|${this.#id(fact.object)}|${JSON.stringify(fact.fields)}`;
    const known = this.all.get(key);
    if (!known || known.confidence < fact.confidence) this.all.set(key, fact);
  }

  of(predicate: Predicate): Fact[] {
    return [...this.all.values()].filter((fact) => fact.predicate === predicate);
  }
}

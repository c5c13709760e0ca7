import { idOf, sha256 } from "../model/id.ts";
import type { Entity, EntityAttributes } from "../model/entity.ts";
import type { Counted, EventType, Kind, Predicate, StatementField } from "../model/ontology.ts";
import type { DocumentRef, Statement } from "../model/statement.ts";
import type { Body } from "./bodies.ts";
import type { Named } from "./spelling.ts";
import type { MadePage } from "./world.ts";
import { identity } from "../model/offsets.ts";

type Ref = Pick<Entity, "id" | "kind" | "name">;
type Fields = { readonly [field in StatementField]?: Statement[field] };

/** What a page says of itself beside its text. */
export interface Letterhead {
  readonly source: string;
  readonly title?: string;
  readonly site?: string;
  /** First line of the text. */
  readonly line?: string;
}

/** A page while it is written: each statement is a line of its text, and that line is its quote. */
export class Page {
  readonly #head: Letterhead;
  readonly #id: string;
  readonly #published: string | undefined;
  readonly #entities = new Map<string, Entity>();
  readonly #truth = new Map<string, string>();
  readonly #forms = new Set<string>();
  readonly #statements = new Map<string, Statement>();
  #text: string;

  constructor(head: Letterhead, published: string | undefined) {
    this.#head = head;
    this.#id = idOf("d", head.source);
    this.#published = published;
    this.#text = head.line === undefined ? "" : `${head.line}\n`;
  }

  /** Whether nothing on the page is called so yet. */
  isFree(form: string): boolean {
    return !this.#forms.has(form);
  }

  nameOf(id: string): string {
    return this.#entities.get(id)!.name;
  }

  /** Ids of the persons, as they came. */
  persons(): string[] {
    return [...this.#entities.values()].filter(({ kind }) => kind === "Person").map(({ id }) => id);
  }

  body(kind: Kind, { name, aliases, formerNames, hijacked }: Named, { truth }: Body): string {
    if (hijacked) return this.#entity({ kind, name, aliases, hijacked }, `hijacked ${this.#head.source} ${name}`);
    if (!formerNames) return this.#entity({ kind, name, aliases }, truth);
    for (const { quote } of formerNames) this.#text += `${quote}\n`;
    return this.#entity({ kind, name, aliases, formerNames }, truth);
  }

  person(name: string, truth: string): string {
    return this.#entity({ kind: "Person", name, aliases: [] }, truth);
  }

  /** A body that the page names so often. */
  often(id: string, mentions: number): void {
    this.#entities.set(id, { ...this.#entities.get(id)!, mentions });
  }

  /** What a page shows of an entity itself. */
  describe(id: string, attributes: EntityAttributes): void {
    this.#entities.set(id, { ...this.#entities.get(id)!, ...attributes });
  }

  /** Anything that is neither body, person nor event. */
  thing(kind: Kind, name: string, attributes: EntityAttributes, truth: string): string {
    return this.#entity({ kind, name, aliases: [], ...attributes }, truth);
  }

  /** The page counts something of a body. */
  count(subject: string, of: Counted, n: number): void {
    const source = { id: this.#id, kind: "Document", name: this.#head.source } as const;
    this.#state(this.#ref(subject), "STATES_COUNT", source, { of, n });
  }

  event(type: EventType, about: string, date: string, at: number): string {
    const name = `${this.#entities.get(about)!.name}活动 ${date}`;
    const id = this.#entity({ kind: "Event", name, aliases: [], type, date }, `event${at}`);
    this.say(id, "ABOUT", about);
    return id;
  }

  say(subject: string, predicate: Predicate, object: string, fields: Fields = {}): void {
    this.#state(this.#ref(subject), predicate, this.#ref(object), fields);
  }

  #state(from: Ref, predicate: Predicate, to: Ref | DocumentRef, fields: Fields): void {
    const id = idOf("st", this.#id, from.id, predicate, to.id, JSON.stringify(fields));
    if (this.#statements.has(id)) return;
    const told = fields.title ?? fields.role ?? fields.as ?? (fields.n === undefined ? "" : `${fields.of} ${fields.n}`);
    const quote = `${from.name}：${to.name}${told}。`;
    const start = this.#text.length;
    const end = start + quote.length;
    this.#text += `${quote}\n`;
    this.#statements.set(id, {
      id,
      subject: from,
      predicate,
      object: to,
      ...fields,
      evidence: { quote, start, end, rawStart: start, rawEnd: end },
      rule: "made",
      confidence: 0.9,
    });
  }

  made(): MadePage {
    const { source, title = source, site } = this.#head;
    const sha = sha256(this.#text);
    const document = { id: this.#id, source, title, sha256: sha, ...(site === undefined ? {} : { site }) };
    return {
      extraction: {
        document: { ...document, ...(this.#published === undefined ? {} : { published: this.#published }) },
        clean: { text: this.#text, offsets: identity(this.#text.length), noise: [] },
        entities: [...this.#entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
        statements: [...this.#statements.values()],
        report: { noise: [], notUnderstood: [], counts: [], cut: [], silent: [] },
      },
      truth: this.#truth,
    };
  }

  #entity(entity: Omit<Entity, "id" | "mentions">, truth: string): string {
    const id = idOf("s", this.#id, entity.kind, entity.name);
    this.#entities.set(id, { ...entity, id, mentions: 1 });
    this.#truth.set(id, truth);
    for (const form of [entity.name, ...entity.aliases]) this.#forms.add(form);
    return id;
  }

  #ref(id: string): Ref {
    const { kind, name } = this.#entities.get(id)!;
    return { id, kind, name };
  }
}

import type { Entity } from "../../src/model/entity.ts";
import { idOf, sha256 } from "../../src/model/id.ts";
import type { EventType, Kind, Predicate, StatementField } from "../../src/model/ontology.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { Body } from "./bodies.ts";
import type { Named } from "./spelling.ts";
import type { MadePage } from "./world.ts";

type Fields = { readonly [field in StatementField]?: Statement[field] };

/** A page while it is written: each statement is a line of its text, and that line is its quote. */
export class Page {
  readonly #source: string;
  readonly #id: string;
  readonly #published: string | undefined;
  readonly #entities = new Map<string, Entity>();
  readonly #truth = new Map<string, string>();
  readonly #forms = new Set<string>();
  readonly #statements = new Map<string, Statement>();
  #text = "";

  constructor(source: string, published: string | undefined) {
    this.#source = source;
    this.#id = idOf("d", source);
    this.#published = published;
  }

  /** Whether nothing on the page is called so yet. */
  isFree(form: string): boolean {
    return !this.#forms.has(form);
  }

  nameOf(id: string): string {
    return this.#entities.get(id)!.name;
  }

  body(kind: Kind, { name, aliases, hijacked }: Named, { truth }: Body): string {
    if (hijacked) return this.#entity({ kind, name, aliases, hijacked }, `hijacked ${this.#source} ${name}`);
    return this.#entity({ kind, name, aliases }, truth);
  }

  person(name: string, truth: string): string {
    return this.#entity({ kind: "Person", name, aliases: [] }, truth);
  }

  /** A body that the page names so often. */
  often(id: string, mentions: number): void {
    this.#entities.set(id, { ...this.#entities.get(id)!, mentions });
  }

  event(type: EventType, about: string, date: string, at: number): string {
    const name = `${this.#entities.get(about)!.name}活动 ${date}`;
    const id = this.#entity({ kind: "Event", name, aliases: [], type, date }, `event${at}`);
    this.say(id, "ABOUT", about);
    return id;
  }

  say(subject: string, predicate: Predicate, object: string, fields: Fields = {}): void {
    const id = idOf("st", this.#id, subject, predicate, object, JSON.stringify(fields));
    if (this.#statements.has(id)) return;
    const [from, to] = [this.#ref(subject), this.#ref(object)];
    const quote = `${from.name}：${to.name}${fields.title ?? fields.role ?? fields.as ?? ""}。`;
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
    const document = { id: this.#id, source: this.#source, title: this.#source, sha256: sha256(this.#text) };
    return {
      extraction: {
        document: { ...document, ...(this.#published === undefined ? {} : { published: this.#published }) },
        clean: { text: this.#text, rawStart: new Uint32Array(), rawEnd: new Uint32Array(), noise: [] },
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

  #ref(id: string): Pick<Entity, "id" | "kind" | "name"> {
    const { kind, name } = this.#entities.get(id)!;
    return { id, kind, name };
  }
}

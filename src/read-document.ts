import { clean } from "./clean/index.ts";
import { GraphError } from "./errors.ts";
import { countsOf, extract, refOf } from "./extract/index.ts";
import type { Document } from "./model/document.ts";
import type { Entity, EntityRef } from "./model/entity.ts";
import { OffsetRuns } from "./model/offsets.ts";
import type { Extraction } from "./model/extraction.ts";
import type { Statement } from "./model/statement.ts";
import type { CleanText, Hijack, Noise } from "./model/text.ts";
import { sparingly } from "./sparingly.ts";

/** UTF-16 units that are read at once. A longer text is no single page: what is said in one part is not explained in another. */
const LONGEST_PAGE = 50_000;

/**
 * The pure arrows: what one document says by the rules. A text longer than a page is read in parts, each as a page by
 * itself, so that time and memory grow with the text; what two parts name alike is one entity.
 */
export function readDocument(document: Document): Extraction {
  if (document.raw.length <= LONGEST_PAGE) return extract(document, clean(document));
  return document.raw.length <= GARBAGE ? readParts(document) : sparingly((collect) => readParts(document, collect));
}

/** UTF-16 units after which what reading them left behind is collected; a page, or ten, never comes so far. */
const GARBAGE = 250_000;

function readParts(document: Document, collect?: () => void): Extraction {
  const whole = new Whole(document.raw.toWellFormed());
  let collected = 0;
  for (const part of partsOf(document.raw)) {
    const text = { ...document, raw: document.raw.slice(part.start, part.end) };
    whole.add(extract(text, clean(text)), part.start);
    if (!collect || part.end - collected < GARBAGE) continue;
    collect();
    collected = part.end;
  }
  return whole.extraction();
}

/** A text in parts that end behind a line, else behind a full stop, else between two characters. */
function* partsOf(raw: string): Iterable<{ readonly start: number; readonly end: number }> {
  let start = 0;
  while (raw.length - start > LONGEST_PAGE) {
    const most = start + LONGEST_PAGE;
    const least = start + LONGEST_PAGE / 2;
    const stop = ["\n", "。"].map((mark) => raw.lastIndexOf(mark, most - 1)).find((at) => at >= least);
    const high = (raw.charCodeAt(most - 1) & 0xfc00) === 0xd800;
    const end = stop === undefined ? most - Number(high) : stop + 1;
    yield { start, end };
    start = end;
  }
  yield { start, end: raw.length };
}

type Mutable<Type> = { -readonly [Field in keyof Type]: Type[Field] };
/** A statement among those of the whole: which entities it names, and the text that it quotes, is known when the last part is read. */
type Placed = Mutable<Omit<Statement, "evidence">> & { readonly evidence: Mutable<Statement["evidence"]> };

/** The parts of one document as they are read, joined. */
class Whole {
  /** Of the first part: its title stands for the whole. */
  #first: Extraction | undefined;
  #last: Extraction | undefined;
  readonly #entities = new Map<string, Entity>();
  readonly #statements = new Map<string, Placed>();
  readonly #offsets = new OffsetRuns();
  readonly #texts: string[] = [];
  readonly #noise: Noise[] = [];
  readonly #silent: string[] = [];
  readonly #notUnderstood = new Set<string>();
  #hijack: Hijack | undefined;
  readonly #raw: string;
  /** Of the cleaned text so far. */
  #length = 0;

  constructor(raw: string) {
    this.#raw = raw;
  }

  add(part: Extraction, rawBase: number): void {
    const base = this.#length;
    this.#first ??= part;
    this.#last = part;
    this.#append(part.clean, rawBase);
    for (const entity of part.entities) {
      const known = this.#entities.get(entity.id);
      this.#entities.set(entity.id, known ? joined(known, entity) : entity);
    }
    for (const statement of part.statements) {
      const known = this.#statements.get(statement.id);
      if (!known || known.confidence < statement.confidence)
        this.#statements.set(statement.id, placed(statement, base, rawBase));
    }
    for (const word of part.report.notUnderstood) this.#notUnderstood.add(word);
    for (const sentence of part.report.silent) this.#silent.push(sentence);
  }

  #append({ text, offsets, noise, hijack }: CleanText, rawBase: number): void {
    this.#length += text.length;
    this.#offsets.copy(offsets, 0, text.length, { base: rawBase });
    this.#texts.push(text);
    this.#hijack ??= hijack;
    for (const { kind, text, start, end } of noise)
      this.#noise.push({ kind, text: detached(text), start: start + rawBase, end: end + rawBase });
  }

  extraction(): Extraction {
    const { document, clean } = this.#first!;
    const refs = new Map<string, EntityRef>();
    for (const [id, entity] of this.#entities) refs.set(id, refOf(entity));
    const statements = [...this.#statements.values()];
    const text = this.#texts.join("");
    for (const statement of statements) {
      statement.subject = refs.get(statement.subject.id)!;
      statement.object = refs.get(statement.object.id) ?? statement.object;
      // Cut from the whole, for a cut keeps alive what it is cut from: here the parts.
      const { evidence } = statement;
      evidence.quote = text.slice(evidence.start, evidence.end);
    }
    statements.sort((left, right) => left.evidence.start - right.evidence.start || (left.id < right.id ? -1 : 1));
    return {
      document,
      clean: {
        text,
        raw: this.#raw,
        offsets: this.#offsets.map(),
        noise: this.#noise,
        ...(this.#hijack && { hijack: this.#hijack }),
        ...(clean.title && { title: clean.title }),
        ...(clean.site && { site: clean.site }),
        ...(clean.published && { published: clean.published }),
      },
      entities: [...this.#entities.values()].sort((left, right) => (left.id < right.id ? -1 : 1)),
      statements,
      report: {
        noise: [...new Set(this.#noise.map(({ kind }) => kind))],
        notUnderstood: [...this.#notUnderstood].sort(),
        counts: countsOf(statements),
        cut: this.#last!.report.cut,
        silent: this.#silent,
      },
    };
  }
}

/** A statement of a part that begins so far into the cleaned and the raw text. */
function placed(statement: Statement, base: number, rawBase: number): Placed {
  const { quote, start, end, rawStart, rawEnd } = statement.evidence;
  return {
    ...statement,
    evidence: {
      quote,
      start: start + base,
      end: end + base,
      rawStart: rawStart + rawBase,
      rawEnd: rawEnd + rawBase,
    },
  };
}

/** The same characters in memory of their own: a slice keeps the whole text that it was cut from. */
const detached = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le");

/** One thing as two parts name it: what the first shows goes before what the second does. */
const joined = (first: Entity, second: Entity): Entity => ({
  ...second,
  ...first,
  aliases: [...new Set([...first.aliases, ...second.aliases, second.name])]
    .filter((alias) => alias !== first.name)
    .sort(),
  mentions: first.mentions + second.mentions,
});

/** A document in which nothing is known gives no statement: worth a word, for its text may not have been saved whole. */
export function nothingFound({ document, entities, statements }: Extraction): GraphError | undefined {
  if (entities.length > 0 || statements.length > 0) return undefined;
  return new GraphError("INPUT_NOTHING_FOUND", `${document.source} names no body, person or event that is known`);
}

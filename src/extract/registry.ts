import { isPartOfSchool } from "./faculties.ts";
import type { Hijack } from "../model/text.ts";
import type { EntityAttributes, FormerName } from "../model/entity.ts";
import { isOrganization, type Kind } from "../model/ontology.ts";
import {
  completeElliptic,
  type Draft,
  type DocumentPlaces,
  leadingPlace,
  type NamedMention,
  placesOf,
  withoutPlaces,
  shortens,
} from "./entities.ts";

/** Consortia by the word that points back at them. */
const CONSORTIUM_WORD: readonly (readonly [RegExp, RegExp])[] = [
  [/联合体$/, /联合体$/],
  [/共同体$/, /共同体$/],
  [/集团$/, /(?:集团|集团\(联盟\))$/],
  [/联盟$/, /联盟(?:\))?$/],
];

/** So many forms are compared each with each; a text with more is no single page. */
const FEW_FORMS = 500;
/** Units of the shortest name that may stand with something before it that is no part of it. */
const SHORTEST_CORE = 6;
const bucketOf = (form: string, kind: Kind): string => `${kind}|${withoutPlaces(form)[0] ?? ""}`;

const UNIT_OF_SCHOOL = /^.{2,}(?:产业学院|分院|办公室)$/;

/** The entities of one document, and which form means which. */
export class Registry {
  readonly drafts = new Map<string, Draft>();
  /** Form of a body → its entity. */
  readonly #forms = new Map<string, Draft>();
  /** 我校 or 我院, where the page speaks of itself so. */
  #self: string | undefined;
  readonly #junk = new Map<string, string>();
  readonly #buckets = new Map<string, (readonly [string, Draft])[]>();
  /** What the words that point at bodies mean, until another body is named. */
  readonly #pointers = new Map<string, Draft | undefined>();
  #pointersAt = -1;
  #bodies = 0;
  readonly #hijack: Hijack | undefined;
  places: DocumentPlaces = {};
  main: Draft | undefined;
  /** The body whose council's posts bare titles (理事长, 秘书长) are: the consortium, or a society electing its own. */
  council: Draft | undefined;
  host: Draft | undefined;

  constructor(hijack: Hijack | undefined) {
    this.#hijack = hijack;
  }

  #add(kind: Kind, name: string, key = name): Draft {
    const id = `${kind}\u001f${key}`;
    let draft = this.drafts.get(id);
    if (!draft) {
      const hijacked = kind === "School" && name === this.#hijack?.name;
      draft = { kind, name, aliases: new Set(), mentions: 0, attributes: hijacked ? { hijacked } : {}, key };
      this.drafts.set(id, draft);
      if (isOrganization(kind)) this.#bodies++;
    }
    return draft;
  }

  #know(form: string, draft: Draft): void {
    this.#forms.set(form, draft);
    if (this.#forms.size <= FEW_FORMS) return;
    if (this.#buckets.size === 0) for (const known of this.#forms) this.#sort(known);
    else this.#sort([form, draft]);
  }

  #sort(known: readonly [string, Draft]): void {
    const key = bucketOf(known[0], known[1].kind);
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.push(known);
    else this.#buckets.set(key, [known]);
  }

  /** Forms that a name may shorten: all of a page's, and of a very long text's those that begin alike behind their place. */
  #rivals(text: string, kind: Kind): Iterable<readonly [string, Draft]> {
    return this.#forms.size <= FEW_FORMS ? this.#forms : (this.#buckets.get(bucketOf(text, kind)) ?? []);
  }

  /**
   * First pass over all mentions: full names first, then the forms that shorten one of them.
   * @param places whole names of places that stand by themselves
   */
  learn(mentions: readonly NamedMention[], places: readonly string[] = []): void {
    const names = mentions.filter(({ form }) => form === "name");
    const isUnion = ({ text, kind }: NamedMention): boolean =>
      kind === "Consortium" || (kind === "School" && /产业学院$/.test(text));
    const consortia = names.filter(isUnion).map(({ text }) => text);
    this.places = placesOf(
      names.map(({ text }) => text),
      consortia[0],
      places,
    );
    this.#self = mentions.find(({ text }) => text === "我校" || text === "我院")?.text;
    const byText = new Map<string, Kind>();
    for (const { text, kind } of names) if (!byText.has(text)) byText.set(text, kind);
    const forms = [...byText].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
    const endings = new Map<string, number>();
    for (const [text] of forms)
      endings.set(text.slice(-SHORTEST_CORE), (endings.get(text.slice(-SHORTEST_CORE)) ?? 0) + 1);
    for (const [text, kind] of forms) {
      if (endings.get(text.slice(-SHORTEST_CORE))! > 1 && this.#withJunk(text, kind, byText)) continue;
      // 大族激光产业学院 beside the brand's 大族激光产业学院: the school's own one, named without it.
      const ofBrand = this.#hijack && this.#forms.get(this.#hijack.name + text);
      if (ofBrand && UNIT_OF_SCHOOL.test(text)) {
        this.alias(ofBrand, text);
        continue;
      }
      const found = new Set<Draft>();
      for (const [form, draft] of this.#rivals(text, kind))
        if (draft.kind === kind && form.length >= text.length && shortens(text, form, kind)) found.add(draft);
      const fuller = [...found];
      // Of a body and its parts the body itself is meant.
      const whole = fuller.filter(
        (draft) => !fuller.some((other) => other !== draft && draft.name.startsWith(other.name)),
      );
      if (whole.length === 1) {
        whole[0]!.aliases.add(text);
        this.#know(text, whole[0]!);
      } else this.#know(text, this.#add(kind, text));
    }
    this.#nameConsortia(consortia);
    for (const { text, kind, form } of mentions) {
      if (form !== "elliptic" || this.#forms.has(text)) continue;
      this.#know(text, this.#elliptic(text, kind));
    }
    const counts = new Map<Draft, number>();
    for (const text of consortia) {
      const draft = this.#forms.get(text)!;
      counts.set(draft, (counts.get(draft) ?? 0) + 1);
    }
    const first = consortia.length > 0 ? this.#forms.get(consortia[0]!) : undefined;
    this.main = [...counts].sort(([a, n], [b, m]) => m - n || (a === first ? -1 : b === first ? 1 : 0))[0]?.[0];
    // A society that elects its council on its own page: the posts of a council are its own.
    const opening = names[0];
    if (
      opening &&
      opening.kind === "Association" &&
      /(?:促进会|学会|协会|联合会|研究会|专委会|专业委员会|分会)$/.test(opening.text) &&
      names.filter(({ text }) => text === opening.text).length > 1
    )
      this.council = this.#forms.get(opening.text);
    const second = first && this.main !== first && (counts.get(first) ?? 0) >= 2 ? first : undefined;
    if (second && (counts.get(second) ?? 0) * 2 > (counts.get(this.main!) ?? 0)) this.main = second;
    if (this.#hijack && names.filter(({ text }) => text === this.#hijack!.name).length > 1)
      this.host = this.organization({ text: this.#hijack.name, kind: "School", form: "name" });
  }

  /** Of 甲市域产教联合体 and 甲产教联合体 the one that the page says more often is the name. */
  #nameConsortia(texts: readonly string[]): void {
    const plain = (text: string): string => text.replace(/市?域?(?=产教联合体$)|市域(?=[^产]{0,12}产教联合体$)/, "");
    const times = (form: string): number => texts.filter((text) => text === form).length;
    for (const draft of new Set(texts.flatMap((text) => this.#forms.get(text) ?? []))) {
      const rivals = [...draft.aliases].filter(
        (alias) => plain(alias) === plain(draft.name) && times(alias) > times(draft.name),
      );
      const best = rivals.sort((a, b) => times(b) - times(a))[0];
      if (!best) continue;
      draft.aliases.add(draft.name);
      draft.aliases.delete(best);
      draft.name = best;
    }
  }

  /** 重磅I全国…联合体 beside 全国…联合体: what stands in front of a name known by itself, and is no place or body, is not part of it. */
  #withJunk(text: string, kind: Kind, all: ReadonlyMap<string, Kind>): boolean {
    for (let cut = 1; cut <= text.length - SHORTEST_CORE; cut++) {
      const other = text.slice(cut);
      if (all.get(other) !== kind) continue;
      const head = text.slice(0, cut);
      if (leadingPlace(head) || /(?:大学|学院|学校|公司|集团|会|区|市|省|县|院|所|局|厅|部)$/.test(head)) continue;
      if (!leadingPlace(other) && head.length > 1 && kind !== "Consortium") continue;
      this.#junk.set(text, other);
      return true;
    }
    return false;
  }

  /** The bodies of a kind whose name a form shortens. */
  #fuller(form: string, kind: Kind): Set<Draft> {
    const found = new Set<Draft>();
    for (const [, draft] of this.#rivals(form, kind))
      if (draft.kind === kind && !found.has(draft) && shortens(form, draft.name, kind)) found.add(draft);
    return found;
  }

  #elliptic(text: string, kind: Kind): Draft {
    const whole = completeElliptic(text, this.places);
    const draft = this.#forms.get(whole) ?? this.#fuller(whole, kind).values().next().value ?? this.#add(kind, whole);
    if (text !== draft.name) draft.aliases.add(text);
    const { province } = this.places;
    // 自治区教育厅 keeps the name it has on the page, with the full one beside it.
    if (/^自治区/.test(draft.name) && province?.name.endsWith("自治区"))
      draft.aliases.add(province.name.slice(0, -3) + draft.name);
    return draft;
  }

  /** Another form of a body, as the text states it. */
  alias(draft: Draft, form: string): void {
    if (form && form !== draft.name) draft.aliases.add(form);
    if (!this.#forms.has(form)) this.#know(form, draft);
  }

  /**
   * An earlier or second name: where it was read as a body of its own, the two become one.
   * @param former   what the text tells of it, where it is an earlier one
   */
  renamed(draft: Draft, form: string, former?: FormerName): void {
    const other = this.#forms.get(form);
    this.alias(draft, form);
    const known = [
      ...(draft.attributes.formerNames ?? []),
      ...((other !== draft && other?.attributes.formerNames) || []),
    ];
    if (former || known.length > 0) draft.attributes = { ...draft.attributes, formerNames: together(known, former) };
    if (!other || other === draft || other.kind === "Person") return;
    for (const [known, target] of this.#forms) if (target === other) this.#know(known, draft);
    for (const alias of [other.name, ...other.aliases]) if (alias !== draft.name) draft.aliases.add(alias);
    draft.mentions += other.mentions;
    for (const [key, value] of this.drafts) if (value === other) this.drafts.delete(key);
    this.#pointers.clear();
    if (this.main === other) this.main = draft;
    if (this.host === other) this.host = draft;
  }

  /** The entity that a form was learnt for. */
  lookup(form: string): Draft | undefined {
    return this.#forms.get(form);
  }

  /** The body that a mention means; undefined for a mere kind, or a pointer with nothing to point at. */
  organization(mention: NamedMention): Draft | undefined {
    if (mention.form === "generic") return undefined;
    if (mention.form === "deictic") return this.pointed(mention.text, mention.kind);
    const known = this.#forms.get(this.#junk.get(mention.text) ?? mention.text);
    if (known) return known;
    if (mention.form === "elliptic") {
      const draft = this.#elliptic(mention.text, mention.kind);
      this.#know(mention.text, draft);
      return draft;
    }
    const fuller = this.#fuller(mention.text, mention.kind);
    if (fuller.size === 1) {
      const [only] = fuller;
      only!.aliases.add(mention.text);
      this.#know(mention.text, only!);
      return only;
    }
    const draft = this.#add(mention.kind, mention.text);
    this.#know(mention.text, draft);
    return draft;
  }

  /** What 联合体, 我校, 学校 point at. */
  pointed(text: string, kind: Kind): Draft | undefined {
    if (this.#pointersAt !== this.#bodies) {
      this.#pointers.clear();
      this.#pointersAt = this.#bodies;
    }
    const key = `${kind}|${text}`;
    if (this.#counted && this.#pointers.has(key)) return this.#pointers.get(key);
    const found = this.#point(text, kind);
    this.#pointers.set(key, found);
    return found;
  }

  /** Says that all mentions are counted: pointers go by how often a body is named. */
  counted(): void {
    this.#counted = true;
    this.#pointers.clear();
  }
  #counted = false;

  #point(text: string, kind: Kind): Draft | undefined {
    if (kind === "Consortium") {
      const word = CONSORTIUM_WORD.find(([from]) => from.test(text));
      if (!word) return this.main;
      const fitting = [...this.drafts.values()].filter(
        (draft) =>
          draft.kind === "Consortium" &&
          (word[1].test(draft.name) || [...draft.aliases].some((alias) => word[1].test(alias))),
      );
      if (this.main && fitting.includes(this.main)) return this.main;
      return fitting.length === 1 ? fitting[0] : undefined;
    }
    if (kind === "Association" && /^(?:促进会|协会|学会|联合会|研究会)$/.test(text)) {
      const fitting = [...this.drafts.values()].filter(
        (draft) => draft.kind === "Association" && draft.name.endsWith(text),
      );
      return fitting.length === 1 ? fitting[0] : undefined;
    }
    if (kind === "School") {
      if (this.host) return this.host;
      if (this.#self && !/^[我本]/.test(text)) return this.pointed(this.#self, kind);
      {
        // The school that the page names more than any other is the one that speaks of itself.
        const schools = [...this.drafts.values()]
          .filter((draft) => draft.kind === "School" && draft.mentions > 1 && !isPartOfSchool(draft.name))
          .sort((a, b) => b.mentions - a.mentions);
        if (
          schools[0] &&
          (/^[我本]/.test(text) || schools[0].mentions > 2) &&
          schools[0].mentions > (schools[1]?.mentions ?? 0) &&
          !/^我/.test(schools[0].name)
        )
          return schools[0];
      }
      return /^(?:我校|我院|本校|本院)$/.test(text)
        ? this.organization({
            text: "我校" === text || "本校" === text ? "我校" : "我院",
            kind: "School",
            form: "name",
          })
        : undefined;
    }
    return undefined;
  }

  person(name: string): Draft {
    return this.#add("Person", name);
  }

  /** Events, policies and works, told apart by `key`. */
  thing(kind: Kind, name: string, key: string, attributes: EntityAttributes): Draft {
    const draft = this.#add(kind, name, key);
    draft.attributes = { ...draft.attributes, ...attributes };
    return draft;
  }

  /** Changes what kind of body a draft is, where its people's posts show it (总经理 of a 技术中心). */
  rekind(draft: Draft, kind: Kind): void {
    if (isOrganization(draft.kind) && isOrganization(kind)) draft.kind = kind;
  }
}

/** Former names, each once: of one told twice what tells when it was given up goes before what does not. Sorted. */
function together(known: readonly FormerName[], more: FormerName | undefined): readonly FormerName[] {
  const byName = new Map<string, FormerName>();
  for (const former of more ? [...known, more] : known) {
    const there = byName.get(former.name);
    if (!there || (there.until ?? "").length < (former.until ?? "").length) byName.set(former.name, former);
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

import type { Kind } from "../model/ontology.ts";
import { COMPOUND_FIELDS } from "./lexicon/functions.ts";
import { NATIONAL_BODIES, SELF_WORDS, SUFFIXES, WEAK_SUFFIXES } from "./lexicon/bodies.ts";
import { EXTRA_PLACE_WORDS, PLACE_FORMS } from "./lexicon/places.ts";
import {
  COMMITTEE_HEADS,
  CURRENT_WORDS,
  FIELD_OFFICES,
  FORMER_WORDS,
  OFFICE_FIELDS,
  TITLE_BASES,
  TITLE_PREFIXES,
  TITLE_WHOLES,
} from "./lexicon/titles.ts";
import { GENERIC_WORDS, PROTECTED_WORDS, STOP_WORDS } from "./lexicon/words.ts";
import { buildTrie, type Trie } from "./trie.ts";
import { tagWords, wordBoundaries } from "./words.ts";

/** What the lexicon knows of a word; one word may be several things. */
export interface WordSense {
  readonly suffix?: Kind | undefined;
  readonly weak?: true | undefined;
  readonly title?: true | undefined;
  /** The words before a title: held no longer, or now. */
  readonly tense?: "former" | "current" | undefined;
  readonly place?: true | undefined;
  readonly body?: Kind | undefined;
  readonly stop?: true | undefined;
  readonly generic?: true | undefined;
  readonly field?: true | undefined;
  /** 我校 and its like: a body by itself, never a part of a name. */
  readonly self?: true | undefined;
}

type Shape = "word" | "char" | "latin" | "digit" | "punct";

/** Every sense has all its fields, in one order: the engine then reads them at the same place in each. */
const whole = ({ suffix, weak, title, tense, place, body, stop, generic, field, self }: WordSense) => ({
  suffix,
  weak,
  title,
  tense,
  place,
  body,
  stop,
  generic,
  field,
  self,
});
export type Sense = ReturnType<typeof whole>;

/** A word of the lexicon, or one character of none (no sense set). */
export class Token implements WordSense {
  readonly start: number;
  readonly end: number;
  /** `punct`: anything that is no letter, digit or ideograph. */
  readonly shape: Shape;
  readonly sense: Sense;

  constructor(start: number, end: number, shape: Shape, sense: Sense) {
    this.start = start;
    this.end = end;
    this.shape = shape;
    this.sense = sense;
  }

  get suffix() {
    return this.sense.suffix;
  }
  get weak() {
    return this.sense.weak;
  }
  get title() {
    return this.sense.title;
  }
  get tense() {
    return this.sense.tense;
  }
  get place() {
    return this.sense.place;
  }
  get body() {
    return this.sense.body;
  }
  get stop() {
    return this.sense.stop;
  }
  get generic() {
    return this.sense.generic;
  }
  get field() {
    return this.sense.field;
  }
  get self() {
    return this.sense.self;
  }
}

const NO_SENSE = whole({});
const TITLE = whole({ title: true });
const STOP = whole({ stop: true });
const isNothing = (sense: Sense): boolean => Object.values(sense).every((value) => value === undefined);

/** A county's short name that the dictionary knows as another word (资源县 → 资源) is no place by itself. */
function isPlaceWord(form: string): boolean {
  if (form.length > 2 || PLACE_FORMS.get(form)!.some(({ level }) => level !== "COUNTY")) return true;
  const [first] = tagWords(form);
  return first!.word.length === 1 || first!.tag === "ns";
}

const TITLES = [
  ...TITLE_BASES.flatMap((base) => ["", ...TITLE_PREFIXES].map((head) => head + base)),
  ...FIELD_OFFICES.flatMap((office) => OFFICE_FIELDS.map((field) => field + office)),
  ...TITLE_WHOLES,
];

/** 党委书记 as 党委原书记. */
const formerInside = (title: string): string[] => {
  const head = COMMITTEE_HEADS.find((head) => title.startsWith(head) && title.length > head.length);
  return head ? [`${head}原${title.slice(head.length)}`] : [];
};

const entries: [string, WordSense][] = [
  ...SUFFIXES.flatMap(([suffix, words]) => words.map((word): [string, WordSense] => [word, { suffix }])),
  ...SELF_WORDS.map((word): [string, WordSense] => [word, { suffix: "School", self: true }]),
  ...WEAK_SUFFIXES.map((word): [string, WordSense] => [word, { weak: true }]),
  ...NATIONAL_BODIES.map((word): [string, WordSense] => [
    word,
    { body: /社$|科协$|工商联$/.test(word) ? "Association" : /学院$|大学$/.test(word) ? "School" : "Government" },
  ]),
  ...TITLES.flatMap((title) => [title, ...formerInside(title)]).map((word): [string, WordSense] => [
    word,
    { title: true },
  ]),
  ...FORMER_WORDS.map((word): [string, WordSense] => [word, { tense: "former" }]),
  ...CURRENT_WORDS.map((word): [string, WordSense] => [word, { tense: "current" }]),
  ...[...[...PLACE_FORMS.keys()].filter(isPlaceWord), ...EXTRA_PLACE_WORDS].map((word): [string, WordSense] => [
    word,
    { place: true },
  ]),
  ...COMPOUND_FIELDS.map((word): [string, WordSense] => [word, { field: true }]),
  ...PROTECTED_WORDS.map((word): [string, WordSense] => [word, {}]),
  ...STOP_WORDS.map((word): [string, WordSense] => [word, { stop: true }]),
  ...GENERIC_WORDS.map((word): [string, WordSense] => [word, { generic: true }]),
];
const senses = new Map<string, WordSense>();
for (const [word, sense] of entries) senses.set(word, { ...senses.get(word), ...sense });
const lexicon = buildTrie([...senses].map(([word, sense]) => [word, whole(sense)] as const));

const isIdeograph = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff) || code === 0x3007 || code === 0xf900;
const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const STOPS = new Set<string>(STOP_WORDS);

/** Common words whose last character is also the word for an office. */
const NO_OFFICE = new Set([
  "布局",
  "格局",
  "全局",
  "大局",
  "结局",
  "当局",
  "开局",
  "僵局",
  "破局",
  "棋局",
  "变局",
  "客厅",
  "餐厅",
  "大厅",
  "展厅",
  "告厅",
  "议厅",
  "工厂",
  "建厂",
  "办厂",
  "定局",
  "时局",
  "战局",
  "新局",
]);

/** The document's own words (a hijacking brand, short names of firms), which go before the lexicon's. */
export const ownWords = (words: readonly (readonly [string, WordSense])[]): Trie<Sense> | undefined =>
  words.length > 0 ? buildTrie(words.map(([word, sense]) => [word, whole(sense)] as const)) : undefined;

/** 代 */
const DELEGATE = 0x4ee3;

/** 长 */
const CHIEF = 0x957f;
/** 市教育局|长, 组织部|长: 局 is written once for the office and its head; not 教育局|长期. */
const isChief = (before: Token | undefined, line: string, at: number, boundary: Uint8Array): boolean =>
  Boolean(before?.suffix) &&
  before!.end === at &&
  /[局厅部]/.test(line[at - 1]!) &&
  (boundary[at] === 0 || boundary[at + 1] === 1);

/** Cuts a line into words of the lexicon, by the longest match, and single characters. */
export function tokenize(line: string, own?: Trie<Sense>, boundary: Uint8Array = wordBoundaries(line)): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < line.length;) {
    const code = line.charCodeAt(i);
    const special = own?.longest(line, i);
    if (special) {
      tokens.push(new Token(i, special.end, "word", special.value));
      i = special.end;
      continue;
    }
    if (isLatin(code) || isDigit(code)) {
      const same = isLatin(code) ? isLatin : isDigit;
      const found = isLatin(code) ? lexicon.longest(line, i) : undefined;
      let end = i + 1;
      while (end < line.length && same(line.charCodeAt(end))) end++;
      tokens.push(new Token(i, end, isLatin(code) ? "latin" : "digit", found?.end === end ? found.value : NO_SENSE));
      i = end;
      continue;
    }
    if (!isIdeograph(code)) {
      const found = line[i] === "(" ? lexicon.longest(line, i) : undefined;
      const end = found?.end ?? i + 1;
      tokens.push(new Token(i, end, found ? "word" : "punct", found?.value ?? NO_SENSE));
      i = end;
      continue;
    }
    const found = lexicon.longest(line, i);
    if (code === DELEGATE && line.startsWith("人大代表", i - 2)) {
      // 全国人大|代表: a title here, a verb elsewhere.
      tokens.push(new Token(i, i + 2, "word", TITLE));
      i += 2;
      continue;
    }
    if (code === CHIEF && isChief(tokens.at(-1), line, i, boundary)) {
      tokens.push(new Token(i, i + 1, "word", TITLE));
      i++;
      continue;
    }
    if (!found) {
      tokens.push(new Token(i, i + 1, "char", NO_SENSE));
      i++;
      continue;
    }
    // 职业高级中学|校长: 校 is the title's, though 中学校 is a word as well.
    if (line[found.end] === "长" && line.startsWith("中学校", found.end - 3) && boundary[found.end - 1] === 1) {
      const shorter = lexicon.longest(line.slice(i, found.end - 1), 0);
      if (shorter && shorter.end === found.end - 1 - i) {
        tokens.push(new Token(i, found.end - 1, "word", shorter.value));
        i = found.end - 1;
        continue;
      }
    }
    let sense = found.value;
    if (sense.tense && found.end - i === 1 && (boundary[i] === 0 || boundary[found.end] === 0))
      sense = { ...sense, tense: undefined };
    if (sense.body && line[found.end] === "门") sense = NO_SENSE;
    // 北京职|教|学会: a descriptive word across two words of the dictionary is none.
    if (
      sense.generic &&
      !sense.suffix &&
      !sense.title &&
      !sense.place &&
      found.end - i === 2 &&
      boundary[i] === 0 &&
      boundary[found.end] === 0 &&
      boundary[i + 1] === 1
    ) {
      tokens.push(new Token(i, i + 1, "char", NO_SENSE));
      i++;
      continue;
    }
    if (sense.title && !sense.suffix && boundary[i] === 0 && boundary[found.end] === 0) sense = NO_SENSE;
    if (sense.stop) {
      // A stop word of one character is one only where the dictionary agrees that it stands alone (的, but not 的士).
      const alone = boundary[i] === 1 && boundary[found.end] === 1;
      const part = boundary[i] === 1 || boundary[found.end] === 1;
      if (found.end - i === 1 ? !alone : !part) sense = { ...sense, stop: undefined };
    }
    // 和|安庆: a place of two characters whose first stands alone in the dictionary's reading is none.
    if (sense.place && !sense.suffix && found.end - i === 2 && boundary[i + 1] === 1) {
      sense = { ...sense, place: undefined };
      if (isNothing(sense)) {
        tokens.push(new Token(i, i + 1, "char", STOPS.has(line[i]!) ? STOP : NO_SENSE));
        i++;
        continue;
      }
    }
    // 产教科|协同, 职业妇|联合会: the end of one word and the beginning of another.
    if (
      sense.suffix &&
      found.end - i === 2 &&
      "协联".includes(line[i + 1]!) &&
      boundary[i + 1] === 1 &&
      boundary[found.end] === 0
    )
      sense = NO_SENSE;
    if (sense.suffix && found.end - i === 1 && NO_OFFICE.has(line.slice(i - 1, found.end))) sense = NO_SENSE;
    tokens.push(new Token(i, found.end, "word", sense));
    i = found.end;
  }
  return tokens;
}

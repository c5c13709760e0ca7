import hongKong from "opencc-js/dict/HKVariantsRev";
import toTraditional from "opencc-js/dict/STCharacters";
import characters from "opencc-js/dict/TSCharacters";
import phrases from "opencc-js/dict/TSPhrases";
import taiwan from "opencc-js/dict/TWVariantsRev";
import * as words from "./lexicon/script.ts";
import { FOLD } from "./tables.ts";
import { noiseAt, recoded, type Tape } from "./tape.ts";
import type { Noise } from "../model/text.ts";

/** Simplified form of each UTF-16 unit on a simplified page, and on a traditional one; itself where there is none. */
const SIMPLE = new Uint16Array(0x10000);
const TRADITIONAL_PAGE = new Uint16Array(0x10000);
/** What a unit says of its page, before it is folded: FOLDED, and TRADITIONAL or SIMPLIFIED, added up. */
const SIGNS = new Uint8Array(0x10000);
const FOLDED = 4;
const TRADITIONAL = 1;
const SIMPLIFIED = 2;
/** Phrases of equal length by their first unit, longest first. */
const PHRASES = new Map<number, readonly (readonly [string, string])[]>();
const OVERCONVERTED = new Map<number, string[]>();
const OVERCONVERTED_START = new Uint8Array(0x10000);

build();

/**
 * Gives every character its canonical form: half-width punctuation, mainland simplified characters. What a
 * naive converter made of simplified text (機製, 註意, 唐以誌) comes back right, because the way to simplified is
 * many to one. Unit for unit: no offset changes.
 */
export function simplify(tape: Tape): { tape: Tape; noise: Noise[] } {
  const { text } = tape;
  let traditional = 0;
  let simplified = 0;
  let folded = false;
  for (let i = 0; i < text.length; i++) {
    const sign = SIGNS[text.charCodeAt(i)]!;
    if (sign === 0) continue;
    if (sign >= FOLDED) folded = true;
    if ((sign & TRADITIONAL) !== 0) traditional++;
    else if ((sign & SIMPLIFIED) !== 0) simplified++;
  }
  // A page counts as traditional from a tenth: converters leave parts of a page alone, and footers are added later.
  const page = traditional >= 3 && traditional * 9 >= simplified;
  if (!folded && !page && traditional === 0) return { tape, noise: [] };
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = FOLD[text.charCodeAt(i)]!;
  const table = page ? TRADITIONAL_PAGE : SIMPLE;
  const converted = page || traditional > 0 ? convert(units, table, page) : undefined;
  if (!folded && !converted?.changed) return { tape, noise: [] };
  return { tape: recoded(tape, decode(units)), noise: converted ? noiseByLine(tape, converted.touched) : [] };
}

/** Converts in place; returns the places that were changed. */
function convert(units: Uint16Array, table: Uint16Array, page: boolean): { changed: boolean; touched: number[] } {
  const touched: number[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (page) {
      const phrase = phraseAt(units, i);
      if (phrase !== undefined) {
        for (let k = 0; k < phrase.length; k++) units[i + k] = phrase.charCodeAt(k);
        touched.push(i);
        i += phrase.length - 1;
        continue;
      }
      if (unit === ZHU) {
        if (!AFTER_ZHU.has(units[i + 1]!) && !BEFORE_ZHU.has(units[i - 1]!)) units[i] = ZHE;
        continue;
      }
    }
    const to = table[unit]!;
    if (to === unit) continue;
    units[i] = to;
    touched.push(i);
  }
  return { changed: touched.length > 0, touched };
}

const ZHU = "著".charCodeAt(0);
const ZHE = "着".charCodeAt(0);
const AFTER_ZHU = new Set(Array.from(words.AFTER_ZHU, (char) => char.charCodeAt(0)));
const BEFORE_ZHU = new Set(Array.from(words.BEFORE_ZHU, (char) => char.charCodeAt(0)));

function phraseAt(units: Uint16Array, at: number): string | undefined {
  const starting = PHRASES.get(units[at]!);
  if (starting === undefined) return undefined;
  return starting.find(([from]) => stands(units, at, from))?.[1];
}

function stands(units: Uint16Array, at: number, word: string): boolean {
  for (let k = 0; k < word.length; k++) if (units[at + k] !== word.charCodeAt(k)) return false;
  return true;
}

/** One piece of noise for each line with traditional characters, and one for each word converted amiss. */
function noiseByLine(tape: Tape, touched: readonly number[]): Noise[] {
  const noise: Noise[] = [];
  let lineEnd = -1;
  let first = -1;
  let last = -1;
  const flush = (): void => {
    if (first >= 0) noise.push(noiseAt(tape, "traditional", first, last + 1));
  };
  for (const at of touched) {
    if (at >= lineEnd) {
      flush();
      first = at;
      lineEnd = tape.text.indexOf("\n", at);
      if (lineEnd < 0) lineEnd = tape.text.length;
    }
    last = at;
  }
  flush();
  for (let i = 0; i < tape.text.length; i++) {
    if (OVERCONVERTED_START[tape.text.charCodeAt(i)] === 0) continue;
    const word = OVERCONVERTED.get(tape.text.charCodeAt(i))?.find((word) => tape.text.startsWith(word, i));
    if (word !== undefined) noise.push(noiseAt(tape, "over-conversion", i, i + word.length));
  }
  return noise;
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
/** UTF-16 units as a string; a lone surrogate becomes U+FFFD. */
const decode = (units: Uint16Array): string => decoder.decode(units);

/** The simplified form of a traditional character, as far as the tables have it by now. */
function endOf(char: string): string {
  return String.fromCharCode(TRADITIONAL_PAGE[char.charCodeAt(0)]!);
}

function build(): void {
  const script = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) SIMPLE[unit] = TRADITIONAL_PAGE[unit] = unit;
  const kept = new Set(words.KEPT);
  const keptOnSimplified = new Set(words.KEPT_ON_SIMPLIFIED);
  const map = (from: string, to: string): void => {
    if (from.length !== 1 || to.length !== 1 || from === to || kept.has(from)) return;
    TRADITIONAL_PAGE[from.charCodeAt(0)] = to.charCodeAt(0);
    if (!keptOnSimplified.has(from)) SIMPLE[from.charCodeAt(0)] = to.charCodeAt(0);
  };
  const pairs = (dictionary: string): [string, string][] =>
    dictionary.split("|").map((entry) => entry.split(" ") as [string, string]);
  for (const [from, to] of pairs(characters)) map(from, to);
  for (const pair of words.VARIANTS.split(" ")) map(pair.charAt(0), pair.charAt(1));
  // Regional forms lead to traditional ones (裡 to 裏), some from a simplified one (秘 to 祕): those are left out.
  const simple = new Set([
    ...pairs(characters).map(([, to]) => to),
    ...pairs(toTraditional).map(([from]) => from),
    "著",
  ]);
  for (const [from, to] of [...pairs(hongKong), ...pairs(taiwan)]) {
    const end = endOf(to);
    if (!simple.has(from) && TRADITIONAL_PAGE[from.charCodeAt(0)] === from.charCodeAt(0)) map(from, end);
  }
  for (let unit = 0; unit < 0x10000; unit++) {
    const to = SIMPLE[unit]!;
    if (to === unit) continue;
    script[unit] = TRADITIONAL;
  }
  for (const [from, to] of pairs(toTraditional)) {
    if (from.length === 1 && from !== to) script[from.charCodeAt(0)] = SIMPLIFIED;
  }
  for (let unit = 0; unit < 0x10000; unit++) SIGNS[unit] = script[FOLD[unit]!]! + (FOLD[unit] === unit ? 0 : FOLDED);
  for (const [from, to] of pairs(phrases)) {
    if (from.length !== to.length || [...words.PHRASES_LEFT_OUT].some((char) => from.includes(char))) continue;
    const starting = PHRASES.get(from.charCodeAt(0)) ?? [];
    PHRASES.set(
      from.charCodeAt(0),
      [...starting, [from, to] as const].sort(([a], [b]) => b.length - a.length),
    );
  }
  for (const word of words.OVERCONVERTED.split(" ")) {
    const first = word.charCodeAt(0);
    OVERCONVERTED_START[first] = 1;
    OVERCONVERTED.set(first, [...(OVERCONVERTED.get(first) ?? []), word]);
  }
}

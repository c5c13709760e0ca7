import type { Hijack } from "../model/text.ts";
import { isDigit, isHan, isLatin } from "./chars.ts";
import { formOf } from "./hijack-form.ts";
import { WEB, WEB_STARTS } from "./hijack-places.ts";
import { LONGEST_WORD, WORDS } from "./lexicon/words.ts";
import { matchesFrom } from "./starts.ts";
import { noiseAt, type Edit, type Tape } from "./tape.ts";
import type { Noise } from "../model/text.ts";

const CHAIN = new RegExp(`${WEB}(?:${WEB}|[a-z0-9]{1,8}){0,6}`, "y");
const WORD_SET = new Set(WORDS.split(/\s+/));
const LONGEST_STEM = 10;
/** A word this long that closes over the gap shows that something was put into it. */
const TELLING = 3;
const VERY_ODD = 5;

/**
 * Finds a brand that was put inside a word (产《hga010苹果ios下载》教联合体): its form is no body's, it stands
 * between two Chinese characters, and without it they are a word again; or it mixes letters, digits and words
 * of the web as nothing else does. A brand in a school's place is not one: it stays.
 */
export function leakEdits({ text }: Tape, hijack: Hijack | undefined): Edit[] {
  const edits: Edit[] = [];
  for (const match of matchesFrom(text, CHAIN, WEB_STARTS)) {
    const end = match.index + match[0].length;
    const start = leakStart(text, match.index, end, edits.at(-1)?.end ?? 0);
    if (start === undefined) continue;
    const name = text.slice(start, end);
    if (hijack && (hijack.name.includes(name) || name.includes(hijack.name))) continue;
    const quoted = text[start - 1] === "《" && text[end] === "》";
    edits.push({ start: quoted ? start - 1 : start, end: quoted ? end + 1 : end, by: "", kind: `brand-leak:${name}` });
  }
  return edits;
}

/** Where the brand begins whose words of the web stand at `from`; undefined if it is none, or in no word. */
function leakStart(text: string, from: number, end: number, floor: number): number | undefined {
  const quoted = text[end] === "》";
  const right = quoted ? end + 1 : end;
  const lowest = Math.max(floor, from - LONGEST_STEM);
  let ascii = from;
  while (ascii > lowest && isAscii(text.charCodeAt(ascii - 1))) ascii--;
  let best: number | undefined;
  let longest = TELLING - 1;
  for (let start = ascii; start >= lowest && start > 0; start--) {
    const open = quoted ? start - 1 : start;
    if (quoted ? text[open] === "《" : isHan(text.charCodeAt(start - 1))) {
      const word = crossing(text, open, right);
      const odd = word > 1 ? formOf(text.slice(start, end)).odd : 0;
      if (odd >= 3 && (word > longest || (odd >= VERY_ODD && best === undefined && word > 1)))
        [best, longest] = [start, word];
    }
    if (!isHan(text.charCodeAt(start - 1)) && !isAscii(text.charCodeAt(start - 1))) break;
  }
  if (best !== undefined) return best;
  const between = isHan(text.charCodeAt(ascii - 1)) && isHan(text.charCodeAt(end));
  return between && from - ascii >= 4 && formOf(text.slice(ascii, end)).odd >= VERY_ODD && !isCount(text, ascii, from)
    ? ascii
    : undefined;
}

/** Only digits: 覆盖10000下载 is a count. */
function isCount(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** Length of the longest word of the lexicon that closes over the gap from `start` to `end`. */
function crossing(text: string, start: number, end: number): number {
  let longest = 0;
  for (let a = 1; a < LONGEST_WORD; a++) {
    if (!isHan(text.charCodeAt(start - a))) break;
    for (let b = 1; a + b <= LONGEST_WORD && isHan(text.charCodeAt(end + b - 1)); b++) {
      if (a + b > longest && WORD_SET.has(text.slice(start - a, start) + text.slice(end, end + b))) longest = a + b;
    }
  }
  return longest;
}

const isAscii = (unit: number): boolean => isDigit(unit) || isLatin(unit);

/** The hijacking brand and its short forms, wherever they stand: they are reported, and stay. */
export function hijackNoise(tape: Tape, { name, leaks }: Hijack): Noise[] {
  const noise: Noise[] = [];
  const taken = new Set<number>();
  for (const [n, word] of [name, ...leaks].entries()) {
    for (let at = tape.text.indexOf(word); at >= 0; at = tape.text.indexOf(word, at + word.length)) {
      if (taken.has(at)) continue;
      taken.add(at);
      noise.push(noiseAt(tape, `${n === 0 ? "brand-hijack" : "brand-leak"}:${word}`, at, at + word.length));
    }
  }
  return noise;
}

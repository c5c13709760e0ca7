import { firstUnits } from "../clean/starts.ts";
import { HONORIFICS, COMPOUND_SURNAMES, SINGLE_SURNAMES, TRANSLITERATION } from "./lexicon/surnames.ts";
import { NAME_FOLLOWERS, VERB_CHARACTERS } from "./lexicon/followers.ts";
import type { TokenIndex } from "./line.ts";
import { buildTrie } from "./trie.ts";
import { firstWordLength } from "./words.ts";

const singles = firstUnits(SINGLE_SURNAMES);
const compounds = new Set<string>(COMPOUND_SURNAMES);
const compoundStarts = firstUnits(COMPOUND_SURNAMES);

/** Length of the surname that a text has at a place: 2 for a compound one (欧阳), 1, or 0 for none. */
export function surnameLength(text: string, at = 0): 0 | 1 | 2 {
  const first = text.charCodeAt(at);
  if (compoundStarts[first] && compounds.has(text.slice(at, at + 2))) return 2;
  return singles[first] ? 1 : 0;
}

const followers = buildTrie<true>([...NAME_FOLLOWERS, ...HONORIFICS].map((word) => [word, true] as const));
const DOTTED = /^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}/;
const LONGEST_NAME = 40;
const LATIN = /^[A-Z][A-Za-zÀ-ɏ'.-]{1,20}(?: [A-Z][A-Za-zÀ-ɏ'.-]{0,20}){1,3}/;

/** 作主旨报告, 为成员单位授牌, 向大会…: the verb phrases that a name's last character is mistaken from. */
const VERB_PHRASE =
  /^(?:作(?:主旨|专题|主题|题为|报告|了|工作|总结|交流)|为(?:成员|大会|会议|联合体|共同体|集团|各|与会|理事|副理事|受聘)|向(?:成员|大会|会议|与会|各|联合体|共同体|全体))/;

/** How surely a name ends here: 0 not at all, 3 before punctuation. */
function endScore(line: string, end: number, tokenAt: TokenIndex): number {
  if (end >= line.length) return 3;
  const token = tokenAt.get(end);
  if (token?.shape === "punct") return 3;
  if (token?.shape === "digit" || token?.shape === "latin") return 1.5;
  if (token?.title || (token?.tense && (token.end - end > 1 || tokenAt.get(token.end)?.title))) return 2.6;
  if (token?.stop) return token.end - token.start > 1 ? 2.6 : 2.2;
  const follower = followers.longest(line, end);
  if (follower) return follower.end - end > 1 ? 2.5 : 2;
  return firstWordLength(line.slice(end, end + 8)) > 1 ? 1 : 0;
}

/** Chinese characters only; the surrogates stand for the rare ones beyond U+FFFF. */
function isHan(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (!(unit >= 0x3400 && unit <= 0x9fff) && !(unit >= 0xd840 && unit <= 0xdfff)) return false;
  }
  return true;
}

export interface NameCandidate {
  readonly end: number;
  readonly score: number;
}

/** Whether `nameCandidates` may find anything at a place. */
export function mayBegin(line: string, start: number): boolean {
  const first = line.charCodeAt(start);
  return (first >= 0x41 && first <= 0x5a) || surnameLength(line, start) > 0 || hasDot(line, start);
}

/** A name's first part has eight characters at most. */
const hasDot = (line: string, start: number): boolean => line.slice(start + 1, start + 9).includes("·");

/** All readings of a personal name that starts at `start`, by surname, the likeliest first. */
export function nameCandidates(
  line: string,
  start: number,
  tokenAt: TokenIndex,
  known?: ReadonlySet<string>,
): NameCandidate[] {
  const first = line.charCodeAt(start);
  if (first >= 0x41 && first <= 0x5a) {
    const latin = LATIN.exec(line.slice(start, start + LONGEST_NAME));
    return latin ? [{ end: start + latin[0].length, score: 3 }] : [];
  }
  if (hasDot(line, start)) {
    const dotted = DOTTED.exec(line.slice(start, start + LONGEST_NAME));
    if (dotted) return dottedCandidates(line, start, dotted[0].length, tokenAt);
  }
  const surname = surnameLength(line, start);
  if (!surname) return [];
  const found: NameCandidate[] = [];
  for (const given of [2, 1]) {
    const name = line.slice(start, start + surname + given);
    if (name.length < surname + given || !isHan(name)) continue;
    const last = name.at(-1)!;
    let score = endScore(line, start + name.length, tokenAt);
    if (score === 0 || splitsWord(start, start + name.length, tokenAt)) continue;
    if (VERB_CHARACTERS.includes(last) && given + surname > 2 && !(last !== "等" && line[start + name.length] === "、"))
      score -= 2;
    if (
      last === "任" &&
      /^[\u3400-\u9fff]{0,24}?(?:长|任|记|监|理|员|席|师)/.test(line.slice(start + name.length)) &&
      !/^(?:主持|致辞|讲话|说)/.test(line.slice(start + name.length))
    )
      score -= 1.5;
    if (last === "为" && tokenAt.get(start + name.length)?.title) score -= 2;
    if (given === 2 && VERB_PHRASE.test(line.slice(start + name.length - 1, start + name.length + 6))) score -= 2;
    if (known?.has(name)) score += 2;
    found.push({ end: start + name.length, score: score + (given === 2 ? 0.3 : 0) });
  }
  // A compound surname may also be a single one with a given name that begins with its second character (司 马新).
  return found.filter(({ score }) => score > 0.5).sort((left, right) => right.score - left.score);
}

/** A name holds no title, office or verb, and ends where a word ends. */
function splitsWord(start: number, end: number, tokenAt: TokenIndex): boolean {
  for (let at = start; at < end; at++) {
    const token = tokenAt.get(at);
    if (!token || token.end - at < 2) continue;
    if (token.title || token.suffix || token.body) return true;
    if (token.stop && at > start && token.end <= end) return true;
    if (token.stop && at === start) return true;
    if (token.end > end && token.stop) return true;
  }
  return false;
}

/** The last part of a dotted name has swallowed the verb behind it (阿布力孜·卡德尔兼任). */
function endsInWord(from: number, end: number, tokenAt: TokenIndex): boolean {
  for (let at = from + 1; at < end; at++) {
    const token = tokenAt.get(at);
    if (token && (token.stop || token.title) && token.end <= end) return true;
  }
  return false;
}

function dottedCandidates(line: string, start: number, length: number, tokenAt: TokenIndex) {
  const text = line.slice(start, start + length);
  const lastPart = text.lastIndexOf("·") + 1;
  const found: NameCandidate[] = [];
  for (let end = length; end > lastPart; end--) {
    let score = endScore(line, start + end, tokenAt);
    if (VERB_CHARACTERS.includes(text[end - 1]!) || endsInWord(start + lastPart, start + end, tokenAt)) score -= 2;
    // The last part goes no further than its sounds: 买买提|出席会议.
    if (![...text.slice(lastPart, end)].every((char) => transliteration.has(char))) score -= 0.6;
    if (score >= 2 || (end === length && score > 0))
      found.push({ end: start + end, score: score + (end - lastPart) / 100 });
  }
  return found.sort((left, right) => right.score - left.score);
}

const transliteration = new Set(TRANSLITERATION);

/** A name without a Chinese surname (热合曼): two to five characters that spell foreign sounds, up to a sure end. */
export function foreignName(line: string, start: number, tokenAt: TokenIndex): NameCandidate | undefined {
  if (!transliteration.has(line[start] ?? "")) return undefined;
  for (let length = 2; length <= 5; length++) {
    if (!transliteration.has(line[start + length - 1] ?? "")) return undefined;
    const text = line.slice(start, start + length);
    if (endScore(line, start + length, tokenAt) >= 2.2) {
      return firstWordLength(text) === length ? undefined : { end: start + length, score: 1 };
    }
  }
  return undefined;
}

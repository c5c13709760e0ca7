import { PLACE_FORMS } from "./lexicon/places.ts";
import { NEVER_NAMES } from "./lexicon/surnames.ts";
import type { Line, PersonMention } from "./line.ts";
import { nameCandidates, surnameLength } from "./names.ts";
import type { Token } from "./tokens.ts";
import { firstWordLength, tagWords } from "./words.ts";

const NEVER = new Set<string>(NEVER_NAMES);

/** Words after a title that are no name. */
export function plainWord(text: string): boolean {
  const length = firstWordLength(text);
  if (length < 2) return false;
  const [first] = tagWords(text.slice(0, length));
  return (
    first !== undefined &&
    first.word.length >= Math.min(text.length, 2) &&
    !/^nr/.test(first.tag) &&
    first.word.length >= text.length
  );
}

/** The likeliest name at a place, checked against common words. */
export function nameAt(
  line: Line,
  start: number,
  known: ReadonlySet<string> | undefined,
  strict: boolean,
): PersonMention | undefined {
  const token = line.tokenAt.get(start);
  if (token && (token.suffix || token.body || (token.title && !known?.has(line.text.slice(token.start, token.end)))))
    return undefined;
  for (const { end, score } of nameCandidates(line.text, start, line.tokenAt, known)) {
    if (strict && score < 2) continue;
    const name = line.text.slice(start, end);
    // 曲靖, 安康, 温州: begin with a surname, and are a city's name.
    if (isCity(name) && !known?.has(name) && !(score >= 2.5 && officeBefore(line, start))) continue;
    if (plainWord(name) && !known?.has(name) && !(score >= 2.5 && officeBefore(line, start) && !NEVER.has(name)))
      continue;
    if (inside(line, start, end) || isFirm(line.text, end)) continue;
    if (/^[和与及]/.test(name) && !known?.has(name) && line.tokenAt.get(end)?.title) continue;
    return { start, end, name };
  }
  return undefined;
}

/** 蔚来|(安徽)控股有限公司: a place in brackets and a firm's last word behind it. */
function isFirm(text: string, end: number): boolean {
  if (text[end] !== "(") return false;
  const place = /^\(([\u3400-\u9fff]{2,8})\)[\u3400-\u9fff]{0,16}?(?:公司|集团)/.exec(text.slice(end, end + 32))?.[1];
  return place !== undefined && (PLACE_FORMS.has(place) || place === "中国" || place === "集团");
}

const isCity = (name: string): boolean =>
  name.length < 4 && Boolean(PLACE_FORMS.get(name)?.some(({ level }) => level !== "COUNTY"));

/** A body or a place with its title stands right before: a word there is a name, however common (…党委书记展望). */
function officeBefore(line: Line, start: number): boolean {
  const title = line.tokenTo.get(start);
  if (!title?.title) return false;
  const before = line.tokenTo.get(title.start);
  return Boolean(
    before &&
    (before.suffix ||
      before.weak ||
      before.place ||
      before.body ||
      line.text[before.start] === "、" ||
      line.text[before.start] === "兼"),
  );
}

export const inside = (line: Line, start: number, end: number): boolean =>
  line.books.some((book) => start < book.end && end > book.start) ||
  line.persons.some((person) => start < person.end && end > person.start);

export const isPunct = (char: string | undefined): boolean =>
  char === undefined || (!(char >= "\u4e00" && char <= "\u9fff") && /[^\p{L}\p{N}]/u.test(char));

const endsWord = (token: Token | undefined): boolean =>
  Boolean(token && (token.stop || token.title || token.suffix || token.weak));

/** A name whose last character stands before `end`, with a boundary in front. */
export function nameEndingAt(
  line: Line,
  end: number,
  known: ReadonlySet<string> | undefined,
): PersonMention | undefined {
  const tail = line.text.slice(Math.max(0, end - 24), end);
  const dotted = !tail.includes("·") ? null : /[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}$/.exec(tail);
  if (dotted) return { start: end - dotted[0].length, end, name: dotted[0] };
  for (const length of [4, 3, 2]) {
    const start = end - length;
    if (start < 0) continue;
    const surname = surnameLength(line.text, start);
    if (!surname || length - surname > 2 || (surname === 1 && length > 3) || length === surname) continue;
    const boundary =
      start === 0 ||
      isPunct(line.text[start - 1]) ||
      endsWord(line.tokenTo.get(start)) ||
      /[和与及]/.test(line.text[start - 1]!);
    if (!boundary) continue;
    const name = line.text.slice(start, end);
    if (!/^[\u3400-\u9fff]+$/.test(name)) continue;
    if (!known?.has(name) && (plainWord(name) || /[现已曾则也均都兼将仍续并再又同]$/.test(name))) continue;
    return { start, end, name };
  }
  return undefined;
}

import { matchesFrom } from "../clean/starts.ts";
import { COMPOUND_SURNAMES } from "./lexicon/surnames.ts";
import type { Line } from "./line.ts";
import { surnameLength } from "./names.ts";
import { inside, nameAt, plainWord } from "./person-names.ts";
import { tagWords } from "./words.ts";

/** Words to look for, by their first unit: how long those are that begin with it, the longest first. */
interface WordIndex {
  readonly words: ReadonlySet<string>;
  /** Whether some word begins with a unit of such a last byte: most do not, and need no further look. */
  readonly bytes: Uint8Array;
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

function indexWords(words: ReadonlySet<string>): WordIndex {
  const lengths = new Map<number, number[]>();
  const bytes = new Uint8Array(0x100);
  for (const word of words) {
    const first = word.charCodeAt(0);
    bytes[first & 0xff] = 1;
    const known = lengths.get(first) ?? [];
    if (!known.includes(word.length))
      lengths.set(
        first,
        [...known, word.length].sort((a, b) => b - a),
      );
  }
  return { words, bytes, lengths };
}

/** Every place of a text where one of the words stands, in order; at one place the longest first. */
function placesOf({ words, bytes, lengths }: WordIndex, text: string): (readonly [word: string, at: number])[] {
  const found: [string, number][] = [];
  if (words.size === 0) return found;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const known = bytes[unit & 0xff] ? lengths.get(unit) : undefined;
    if (!known) continue;
    for (const length of known) {
      const word = text.slice(at, at + length);
      if (words.has(word)) found.push([word, at]);
    }
  }
  return found;
}

/** How often each of the words stands in a text: one walk over the text, whatever their number. */
function occurrences(words: ReadonlySet<string>, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of placesOf(indexWords(words), text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The names to trust in a document, from a first reading of its lines: where one reading is another and a character
 * more (何杰, 何杰来), the one that also stands without it.
 */
export function trustedNames(lines: readonly Line[], text: string): Set<string> {
  const names = new Set(lines.flatMap(({ persons }) => persons.map(({ name }) => name)));
  const counts = occurrences(new Set([...names].flatMap((name) => [name, name.slice(0, -1)])), text);
  const count = (name: string): number => counts.get(name) ?? 0;
  for (const name of names) {
    const shorter = name.slice(0, -1);
    if (shorter.length < 2 || shorter.includes("·") || COMPOUND_SURNAMES.some((surname) => surname === shorter))
      continue;
    if (
      names.has(shorter)
        ? count(shorter) > count(name)
        : count(shorter) > count(name) &&
          (/[为在向对和与将于从到任来出作以参宣发提现接还再]$/.test(name) ||
            (name.length > 3 && count(shorter) > count(name) * 2))
    ) {
      names.delete(name);
      names.add(shorter);
    }
  }
  return names;
}

const DEED_BEHIND =
  /^(?:作(?:了)?[^,。;]{0,20}报告|主持|致辞|致欢迎|讲话|发言|宣读|宣布|代表|强调|指出|表示|介绍|汇报|总结|带队|出席|首先|最后|接着)/;

const CLAUSE_ENDS = new Set(Array.from("。;,、!?", (mark) => mark.charCodeAt(0)));

/** Places of a line where a clause begins with what may be a name: a surname, or a part before a dot. */
function* clausesOf(text: string): Iterable<number> {
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !CLAUSE_ENDS.has(text.charCodeAt(at - 1))) continue;
    let start = at;
    while (start < text.length && text.charCodeAt(start) <= 0x20) start++;
    if (surnameLength(text, start) || text.slice(start + 1, start + 9).includes("·")) yield start;
  }
}

/** What a deed begins with, as far behind the head of a clause as a name without a dot is long. */
const DEED_NEAR = /^..{1,3}?[作主致讲发宣代强指表介汇总带出首最接]/;

/** Names without a title at the head of a clause that a deed follows; to trust where the page says them more than once. */
export function untitledNames(lines: readonly Line[], text: string): Set<string> {
  const candidates = new Set<string>();
  for (const line of lines) {
    for (const start of clausesOf(line.text)) {
      if (!DEED_NEAR.test(line.text.slice(start, start + 6)) && !line.text.slice(start, start + 9).includes("·"))
        continue;
      const name = nameAt(line, start, undefined, true);
      if (
        !name ||
        name.name.length < 2 ||
        plainWord(name.name) ||
        !DEED_BEHIND.test(line.text.slice(name.end, name.end + 40))
      )
        continue;
      if (tagWords(name.name).some(({ word, tag }) => word.length > 1 && !/^nr/.test(tag))) continue;
      candidates.add(name.name);
    }
  }
  const counts = occurrences(candidates, text);
  return new Set([...candidates].filter((name) => (counts.get(name) ?? 0) > 1));
}

/** 和平 in 和平区: a known name inside a longer word of the lexicon, or across the end of one, is no name. */
function coveredByWord(line: Line, at: number, end: number): boolean {
  for (let start = Math.max(0, at - LONGEST_WORD); start <= at; start++) {
    const token = line.tokenAt.get(start);
    if (!token) continue;
    if (token.end > end && token.shape === "word" && !token.stop) return true;
    if (start < at && token.end > at && token.end < end && (token.suffix || token.place)) return true;
  }
  return false;
}
const LONGEST_WORD = 20;

/** Finds in each line the names already known from elsewhere in the document. */
export function findKnown(lines: readonly Line[], known: ReadonlySet<string>): void {
  const index = indexWords(known);
  for (const line of lines) {
    for (const [name, at] of placesOf(index, line.text)) {
      const end = at + name.length;
      if (inside(line, at, end) || coveredByWord(line, at, end)) continue;
      line.persons.push({ start: at, end, name });
    }
    line.persons.sort((left, right) => left.start - right.start);
  }
}

const ADDRESS =
  /(?<=^|[^\u3400-\u9fff]|[由与和及]|日|后|中|是|让|请)([\u3400-\u9fff]{1,2})(?:副)?(?:院长|书记|校长|主任|局长|处长|会长|秘书长|理事长|董事长|总经理|经理|市长|区长|县长|厅长|部长|总)(?![\u3400-\u9fff]{0,2}(?:会议|办公|单位))/y;

/**
 * Finds short addresses (钱院长, 蔡书记), where the page names one person of that surname.
 * @param starts first units of the known names
 */
export function findAddresses(line: Line, known: ReadonlySet<string>, starts: Uint8Array): void {
  for (const match of matchesFrom(line.text, ADDRESS, starts)) {
    const surname = match[1]!;
    const bearers = [...known].filter((name) => name.startsWith(surname) && name.length > surname.length);
    const end = match.index + surname.length;
    if (bearers.length === 1 && !inside(line, match.index, end))
      line.persons.push({ start: match.index, end, name: bearers[0]!, address: true });
  }
  line.persons.sort((left, right) => left.start - right.start);
}

import { isHan } from "./chars.ts";
import { LONGEST_WORD, WORDS } from "./lexicon/words.ts";
import type { Edit, Tape } from "./tape.ts";

const SPACE = 0x20;
const NAME_DOT = 0xb7;
const LEXICON = new Set(WORDS.split(/\s+/));
/** Marks that a stray comma stands beside: `,,` `,、` `、,` `,。` `。,` */
const AFTER_COMMA = new Set(Array.from(",、。;:!?", (char) => char.charCodeAt(0)));
const BEFORE_COMMA = new Set(Array.from("、。;:!?", (char) => char.charCodeAt(0)));
const COMMA = 0x2c;
/** How far a clause is followed in search of another space. */
const LONGEST_RUN = 24;

/** Removes stray commas (成立,,地點 …,、) and spaces inside words (開 发区, spaced-out headers, 张 伟 in a list). */
export function spacingEdits({ text }: Tape): Edit[] {
  const edits: Edit[] = [];
  let line: Prose = { end: -1, prose: false, stop: -1 };
  for (let i = 0; i < text.length; i++) {
    if (i > line.end) line = proseAt(text, i, line.stop);
    const unit = text.charCodeAt(i);
    if (unit === COMMA) {
      let end = i + 1;
      while (text.charCodeAt(end) === COMMA) end++;
      const edit = strayComma(text, i, end);
      if (edit) edits.push(edit);
      i = end - 1;
    } else if (unit === SPACE) {
      let end = i + 1;
      while (text.charCodeAt(end) === SPACE) end++;
      if (isInner(text, i, end, line.prose)) edits.push({ start: i, end, by: "", kind: "inserted-spaces" });
      i = end - 1;
    }
  }
  return edits;
}

/** A run of commas and the mark it stands beside; the stronger mark stays. Only in Chinese text: `a,,b` stays. */
function strayComma(text: string, at: number, end: number): Edit | undefined {
  const before = text.charCodeAt(at - 1);
  if (!(before > 0x7f || before === 0x29 || text.charCodeAt(end) > 0x7f)) return undefined;
  const edit = { start: at, end, by: "", kind: "inserted-commas" };
  if (BEFORE_COMMA.has(before) || AFTER_COMMA.has(text.charCodeAt(end))) return edit;
  return end - at > 1 ? { ...edit, start: at + 1 } : undefined;
}

/** Whether the spaces from `start` to `end` stand inside a word. */
function isInner(text: string, start: number, end: number, prose: boolean): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === NAME_DOT) return isHan(after);
  if (!isHan(before)) return false;
  if (after === NAME_DOT) return isHan(text.charCodeAt(end + 1)) || text.charCodeAt(end + 1) === SPACE;
  if (!isHan(after)) return false;
  const left = tokenStart(text, start);
  const right = tokenEnd(text, end);
  if (start - left === 1 && right - end === 1) return singles(text, left, right);
  if (end - start !== 1) return false;
  return splitsWord(text, left, start, end, right) || (prose && isLoneGap(text, left, start, end, right));
}

/** A line, whether it has whole sentences (where only names are set apart by spaces), and the next full stop. */
interface Prose {
  readonly end: number;
  readonly prose: boolean;
  readonly stop: number;
}

/** The line that starts at `at`; `known` is a full stop found before, so that none is looked for twice. */
function proseAt(text: string, at: number, known: number): Prose {
  const newline = text.indexOf("\n", at);
  const end = newline < 0 ? text.length : newline;
  const next = known >= at ? known : text.indexOf("。", at);
  const stop = next < 0 ? text.length : next;
  return { end, prose: stop < end, stop };
}

/**
 * The only space of a clause, inside a name (申 毅出席) or between two long runs that are not both whole words. Runs of
 * two to four characters may be names in a row, and stay apart.
 */
function isLoneGap(text: string, left: number, start: number, end: number, right: number): boolean {
  if (text.charCodeAt(right) === SPACE || text.charCodeAt(left - 1) === SPACE) return false;
  const [before, after] = [start - left, right - end];
  if (before === 1 || after === 1) return true;
  // 副院长周 吉星: a title and a surname.
  const head = text.slice(left, start);
  if (after <= 2 && !endsWithWord(head) && endsWithWord(head.slice(0, -1))) return true;
  if (before < LONGEST_WORD || after < LONGEST_WORD) return false;
  if (spaceWithin(text, left, -1) || spaceWithin(text, right, 1)) return false;
  return !(endsWithWord(head) && startsWithWord(text.slice(end, right)));
}

/** Whether the run of Han characters goes on from `at` to another space. */
function spaceWithin(text: string, at: number, step: 1 | -1): boolean {
  let i = step < 0 ? at - 1 : at;
  for (let n = 0; n < LONGEST_RUN && isHan(text.charCodeAt(i)); n++) i += step;
  return text.charCodeAt(i) === SPACE;
}

/** Start of the run of Han characters that ends at `end`; looks back no further than a word is long. */
function tokenStart(text: string, end: number): number {
  let at = end;
  while (at > end - LONGEST_WORD && isHan(text.charCodeAt(at - 1))) at--;
  return at;
}
function tokenEnd(text: string, start: number): number {
  let at = start;
  while (at < start + LONGEST_WORD && isHan(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Two single characters with spaces between: a name or a label set wide (张 伟, 姓 名), or a spaced-out header of at
 * least four. Three (大 中 小) are a choice to click.
 */
function singles(text: string, left: number, right: number): boolean {
  let count = 2;
  for (let at = left; count < 5; count++) {
    const previous = skipBack(text, at);
    if (previous < 0 || !isHan(text.charCodeAt(previous)) || isHan(text.charCodeAt(previous - 1))) break;
    at = previous;
  }
  for (let at = right; count < 5; count++) {
    const next = skipOn(text, at);
    if (next < 0 || !isHan(text.charCodeAt(next)) || isHan(text.charCodeAt(next + 1))) break;
    at = next + 1;
  }
  return count !== 3;
}

/** The unit before the one or two spaces that end at `at`; -1 if there are none, or more. */
function skipBack(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== SPACE) return -1;
  return text.charCodeAt(at - 2) === SPACE ? at - 3 : at - 2;
}
function skipOn(text: string, at: number): number {
  if (text.charCodeAt(at) !== SPACE) return -1;
  return text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
}

/** A word of the lexicon runs across the gap, and the gap does not stand between two words (名单 位置). */
function splitsWord(text: string, left: number, start: number, end: number, right: number): boolean {
  const head = text.slice(left, start);
  const tail = text.slice(end, right);
  let crosses = false;
  for (let a = 1; a <= head.length && !crosses; a++) {
    for (let b = 1; b <= tail.length && a + b <= LONGEST_WORD; b++) {
      if (LEXICON.has(head.slice(head.length - a) + tail.slice(0, b))) {
        crosses = true;
        break;
      }
    }
  }
  return crosses && !(endsWithWord(head) && startsWithWord(tail));
}
function endsWithWord(head: string): boolean {
  for (let n = 2; n <= head.length; n++) if (LEXICON.has(head.slice(-n))) return true;
  return false;
}
function startsWithWord(tail: string): boolean {
  for (let n = 2; n <= tail.length; n++) if (LEXICON.has(tail.slice(0, n))) return true;
  return false;
}

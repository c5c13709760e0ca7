import { isDigit, isHan, isLatin, isSpace, isSurrogate, NEWLINE } from "./chars.ts";
import * as table from "./tables.ts";
import type { Edit, Tape } from "./tape.ts";

const { CLASS } = table;
const SPACE = 0x20;
const KEYCAP = 0x20e3;
const SELECTOR = 0xfe0f;
const NAME_DOT = "\u00b7";

/**
 * Removes pictures (emoji with all their parts, dingbats …) and invisible characters, and gives the dots inside
 * names one form. A picture takes one of the spaces around it along: 金 ❦融 becomes 金融, 张三 🎉 李四 keeps one.
 */
export function characterEdits({ text }: Tape): Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) continue;
    const kind = CLASS[unit];
    if (kind === table.PLAIN) continue;
    const end = pictureEnd(text, i);
    if (end > i) {
      const edit = pictureRun(text, i, end, edits.at(-1)?.end ?? 0);
      edits.push(edit);
      i = edit.end - 1;
    } else if (kind === table.GONE || kind === table.PICTURE_PART) {
      let to = i + 1;
      while (to < text.length && isInvisible(CLASS[text.charCodeAt(to)]!)) to++;
      const keycap = text.charCodeAt(to - 1) === KEYCAP && isKey(text.charCodeAt(i - 1));
      edits.push({ start: keycap ? i - 1 : i, end: to, by: "", kind: keycap ? "emoji" : "invisible" });
      i = to - 1;
    } else if (kind === table.RETURN) {
      edits.push({ start: i, end: i + 1, by: text.charCodeAt(i + 1) === NEWLINE ? "" : "\n" });
    } else if (kind === table.NAME_DOT && isWord(text.charCodeAt(i - 1)) && isWord(text.charCodeAt(i + 1))) {
      edits.push({ start: i, end: i + 1, by: NAME_DOT });
    } else if (kind === table.HIGH_SURROGATE) {
      const letter = text.slice(i, i + 2).normalize("NFKC");
      if (letter.length === 1) edits.push({ start: i, end: i + 2, by: letter });
      i++;
    }
  }
  return edits;
}

const isInvisible = (kind: number): boolean => kind === table.GONE || kind === table.PICTURE_PART;
const isKey = (unit: number): boolean => isDigit(unit) || unit === 0x23 || unit === 0x2a;
const isWord = (unit: number): boolean => isHan(unit) || isLatin(unit);

/** End of the picture that starts at `at`, with its selectors, skin tones and joined parts; `at` if none does. */
function pictureEnd(text: string, at: number): number {
  let end = onePicture(text, at);
  if (end === at) return at;
  while (end < text.length) {
    const kind = CLASS[text.charCodeAt(end)];
    if (kind === table.PICTURE_PART) end++;
    else {
      const next = onePicture(text, end);
      if (next === end) break;
      end = next;
    }
  }
  return end;
}

function onePicture(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  switch (CLASS[unit]) {
    case table.PICTURE:
      return at + 1;
    case table.PICTURE_IF_SELECTED:
      return next === SELECTOR ? at + 2 : at;
    case table.HIGH_SURROGATE:
      return table.isAstralPicture(text.codePointAt(at)!) ? at + 2 : at;
    case table.STAR:
      return next === SELECTOR || !(atEdge(text, at - 1) || atEdge(text, at + 1)) ? at + 1 : at;
    default:
      return at;
  }
}

const atEdge = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return Number.isNaN(unit) || unit === NEWLINE || isSpace(unit) || CLASS[unit] === table.STAR;
};

/** The whole run of pictures from `start`, with those of the spaces around it that came with them. */
function pictureRun(text: string, start: number, end: number, floor: number): Edit {
  for (let to = end; to < text.length;) {
    while (to < text.length && isSpace(text.charCodeAt(to))) to++;
    const next = to < text.length ? pictureEnd(text, to) : to;
    if (next === to) break;
    end = to = next;
  }
  const kind = isEmoji(text, start, end) ? "emoji" : "symbol";
  let before = start;
  let after = end;
  while (before > floor && text.charCodeAt(before - 1) === SPACE) before--;
  while (after < text.length && text.charCodeAt(after) === SPACE) after++;
  const lineStart = before === 0 || text.charCodeAt(before - 1) === NEWLINE;
  const lineEnd = after === text.length || text.charCodeAt(after) === NEWLINE;
  if (lineStart) return { start: lineEnd ? before : start, end: after, by: "", kind };
  if (lineEnd) return { start: before, end: after, by: "", kind };
  if (before < start && after > end) return { start, end: after, by: "", kind };
  // One space on one side came with the picture where Chinese text goes on; more are layout.
  const joins =
    (isHan(text.charCodeAt(before - 1)) || isCloser(text[before - 1])) &&
    (isHan(text.charCodeAt(after)) || isCloser(text[after]));
  const lone = after - before - (end - start) === 1;
  return joins && lone ? { start: before, end: after, by: "", kind } : { start, end, by: "", kind };
}
const isCloser = (char: string | undefined): boolean => char !== undefined && ",。、;:!?)”’》〉】".includes(char);

function isEmoji(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isSurrogate(unit) || unit === SELECTOR) return true;
  }
  return false;
}

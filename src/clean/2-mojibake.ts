import { pinyin } from "pinyin-pro";
import { isHan } from "./chars.ts";
import type { Edit, Tape } from "./tape.ts";

/**
 * Undoes one kind of mojibake: a page builder that read GBK text one byte too late and wrote pinyin after what it
 * took for a character. 向學校 is CF F2, 8C 57, D0 A3; it saw F2 8C (驅) and wrote `驅(qū)`, so that the page
 * shows 向?qū)W校. The byte that was lost is found again: it must make a character of that pinyin with the
 * byte before it, and a character with the letter after it.
 */
export function mojibakeEdits({ text }: Tape): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf("?", 1); at >= 0; at = text.indexOf("?", at + 1)) {
    if (!isHan(text.charCodeAt(at - 1))) continue;
    const match = DEBRIS.exec(text.slice(at, at + LONGEST));
    if (match === null) continue;
    const by = lostCharacter(text[at - 1]!, match[1]!.trim(), match[2]!);
    if (by !== undefined) edits.push({ start: at, end: at + match[0].length, by, kind: "mojibake" });
  }
  return edits;
}

const LONGEST = 12;
/** `?qū)W`: a lost opening bracket, a syllable, and the second byte of the character as an ASCII sign. */
const DEBRIS = /^\?([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6} ?)\)([@-~])/;

interface Gbk {
  readonly bytes: ReadonlyMap<string, number>;
  readonly chars: ReadonlyMap<number, string>;
}
let table: Gbk | undefined;

/** GBK in both directions, made from the platform's decoder when it is first needed. */
function gbk(): Gbk {
  if (table) return table;
  const decoder = new TextDecoder("gbk");
  const bytes = new Map<string, number>();
  const chars = new Map<number, string>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length !== 1 || !isHan(char.charCodeAt(0))) continue;
      bytes.set(char, (lead << 8) | trail);
      chars.set((lead << 8) | trail, char);
    }
  }
  table = { bytes, chars };
  return table;
}

function lostCharacter(before: string, syllable: string, letter: string): string | undefined {
  const { bytes, chars } = gbk();
  const trail = (bytes.get(before) ?? 0) & 0xff;
  if (trail < 0x81) return undefined;
  for (let lost = 0x81; lost <= 0xfe; lost++) {
    const seen = chars.get((trail << 8) | lost);
    const meant = chars.get((lost << 8) | letter.charCodeAt(0));
    if (seen === undefined || meant === undefined) continue;
    if (pinyin(seen, { multiple: true, type: "array" }).includes(syllable)) return meant;
  }
  return undefined;
}

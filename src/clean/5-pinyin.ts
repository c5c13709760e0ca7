import { isHan } from "./chars.ts";
import type { Edit, Tape } from "./tape.ts";

/**
 * Pinyin that a page builder wrote in brackets after a character: 產(chǎn)教聯(lián)合體. One syllable
 * after one character; a syllable with a tone mark is enough, one without (會(huì), 們(men)) counts where the
 * page has some with. `KTV(club)` and `公众号(logo)` stay: no character before, or no syllable.
 */
export function pinyinEdits({ text }: Tape): Edit[] {
  const edits: Edit[] = [];
  const plain: Edit[] = [];
  for (let at = text.indexOf("("); at >= 0; at = text.indexOf("(", at + 1)) {
    if (at === 0 || !isHan(text.charCodeAt(at - 1))) continue;
    let end = at + 1;
    while (end < text.length && end - at <= LONGEST && text.charCodeAt(end) !== CLOSE && isSyllableUnit(text[end]!))
      end++;
    if (end >= text.length || text.charCodeAt(end) !== CLOSE) continue;
    const inside = text.slice(at + 1, end).trim();
    const spelt = inside.normalize("NFD");
    const bare = spelt.replace(TONES, "").replaceAll("\u0261", "g").toLowerCase();
    if (!SYLLABLE.test(bare)) continue;
    const edit = { start: at, end: end + 1, by: "", kind: "pinyin-in-brackets" };
    (bare.length === spelt.length ? plain : edits).push(edit);
  }
  if (edits.length === 0) return [];
  return plain.length === 0 ? edits : [...edits, ...plain].sort((a, b) => a.start - b.start);
}

const CLOSE = 0x29;
/** Longest bracket looked at: `(zhuāng )` with a space or two. */
const LONGEST = 10;
/** Combining tone marks; the diaeresis of ü stays. */
const TONES = /[\u0300\u0301\u0304\u030c]/g;
const LETTERS = new Set(
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿêɡ \u00a0\u3000\u0300\u0301\u0304\u030c\u0308",
);
const isSyllableUnit = (char: string): boolean => LETTERS.has(char);
/** Initial and final; the syllables without an initial; m, n, ng as interjections. */
const SYLLABLE =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:i?a(?:o|i|ng?)?|i?ong|i|ie|iu|in|ing|u|ua|uo|uai|ui|uan|uang|un|u\u0308e?|ue|v|o|ou|e|ei|en|eng)|a|ai|an|ang|ao|o|ou|e|ei|en|eng|er|m|n|ng)$/;

import { PLACE_FORMS } from "./lexicon/places.ts";
import { LOOSE_BEFORE, NAME_VERBS } from "./lexicon/verbs.ts";
import { BARE_OFFICE, ELLIPTIC } from "./organization-forms.ts";
import type { Token } from "./tokens.ts";
import { tagWords } from "./words.ts";

/** Parts of speech that no name begins with: verbs, adverbs, prepositions, conjunctions, pronouns. */
const VERBAL = new Set(["v", "vd", "d", "p", "c", "r", "ad"]);

/** 2021年3月起任|青岚学院: behind a date the verb is no part of a name, whatever place follows. */
function behindTerm(line: string, tokens: readonly Token[], first: number, last: number): number {
  const from = tokens[first]!.start;
  const verb = /^(?:起|至?今)?任/.exec(line.slice(from, from + 3))?.[0];
  if (verb === undefined || !/[\d年月日起今至]$/.test(line.slice(0, from + verb.length - 1))) return first;
  const next = tokens.findIndex(({ start }, index) => index > first && index <= last && start === from + verb.length);
  return next < 0 ? first : next;
}

/**
 * Where the name begins inside its run: behind the last verb that no name holds, and behind loose words where what
 * follows is a place's or a mere pointer (再谈|园区).
 */
export function behindVerbs(line: string, tokens: readonly Token[], first: number, last: number): number {
  if (last === first) return first;
  const start = behindTerm(line, tokens, first, last);
  if (last === start) return start;
  const from = tokens[start]!.start;
  const to = tokens[last]!.start;
  if (to <= from) return start;
  let at = from;
  let cut = start;
  let open = true;
  let index = start;
  const words = tagWords(line.slice(from, tokens[last]!.end));
  for (let order = 0; order < words.length; order++) {
    const { word, tag } = words[order]!;
    const end = at + word.length;
    if (end > to) break;
    const verbal: boolean =
      (VERBAL.has(tag) ||
        tag.startsWith("u") ||
        (open && order === 0 && word.length >= 4 && /^[li]$/.test(tag)) ||
        (tag === "zg" && word.length === 1) ||
        (tag === "f" && /^[里内]$/.test(word)) ||
        word === "未来" ||
        word === "今后") &&
      !PLACE_FORMS.has(word);
    const loose: boolean =
      verbal || (word.length === 1 && LOOSE_BEFORE.includes(word)) || (order === 0 && /^\d+$/.test(word));
    while (index < last && tokens[index]!.start < end) index++;
    const next = index > start && tokens[index]!.start === end ? index : -1;
    at = end;
    if (
      next > 0 &&
      open &&
      tag === "vn" &&
      tokens.slice(next, last + 1).every((token) => token.generic || token.suffix) &&
      /^(?:联合体|共同体|学校|联盟|职业|大学)/.test(line.slice(end))
    )
      cut = next;
    // 积极响应|安徽省政府: a phrase of four characters that ends in a verb.
    if (
      order === 0 &&
      open &&
      next > 0 &&
      word.length === 4 &&
      (isAnchor(tokens[next]!) || /(?:联合体|共同体|联盟)$/.test(line.slice(from, tokens[last]!.end))) &&
      endsInVerb(word)
    )
      cut = next;
    // 重点建设|株洲…联盟: what is done to a union stands before its place.
    if (
      next > 0 &&
      tag === "vn" &&
      tokens[next]!.place &&
      !tokens.slice(start, next).some(({ place, body, suffix }) => place || body || suffix) &&
      /(?:联合体|共同体|联盟)$/.test(line.slice(from, tokens[last]!.end))
    )
      cut = next;
    // 推进会|暨|临港新片区: what stands behind it is another's name.
    if (next > 0 && word === "暨") cut = next;
    if (next > 0 && loose) {
      const rest = tokens.slice(next, last + 1);
      const clear =
        isAnchor(rest[0]!) || rest[0]!.shape === "latin" || ELLIPTIC.test(line.slice(end, tokens[last]!.end));
      const strong = word.length > 1 && verbal && !NAME_VERBS.has(word);
      const firm =
        rest.length === 1 &&
        (rest[0]!.suffix === "Enterprise" || /集团/.test(line.slice(rest[0]!.start, rest[0]!.end)));
      const plain = rest.every((token) => token.generic || token.suffix || token.weak);
      const anchored = isAnchor(tokens[cut]!);
      if (
        strong &&
        !open &&
        !clear &&
        plain &&
        !/^(?:联合体|共同体|联盟)$/.test(line.slice(end, tokens[last]!.end)) &&
        !hasSuffixBefore(tokens, start, end)
      )
        continue;
      if (strong && (clear || hasSuffixBefore(tokens, start, end) || (!anchored && !(order === 0 && firm)))) cut = next;
      else if (open && (clear || (!firm && plain))) cut = next;
      else if (/^(?:同|与|跟|和|里|经)$/.test(word) && (clear || /^(?:联合体|共同体|联盟|学校)/.test(line.slice(end))))
        cut = next;
    }
    open = cut > start && tokens[cut]!.start === end ? true : open && loose;
  }
  return cut;
}

const endsInVerb = (word: string): boolean => {
  const last = tagWords(word.slice(2));
  return last.length === 1 && last[0]!.tag === "v";
};

const isAnchor = (token: Token): boolean => Boolean(token.place || token.body);

const hasSuffixBefore = (tokens: readonly Token[], start: number, end: number): boolean =>
  tokens.some((token, i) => i >= start && token.end <= end && Boolean(token.suffix));

const TERRITORIES = "省市区县";

/** 建设进展报|省教育厅: an office of 省 or 市 behind words that are no place. */
export function officeStart(line: string, tokens: readonly Token[], start: number, last: number): number | undefined {
  if (isAnchor(tokens[start]!)) return undefined;
  const from = tokens[start]!.start;
  const to = tokens[last]!.end;
  for (let index = start; index <= last; index++) {
    const at = tokens[index]!.start;
    if (at - from > 1 && TERRITORIES.includes(line[at]!) && BARE_OFFICE.test(line.slice(at + 1, to))) return at;
  }
  return undefined;
}

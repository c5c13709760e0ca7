import { isDigit, isHan, isLatin } from "./chars.ts";
import { indexWords, wordAt } from "./lines.ts";
import { BODY_ENDS, PLAIN_WEB, STRONG_WEB, WEAK_WEB } from "./lexicon/hijack.ts";

/** How little a string looks like the name of a body, and why. */
export interface Form {
  /** 0: like a body. 1, 2: odd. 3 and more: no body is called so. */
  readonly odd: number;
  readonly reasons: readonly string[];
  /** The part before the words of the web is itself a body: 国家开放大学官网 is its site. */
  readonly owned: boolean;
}

const byLength = (words: string): string[] => words.split(" ").sort((a, b) => b.length - a.length);
/** Words of the web with their weights; of a word in two lists the stronger weight. */
const WEB = new Map([
  ...WEAK_WEB.split(" ").map((word) => [word, 1] as const),
  ...PLAIN_WEB.split(" ").map((word) => [word, 2] as const),
  ...STRONG_WEB.split(" ").map((word) => [word, 3] as const),
]);
const WEB_WORDS = indexWords([...WEB.keys()].join(" "));
const webAt = (text: string, at: number): string | undefined => wordAt(WEB_WORDS, text, at);
const WEB_BY_END = Map.groupBy(byLength([...WEB.keys()].join(" ")), (word) => word.at(-1)!);
const endsInWeb = (name: string): string | undefined =>
  WEB_BY_END.get(name.at(-1)!)?.find((word) => name.endsWith(word));
const ENDS = byLength(BODY_ENDS);
const END_CHARS = new Set(ENDS.map((end) => end.at(-1)));
/** After a number these count or name something: 2024年, 61所, 3号楼. */
const MEASURES = "年月日时分秒个家所名位人次号届期批条项种类万亿元%余多层楼级度强会中小星天周点大省市县区国+-.、";

/** The string ends like the name of a body. */
export function endsLikeBody(name: string): boolean {
  if (endsInWeb(name) !== undefined) return false;
  return (
    END_CHARS.has(name.at(-1)) &&
    ENDS.some((end) => name.endsWith(end) && (end.length > 1 || name.length > 2 || end === "我"))
  );
}

/** The name of a firm or a site that has to do with no school: 金沙集团, but not 新东方教育集团. */
export const isFirm = (name: string): boolean =>
  /(?:集团|集团有限公司|[^电联]网)$/.test(name) && name.length >= 4 && !/教育|学|校|职教|培训|医|教/.test(name);

/** The name without words of the web, digits and brackets at its end, each step a shorter stem: 太阳成集团61999, 太阳成. */
export function stemsOf(name: string): string[] {
  const stems: string[] = [];
  for (let stem = name; ;) {
    const bracket = stem.replace(/\([^()]*\)$/, "");
    const shorter = stem.replace(/[0-9]+$/, "");
    const word = endsInWeb(shorter) ?? ["集团", "有限公司"].find((word) => shorter.endsWith(word));
    const next = bracket !== stem ? bracket : word ? shorter.slice(0, -word.length) : shorter;
    if (next === stem || next.length < 2) break;
    stem = next;
    stems.push(stem);
  }
  const code = CODE.exec(name)?.[0];
  return code === undefined || code === name || stems.includes(code) ? stems : [...stems, code];
}
/** Letters and digits at the head of a name: mg4355vip. */
const CODE = /^(?=[a-zA-Z]{0,8}\d)(?=\d{0,8}[a-zA-Z])[a-zA-Z0-9]{5,16}/;

/** Judges the form of a name that stands where a body's should. */
export function formOf(name: string): Form {
  const reasons: string[] = [];
  let odd = 0;
  const add = (weight: number, reason: string): void => {
    odd += weight;
    reasons.push(reason);
  };
  const web = webIn(name);
  if (web.words.length > 0) add(web.weight, `网站用语“${web.words.join("”“")}”`);
  const broken = /集团(?:\d{2,}|城$)|(?:官方网站|官网)\([^()]+\)/.exec(name)?.[0];
  if (broken) add(2, `名称中断“${broken}”`);
  const glued = gluedOf(name);
  if (glued) add(glued.weight, `字母数字“${glued.text}”`);
  // A number of six digits or 官网(中国) is in no body's name, whatever it ends in.
  if (endsLikeBody(name) && !(broken ?? (glued && glued.weight > 2))) odd -= 4;
  const head = name.slice(0, web.start);
  return { odd, reasons, owned: web.words.length > 0 && !broken && (head === "" || endsLikeBody(head)) };
}

/** Words of the web in the name: the weight of the strongest, and one more for each other; where the first stands. */
function webIn(name: string): { words: string[]; weight: number; start: number } {
  const words: string[] = [];
  let weight = 0;
  let start = name.length;
  for (let i = 0; i < name.length;) {
    const word = webAt(name, i);
    if (word === undefined) {
      i++;
      continue;
    }
    const own = WEB.get(word)!;
    // An ordinary word counts at the end of the name, or before another one.
    if (
      own > 1 ||
      i + word.length === name.length ||
      name.charAt(i + word.length) === "(" ||
      webAt(name, i + word.length) !== undefined ||
      isAscii(name.charCodeAt(i + word.length))
    ) {
      weight = words.length === 0 ? own : Math.max(weight, own) + 1;
      words.push(word);
      start = Math.min(start, i);
    }
    i += word.length;
  }
  return { words, weight, start };
}

/** Hot lines have five digits (12355, 24365). */
const LONG_NUMBER = 6;
/** With small letters four are enough: mg4355vip. */
const LONG_CODE = 4;

/** Letters or digits that stand against Chinese characters as no body writes them: 安信8, amjs澳金沙, 7799908网站. */
function gluedOf(name: string): { text: string; weight: number } | undefined {
  for (let i = 0; i < name.length;) {
    if (!isAscii(name.charCodeAt(i))) {
      i++;
      continue;
    }
    let end = i;
    let digits = 0;
    let lower = 0;
    while (end < name.length && isAscii(name.charCodeAt(end))) {
      if (isDigit(name.charCodeAt(end))) digits++;
      else if (name.charCodeAt(end) >= 0x61) lower++;
      end++;
    }
    const before = isHan(name.charCodeAt(i - 1));
    const after = isHan(name.charCodeAt(end));
    const measured = digits > 0 && after && MEASURES.includes(name.charAt(end));
    const mixed = digits > 0 && lower > 0;
    if (!measured && (before || after || mixed) && (digits > 0 || lower >= 2)) {
      const code = digits >= LONG_NUMBER || (mixed && digits >= LONG_CODE);
      return { text: name.slice(i, end), weight: code ? 3 : mixed ? 2 : 1 };
    }
    i = end;
  }
  return undefined;
}
const isAscii = (unit: number): boolean => isDigit(unit) || isLatin(unit);

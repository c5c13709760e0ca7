import { isDigit, isHan, isLatin } from "./chars.ts";
import { BODY_ENDS, STRONG_WEB, WEAK_WEB } from "./lexicon/hijack.ts";

/** How little a string looks like the name of a body, and why. */
export interface Form {
  /** 0: like a body. 1, 2: odd. 3 and more: no body is called so. */
  readonly odd: number;
  readonly reasons: readonly string[];
  /** The part before the words of the web is itself a body: 国家开放大学官网 is its site. */
  readonly owned: boolean;
}

const byLength = (words: string): string[] => words.split(" ").sort((a, b) => b.length - a.length);
const STRONG = byLength(STRONG_WEB);
const WEAK = byLength(WEAK_WEB);
const WEB = byLength(`${STRONG_WEB} ${WEAK_WEB}`);
const ENDS = byLength(BODY_ENDS);
const END_CHARS = new Set(ENDS.map((end) => end.at(-1)));
/** After a number these count or name something: 2024年, 61所, 3号楼. */
const MEASURES = "年月日时分秒个家所名位人次号届期批条项种类万亿元%余多层楼级度强会中小星天周点大省市县区国+-.、";

/** The string ends like the name of a body. */
export function endsLikeBody(name: string): boolean {
  return END_CHARS.has(name.at(-1)) && ENDS.some((end) => name.endsWith(end) && (end.length > 1 || name.length > 2 || end === "我"));
}

/** The name without words of the web, digits and brackets at its end, each step a shorter stem: 太阳成集团61999, 太阳成. */
export function stemsOf(name: string): string[] {
  const stems: string[] = [];
  for (let stem = name; ; ) {
    const shorter = stem.replace(/(?:\([^()]*\)|[0-9]+)$/, "");
    const word = [...WEB, "集团", "有限公司"].find((word) => shorter.endsWith(word));
    const next = word ? shorter.slice(0, -word.length) : shorter;
    if (next === stem || next.length < 2) return stems;
    stem = next;
    stems.push(stem);
  }
}

/** Judges the form of a name that stands where a body's should. */
export function formOf(name: string): Form {
  const reasons: string[] = [];
  let odd = 0;
  const add = (weight: number, reason: string): void => {
    odd += weight;
    reasons.push(reason);
  };
  const strong = STRONG.find((word) => name.includes(word));
  const weak = WEAK.find((word) => name.endsWith(word));
  const web = strong ?? weak;
  if (strong) add(3, `网站用语“${strong}”`);
  else if (weak) add(1, `网站用语“${weak}”`);
  const broken = /集团(?:\d{2,}|城$)|(?:官方网站|官网)\([^()]+\)/.exec(name)?.[0];
  if (broken) add(2, `名称中断“${broken}”`);
  const glued = gluedOf(name);
  if (glued) add(glued.digits >= 6 ? 3 : glued.digits > 0 ? 2 : 1, `字母数字“${glued.text}”`);
  const body = !WEB.some((word) => name.endsWith(word)) && endsLikeBody(name);
  // A number of six digits or 官网(中国) is in no body's name, whatever it ends in.
  if (body && !(broken ?? (glued && glued.digits >= 6))) odd -= 4;
  const head = web ? name.slice(0, name.indexOf(web)) : "";
  return { odd, reasons, owned: web !== undefined && !broken && (head === "" || endsLikeBody(head)) };
}

/** Letters or digits that stand against Chinese characters as no body writes them: 安信8, amjs澳金沙, 7799908网站. */
function gluedOf(name: string): { text: string; digits: number } | undefined {
  for (let i = 0; i < name.length; ) {
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
      return { text: name.slice(i, end), digits: mixed ? Math.max(digits, 2) : digits };
    }
    i = end;
  }
  return undefined;
}
const isAscii = (unit: number): boolean => isDigit(unit) || isLatin(unit);

import type { Hijack } from "../model/text.ts";
import { isDigit, isHan, isLatin } from "./chars.ts";
import { endsLikeBody, formOf, stemsOf, type Form } from "./hijack-form.ts";
import { CAMPUS, CONNECTORS, PARTY_TITLES, PLAIN_WEB, SCHOOL_TITLES, STRONG_WEB, WEAK_WEB } from "./lexicon/hijack.ts";
import { indexWords, wordAt } from "./lines.ts";

/** Where a string was seen: how often in each kind of place. */
interface Seen {
  count: number;
  title: number;
  party: number;
  campus: number;
  role: number;
  coordinated: number;
  venue: number;
  cell: number;
}

const alternatives = (words: string): string =>
  words.split(" ").sort((a, b) => b.length - a.length).join("|");
const WEB = `(?:${alternatives(`${STRONG_WEB} ${PLAIN_WEB} ${WEAK_WEB}`)})`;
const SLOT = `(?:${alternatives(`${SCHOOL_TITLES} ${PARTY_TITLES}`)}|\\d{1,2}号楼)`;
/** Places where a name may end: words of the web with what trails them, numbers after 集团, long numbers, school slots. */
const HAN = "[\u4e00-\u9fff]";
const ENDS = new RegExp(
  `${WEB}(?:${WEB}|\\((?:${WEB}|${HAN}{2,4})\\)|[a-z]{1,4}\\d{2,6}){0,6}(?:有限公司)?|集团\\d{2,8}|` +
    `(?<![0-9]|${HAN})\\d{6,10}(?:(?!${SLOT})${HAN}){2,12}|(?=${SLOT})`,
  "g",
);
const SCHOOL_TITLE = new RegExp(`^(?:由|原|时任)?(?:(?:${alternatives(PARTY_TITLES)})${HAN}{0,4}、?){0,3}(?:${alternatives(SCHOOL_TITLES)})(?!信箱)`);
const PARTY_TITLE = new RegExp(`^(?:由|原|时任)?(?:${alternatives(PARTY_TITLES)})`);
const CAMPUS_WORDS = indexWords(CAMPUS);
const CONNECTOR_WORDS = indexWords(CONNECTORS);
const HARD = new Set("由 的 是 和 与 及 在 为 于".split(" "));
const LONGEST_NAME = 24;
const ROLE_BEFORE = /(?:牵头(?:院校|学校|高校|单位|申报)?|(?:理事长|发起|主办|承办|协办|成员|合作|参与)(?:单位|方|院校|学校)|[甲乙]方)(?:的)?(?:是|为|有|:|\|)? *$/;
const VENUE_AFTER = /^(?:隆重|顺利|胜利|成功|如期)?(?:召开|举行|举办|开|连开|成立|揭牌|启动|洽谈|考察|调研|参观|指导)/;
const UNIT_AFTER = /^[\u4e00-\u9fff]{2,8}(?:分院|学院(?:院长|副院长|党|教师|学生|师生)|系主任)/;

/**
 * Finds a brand in a school's place: by its form, which no body has, together with the places it fills on the page,
 * which one school would fill. No brand is known by name.
 *
 * @param text cleaned text
 * @param removed lines of furniture: a bread crumb may hold the brand
 */
export function hijackOf(text: string, removed: readonly string[]): Hijack | undefined {
  const page = [text, ...removed].join("\n");
  const best = strongest(page) ?? crumbOf(removed);
  if (!best) return undefined;
  const leaks = leaksOf(page, best.name);
  const reasons = leaks.length > 0 ? [...best.reasons, `散见于文中:${leaks.join("、")}`] : best.reasons;
  return { name: best.name, leaks, reasons };
}

interface Judged {
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The candidate with the best ground; of two where one ends with the other, the one that is seen more often. */
function strongest(page: string): Judged | undefined {
  const candidates = candidatesOf(page);
  let best: Judged | undefined;
  for (const [name, seen] of candidates) {
    const judged = judge(page, name, seen);
    if (!judged) continue;
    if (!best || isBetter(judged, best, candidates)) best = judged;
  }
  return best;
}

/**
 * Of two strings with one beginning the shorter: the longer goes on to a unit of it. Of two with one end the commoner;
 * if both are seen more than once and equally often, the longer. Else the one with more ground.
 */
function isBetter(one: Judged, other: Judged, candidates: ReadonlyMap<string, Seen>): boolean {
  const [a, b] = [one.name, other.name];
  if (a.startsWith(b) || b.startsWith(a)) return a.length < b.length;
  if (!a.endsWith(b) && !b.endsWith(a)) return one.score > other.score;
  const [times, otherTimes] = [candidates.get(a)!.count, candidates.get(b)!.count];
  if (times !== otherTimes) return times > otherTimes;
  return times > 1 === a.length > b.length;
}

function judge(page: string, name: string, seen: Seen): Judged | undefined {
  const form = formOf(name);
  const inTitle = seen.title > 0 || seen.party > 0 || seen.campus > 0 || seen.role > 0 || seen.coordinated > 0;
  const leaked = form.odd >= 3 && !form.owned && !inTitle ? schoolLeaks(page, name) : 0;
  if (!enough(form, seen) && leaked === 0) return undefined;
  const slots = seen.title * 3 + seen.party * 2 + (seen.campus + leaked) * 2 + seen.role * 2 + seen.coordinated * 2 + Math.min(seen.cell, 2) + Math.min(seen.venue, 1);
  const reasons = [...form.reasons, ...placesOf(seen), ...(leaked > 0 ? [`其简称在专业、学生、概况等之前${leaked}处`] : [])];
  return { name, score: form.odd * 2 + slots, reasons };
}

/** How often a stem of the name stands alone before what only a school has. */
function schoolLeaks(page: string, name: string): number {
  return stemsOf(name).reduce(
    (sum, stem) => sum + aloneIn(page, stem, name).filter((end) => wordAt(CAMPUS_WORDS, page, end) !== undefined).length,
    0,
  );
}

function enough(form: Form, seen: Seen): boolean {
  if (form.owned) return form.odd >= 3 && seen.title >= 2;
  const own = seen.title + seen.party + seen.campus;
  if (form.odd >= 3) return own > 0 || seen.role > 0 || seen.coordinated > 0 || (seen.cell > 1 && seen.count > 2);
  if (form.odd === 2 && seen.party > 0 && seen.count > 2) return true;
  if (form.odd >= 1) return seen.title > 0 || seen.campus > 1 || (seen.campus > 0 && seen.role + seen.coordinated + seen.venue > 0);
  return false;
}

function placesOf(seen: Seen): string[] {
  const names: [keyof Seen, string][] = [
    ["title", "在校长、院长、教务处等之前"],
    ["party", "在党委书记等职务之前"],
    ["campus", "在专业、学生、楼宇等之前"],
    ["role", "在牵头、理事长单位等之后"],
    ["coordinated", "与单位名称并列"],
    ["cell", "独占一格"],
    ["venue", "作会场"],
  ];
  return names.filter(([place]) => seen[place] > 0).map(([place, label]) => `${label}${seen[place]}处`);
}

/** Strings that end at a web word or before a school's title, by every place where they may begin. */
function candidatesOf(text: string): Map<string, Seen> {
  const found = new Map<string, Seen>();
  ENDS.lastIndex = 0;
  for (let match = ENDS.exec(text); match !== null; match = ENDS.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0].length === 0) ENDS.lastIndex++;
    const starts = startsOf(text, match.index, match[0].length > 0);
    if (starts.length === 0) continue;
    const seen = placeOf(text, end);
    for (const start of starts) {
      const name = text.slice(start, end);
      const before = found.get(name);
      if (before) add(before, seen(start));
      else if (formOf(name).odd > 0) found.set(name, { ...seen(start) });
    }
  }
  return found;
}

function add(to: Seen, more: Seen): void {
  for (const key of Object.keys(to) as (keyof Seen)[]) to[key] += more[key];
}

/** Where a name that reaches `at` may begin: at the start of its clause, and after each connecting word in it. */
function startsOf(text: string, at: number, inside: boolean): number[] {
  let floor = at;
  while (floor > 0 && at - floor < LONGEST_NAME && isNameUnit(text.charCodeAt(floor - 1))) floor--;
  if (floor === at) return inside && isDigit(text.charCodeAt(at)) ? [at] : [];
  const bounded = floor === 0 || !isNameUnit(text.charCodeAt(floor - 1));
  const starts = bounded ? [floor] : [];
  for (let i = floor; i < at; i++) {
    const word = wordAt(CONNECTOR_WORDS, text, i);
    if (word === undefined || i + word.length >= at) continue;
    // No name runs over one of these: what begins before them is no candidate.
    if (HARD.has(word)) starts.length = 0;
    starts.push(i + word.length);
  }
  return [...new Set(starts)];
}
const isNameUnit = (unit: number): boolean => isHan(unit) || isLatin(unit) || isDigit(unit);

/** What stands on both sides, for each place the name may begin at. */
function placeOf(text: string, end: number): (start: number) => Seen {
  const after = text.slice(end, end + 24);
  const title = SCHOOL_TITLE.test(after);
  const party = !title && PARTY_TITLE.test(after);
  const campus = wordAt(CAMPUS_WORDS, after, 0) !== undefined || /^\d{1,2}号楼/.test(after) || UNIT_AFTER.test(after);
  const venueAfter = VENUE_AFTER.test(after);
  const listAfter = /^[、,和与及;。等]/.test(after) ? nextIsBody(text, end) : false;
  // The name ends here: 中国体育彩票 before 管理中心 does not.
  const whole = title || party || campus || !isNameUnit(after.charCodeAt(0)) || CONNECTOR_WORDS.has(after.charAt(0));
  const edge = /^ *(?:$|[|\t\n])/.test(after);
  return (start) => {
    const before = text.slice(Math.max(0, start - 16), start);
    return {
      count: 1,
      title: Number(title),
      party: Number(party),
      campus: Number(!title && campus),
      role: Number(whole && ROLE_BEFORE.test(before)),
      coordinated: Number(/[、和与及]$/.test(before) ? previousIsBody(before) || listAfter : listAfter && /[、]/.test(after[0] ?? "")),
      venue: Number(venueAfter && /[在到来于赴]$/.test(before)),
      cell: Number(edge && /(?:^|[|\t\n]) *$/.test(before)),
    };
  };
}

const previousIsBody = (before: string): boolean => endsLikeBody(before.slice(0, -1).replace(/[)”]+$/, ""));

function nextIsBody(text: string, end: number): boolean {
  if (!/[、和与及]/.test(text.charAt(end))) return false;
  const next = /^[^、,。;:\n\t|和与及]{2,24}/.exec(text.slice(end + 1, end + 26))?.[0];
  return next !== undefined && endsLikeBody(next);
}

/** The brand only in the site's place on a bread crumb: no body is called 官方网站(中国)有限公司. */
function crumbOf(removed: readonly string[]): Judged | undefined {
  for (const line of removed) {
    const name = /位置(?:是)? ?:? ?([^>»:|]{4,40}?) *[>»]/.exec(line.slice(0, 80))?.[1];
    if (name === undefined) continue;
    const form = formOf(name);
    if (form.odd >= 5 && !form.owned) return { name, score: form.odd, reasons: [...form.reasons, "在面包屑的网站名处"] };
  }
  return undefined;
}

/** Shorter forms of the name that stand by themselves, outside the name and outside a longer one of them. */
function leaksOf(page: string, name: string): string[] {
  const leaks: string[] = [];
  let longer = name;
  for (const stem of stemsOf(name)) {
    if (aloneIn(page, stem, name).length > aloneIn(page, longer, name).length) leaks.push(stem);
    longer = stem;
  }
  return leaks;
}

/** Ends of the places where the stem stands without being part of the name. */
function aloneIn(page: string, stem: string, name: string): number[] {
  const ends: number[] = [];
  const offset = name.indexOf(stem);
  for (let at = page.indexOf(stem); at >= 0; at = page.indexOf(stem, at + stem.length)) {
    if (!page.startsWith(name, at - offset)) ends.push(at + stem.length);
  }
  return ends;
}

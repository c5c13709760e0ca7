import { isDigit, isHan, isLatin } from "./chars.ts";
import { endsLikeBody, formOf, isFirm } from "./hijack-form.ts";
import {
  CAMPUS,
  CONNECTORS,
  PARTY_TITLES,
  PLAIN_WEB,
  SCHOOL_OFFICES,
  SCHOOL_TITLES,
  STRONG_WEB,
  WEAK_WEB,
} from "./lexicon/hijack.ts";
import { indexWords, wordAt } from "./lines.ts";
import { firstUnits, matchesFrom } from "./starts.ts";

/** Where a string was seen: how often in each kind of place. */
export interface Seen {
  count: number;
  /** Before a school's title or office; `office` counts those that not even a firm's own academy has. */
  title: number;
  office: number;
  party: number;
  campus: number;
  role: number;
  coordinated: number;
  /** Joined to a body by 和, 与, 及 only, or doing with others what bodies do: 联合…举办. */
  paired: number;
  venue: number;
  cell: number;
}

/** The words of a list as alternatives of a pattern, the longer ones first. */
export const alternatives = (words: string): string =>
  words
    .split(" ")
    .sort((a, b) => b.length - a.length)
    .join("|");
const WEB_WORDS = `${STRONG_WEB} ${PLAIN_WEB} ${WEAK_WEB}`;
/** A word of the web, as a pattern, and the first units of all of them. */
export const WEB = `(?:${alternatives(WEB_WORDS)})`;
export const WEB_STARTS = firstUnits(WEB_WORDS.split(" "));
const SLOT = `(?:${alternatives(`${SCHOOL_TITLES} ${SCHOOL_OFFICES} ${PARTY_TITLES}`)}|\\d{1,2}号楼)`;
const HAN = "[\u4e00-\u9fff]";
/** A long number or a code of letters and digits, and the characters after it up to a connecting word. */
const CODED = `(?<![0-9A-Za-z]|${HAN})(?:\\d{6,10}|[a-z]{1,8}\\d{4,8}[a-z]{0,4})(?=(?:(?!${SLOT}|[由的是和与及在为于等])${HAN}){2,12})`;
/**
 * Places where a name may end: words of the web with what trails them, numbers after 集团, codes, and school slots.
 * What follows a code is only looked at, so that the words of the web in it are found too.
 */
const ENDS = new RegExp(
  `${WEB}(?:${WEB}|\\((?:${WEB}|${HAN}{2,4})\\)|[a-z]{1,4}\\d{2,6}){0,6}(?:有限公司)?|集团\\d{2,8}|${CODED}|(?<![副由原校务])(?=${SLOT})`,
  "y",
);
/** First units of all that ENDS matches: most places of a page begin none of it. */
const END_STARTS = firstUnits([
  ...`${WEB_WORDS} ${SCHOOL_TITLES} ${SCHOOL_OFFICES} ${PARTY_TITLES} 集团`.split(" "),
  ..."0123456789abcdefghijklmnopqrstuvwxyz",
]);
/** The characters that follow a code. */
const CODED_TAIL = new RegExp(`^(?:(?!${SLOT}|[由的是和与及在为于等])${HAN}){2,12}`);
/** 校长信箱, 校长论坛: no person's title. */
const NO_TITLE = "信箱|论坛|访谈|班|培训|奖|会|们|联席|代表|杯";
const SCHOOL_TITLE = new RegExp(
  `^(?:由|原|时任)?(?:(?:${alternatives(PARTY_TITLES)})${HAN}{0,4}、?){0,3}(?:${alternatives(`${SCHOOL_TITLES} ${SCHOOL_OFFICES}`)})(?!${NO_TITLE})`,
);
const OFFICE = new RegExp(
  `^(?:由|原|时任)?(?:(?:${alternatives(PARTY_TITLES)})${HAN}{0,4}、?){0,3}(?:${alternatives(SCHOOL_OFFICES)})(?!${NO_TITLE})`,
);
const PARTY_TITLE = new RegExp(`^(?:由|原|时任)?(?:${alternatives(PARTY_TITLES)})`);
const CAMPUS_WORDS = indexWords(CAMPUS);
const CONNECTOR_WORDS = indexWords(CONNECTORS);
const HARD = new Set("由 的 是 和 与 及 在 为 于".split(" "));
const LONGEST_NAME = 24;
const ROLE_BEFORE =
  /(?:牵头(?:院校|学校|高校|单位|申报)?|(?:理事长|发起|主办|承办|协办|成员|合作|参与)(?:单位|方|院校|学校)|[甲乙]方)(?:的)?(?:是|为|有|:|\|)? *$/;
const VENUE_AFTER = /^(?:隆重|顺利|胜利|成功|如期)?(?:召开|举行|举办|开|连开|成立|揭牌|启动|洽谈|考察|调研|参观|指导)/;
const ACTS_AFTER = /^(?:联合|携手|牵头|承办|主办|协办|加入|当选|荣获|入选)/;
const UNIT_AFTER =
  /^(?:——)?[\u4e00-\u9fff]{2,8}(?:分院|学院(?:院长|副院长|党|教师|学生|师生|揭牌|理事会)|产业学院|合作办公室|系主任)/;

/** Strings that end at a web word or before a school's title, by every place where they may begin. */
export function candidatesOf(text: string): Map<string, Seen> {
  const found = new Map<string, Seen>();
  for (const match of matchesFrom(text, ENDS, END_STARTS)) {
    let end = match.index + match[0].length;
    if (match[0].length > 0 && (isDigit(text.charCodeAt(match.index)) || /^[a-z]{1,8}\d/.test(match[0]))) {
      end += CODED_TAIL.exec(text.slice(end, end + LONGEST_NAME))?.[0].length ?? 0;
    }
    let seen: ReturnType<typeof placeOf> | undefined;
    for (const start of startsOf(text, match.index, match[0].length > 0)) {
      const name = text.slice(start, end);
      const before = found.get(name);
      if (!before && formOf(name).odd <= 0 && !isFirm(name)) continue;
      // Few strings are odd, and what stands around the others is not asked.
      seen ??= placeOf(text, end);
      if (before) add(before, seen(start));
      else found.set(name, seen(start));
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
  while (floor > 0 && at - floor < LONGEST_NAME) {
    if (isNameUnit(text.charCodeAt(floor - 1))) floor--;
    else {
      const open = bracketBefore(text, floor);
      if (open === floor) break;
      floor = open;
    }
  }
  if (floor === at) return inside && !isHan(text.charCodeAt(at)) ? [at] : [];
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

/** Start of a bracket of two to four characters that ends at `end`, as in 永利(总站)线路; `end` if there is none. */
function bracketBefore(text: string, end: number): number {
  if (text.charAt(end - 1) !== ")") return end;
  const open = end - 6 + text.slice(end - 6, end).lastIndexOf("(");
  return open >= end - 6 && open > 0 && end - open >= 4 && end - open <= 6 && isNameUnit(text.charCodeAt(open - 1))
    ? open
    : end;
}

/** What stands on both sides, for each place the name may begin at. */
function placeOf(text: string, end: number): (start: number) => Seen {
  const after = text.slice(end, end + 24);
  const title = SCHOOL_TITLE.test(after);
  const office = title && OFFICE.test(after);
  const party = !title && PARTY_TITLE.test(after);
  const campus = wordAt(CAMPUS_WORDS, after, 0) !== undefined || /^\d{1,2}号楼/.test(after) || UNIT_AFTER.test(after);
  const venueAfter = VENUE_AFTER.test(after);
  const listAfter = /^[、,和与及;。等]/.test(after) ? nextIsBody(text, end) : false;
  // The name ends here: 中国体育彩票 before 管理中心 does not.
  const whole =
    title || party || campus || !isNameUnit(after.charCodeAt(0)) || CONNECTOR_WORDS.starts[after.charCodeAt(0)] === 1;
  const edge = /^ *(?:$|[|\t\n])/.test(after);
  return (start) => {
    const before = text.slice(Math.max(0, start - 16), start);
    return {
      count: 1,
      title: Number(title),
      office: Number(office),
      party: Number(party),
      campus: Number(!title && campus),
      role: Number(whole && ROLE_BEFORE.test(before)),
      coordinated: Number(
        /[、和与及]$/.test(before) ? previousIsBody(before) || listAfter : listAfter && /[、]/.test(after[0] ?? ""),
      ),
      paired: Number((listAfter && /^[和与及]/.test(after)) || ACTS_AFTER.test(after)),
      venue: Number(venueAfter && /[在到来于赴]$/.test(before)),
      cell: Number(edge && /(?:^|[|\t\n]) *$/.test(before)),
    };
  };
}

const previousIsBody = (before: string): boolean => endsLikeBody(before.slice(0, -1).replace(/[)”]+$/, ""));

function nextIsBody(text: string, end: number): boolean {
  if (!/[、和与及]/.test(text.charAt(end))) return false;
  const next = /^[^、,。;:\n\t|和与及的]{2,24}/.exec(text.slice(end + 1, end + 26))?.[0];
  return next !== undefined && endsLikeBody(next);
}

/** The places in words, for the reasons. */
export function placesOf(seen: Seen): string[] {
  const names: [keyof Seen, string][] = [
    ["title", "在校长、院长、教务处等之前"],
    ["party", "在党委书记等职务之前"],
    ["campus", "在专业、学生、楼宇等之前"],
    ["role", "在牵头、理事长单位等之后"],
    ["coordinated", "与单位名称并列"],
    ["cell", "独占一格"],
    ["paired", "与单位一同行事"],
    ["venue", "作会场"],
  ];
  return names.filter(([place]) => seen[place] > 0).map(([place, label]) => `${label}${seen[place]}处`);
}

import { isHan } from "./chars.ts";
import { endsLikeBody } from "./hijack-form.ts";
import { alternatives } from "./hijack-places.ts";
import { CONNECTORS, PARTY_TITLES, SCHOOL_OFFICES, SCHOOL_TITLES, UNITS } from "./lexicon/hijack.ts";

/** A brand without anything odd in its form, and the places that gave it away. */
export interface PlainBrand {
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

const UNIT = new RegExp(`(?:${alternatives(UNITS)})`, "g");
/** A school's title, with a party's in front of it or not: 党委委员、副院长. */
const TITLE = new RegExp(
  `(?:(?:${alternatives(PARTY_TITLES)})、?)*(?:${alternatives(`${SCHOOL_TITLES} ${SCHOOL_OFFICES}`)})`,
  "g",
);
const CONNECTOR = new Set(CONNECTORS.split(" "));
const [SHORTEST, LONGEST] = [2, 5];
/** Before a title: a short name may be a school's own (德职, 浙工贸), one of so many characters ends like a body. */
const [SHORTEST_TITLED, LONGEST_TITLED] = [6, 16];
/** 师大一附中, 市五中 */
const ABRIDGED_SCHOOL = /[附一二三四五六七八九十]中$/;
/** So often must the string stand on the page. */
const OFTEN = 3;
/** Strings looked at on one page: one school has one name. */
const MOST = 12;

/**
 * A brand of plain characters: a short word (必威) before an office or a department that only a school has, or a long
 * one before a school's title. It is named beside bodies as one of them, recurs, ends like no body, is no place, and
 * abridges no school's name on the page.
 */
export function plainBrandOf(page: string): PlainBrand | undefined {
  let best: PlainBrand | undefined;
  const before = new Map([
    ...stringsBefore(page, UNIT, SHORTEST, LONGEST),
    ...stringsBefore(page, TITLE, SHORTEST_TITLED, LONGEST_TITLED),
  ]);
  for (const [name, units] of before) {
    const places = occurrences(page, name);
    if (places.length < OFTEN || isPlace(page, name, places) || abridges(page, name)) continue;
    const beside = places.filter((at) => standsBesideBody(page, at, at + name.length)).length;
    if (beside === 0) continue;
    const score = units + beside;
    if (!best || score > best.score) {
      best = {
        name,
        score,
        reasons: [
          `无单位之名,却在院长、系、教务处等之前${units}处`,
          `与单位名称并列${beside}处`,
          `全页${places.length}处`,
        ],
      };
    }
  }
  return best;
}

/** Strings between the start of a clause or a connecting word and what only a school has. */
function stringsBefore(page: string, slot: RegExp, shortest: number, longest: number): Map<string, number> {
  const found = new Map<string, number>();
  slot.lastIndex = 0;
  for (let match = slot.exec(page); match !== null && found.size < MOST; match = slot.exec(page)) {
    let unbroken = 0;
    while (unbroken < longest && isHan(page.charCodeAt(match.index - unbroken - 1))) unbroken++;
    for (let length = shortest; length <= unbroken; length++) {
      const start = match.index - length;
      const previous = page.charAt(start - 1);
      if (isHan(page.charCodeAt(start - 1)) && !CONNECTOR.has(previous) && !CONNECTOR.has(page.slice(start - 2, start)))
        continue;
      const name = page.slice(start, match.index);
      if (!endsLikeBody(name) && !ABRIDGED_SCHOOL.test(name) && !CONNECTOR.has(name))
        found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  return found;
}

function occurrences(page: string, name: string): number[] {
  const places: number[] = [];
  for (let at = page.indexOf(name); at >= 0; at = page.indexOf(name, at + name.length)) places.push(at);
  return places;
}

const isPlace = (page: string, name: string, places: readonly number[]): boolean =>
  places.some((at) => /^[省市区县镇乡州]/.test(page.slice(at + name.length, at + name.length + 1)));

/** 由必威与丹东东方测控技术股份有限公司…; a list of bodies joined by 、 */
function standsBesideBody(page: string, start: number, end: number): boolean {
  if (!/[、与和]/.test(page.charAt(end))) return false;
  if (start > 0 && !/[、,。:;\n由和与]/.test(page.charAt(start - 1))) return false;
  const next = /^[^、,。;:\n\t|和与及的]{4,24}/.exec(page.slice(end + 1, end + 26))?.[0];
  if (next === undefined) return false;
  // Up to a verb: 与丹东高新技术产业开发区签署…
  const body = /^(.{4,}?)(?:校地|校企|战略|签|共同|共建|联合|合作|携手|牵头)/.exec(next)?.[1] ?? next;
  return endsLikeBody(body);
}

/** The characters stand in this order in the name of a school on the page: 浙工贸 in 浙江工贸职业技术学院. */
function abridges(page: string, name: string): boolean {
  for (const [school] of page.matchAll(/[\u4e00-\u9fff]{4,16}(?:大学|学院|学校|中专|技校)/g)) {
    let at = -1;
    if (Array.from(name).every((char) => (at = school.indexOf(char, at + 1)) >= 0)) return true;
  }
  return false;
}

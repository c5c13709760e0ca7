import { isHan } from "./chars.ts";
import { endsLikeBody } from "./hijack-form.ts";
import { CONNECTORS, UNITS } from "./lexicon/hijack.ts";

/** A brand without anything odd in its form, and the places that gave it away. */
export interface PlainBrand {
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

const UNIT = new RegExp(`(?:${UNITS.split(" ").join("|")})`, "g");
const CONNECTOR = new Set(CONNECTORS.split(" "));
const [SHORTEST, LONGEST] = [2, 5];
/** So often must the string stand on the page. */
const OFTEN = 3;
/** Strings looked at on one page: one school has one name. */
const MOST = 12;

/**
 * A brand that is only a short word (必威): it stands before an office or a department that only a school has, is named
 * beside bodies as one of them, recurs, ends like no body, is no place, and abridges no school's name on the page.
 */
export function plainBrandOf(page: string): PlainBrand | undefined {
  let best: PlainBrand | undefined;
  for (const [name, units] of beforeUnits(page)) {
    const places = occurrences(page, name);
    if (places.length < OFTEN || isPlace(page, name, places) || abridges(page, name)) continue;
    const beside = places.filter((at) => standsBesideBody(page, at, at + name.length)).length;
    if (beside === 0) continue;
    const score = units + beside;
    if (!best || score > best.score) {
      best = {
        name,
        score,
        reasons: [`无单位之名,却在系、教务处等之前${units}处`, `与单位名称并列${beside}处`, `全页${places.length}处`],
      };
    }
  }
  return best;
}

/** Strings of two to five characters between the start of a clause or a connecting word and a school's department. */
function beforeUnits(page: string): Map<string, number> {
  const found = new Map<string, number>();
  UNIT.lastIndex = 0;
  for (let match = UNIT.exec(page); match !== null && found.size < MOST; match = UNIT.exec(page)) {
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const start = match.index - length;
      if (start < 0 || !isHan(page.charCodeAt(start))) break;
      const previous = page.charAt(start - 1);
      if (isHan(page.charCodeAt(start - 1)) && !CONNECTOR.has(previous) && !CONNECTOR.has(page.slice(start - 2, start)))
        continue;
      const name = page.slice(start, match.index);
      if (!endsLikeBody(name) && !CONNECTOR.has(name)) found.set(name, (found.get(name) ?? 0) + 1);
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

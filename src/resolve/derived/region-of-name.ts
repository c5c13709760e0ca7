import type { Kind } from "../../model/ontology.ts";
import { remembered } from "../../remembered.ts";
import { plainName } from "../organization-name.ts";
import {
  ANY_TOWNS_PART,
  BEFORE,
  HOLDINGS,
  NAMED_AFTER,
  NATIONWIDE,
  NATURE,
  WHOLE_END,
  WORDS_TOO,
} from "./region-words.ts";
import { FORMS, liesIn, LONGEST_FORM, type Borne, type Region } from "./regions.ts";

/** A region that a name tells. */
export interface Told {
  readonly code: string;
  /** The words of the name that tell it. */
  readonly basis: string;
}

/** A place in a name, where it begins and ends. */
interface Found {
  readonly region: Region;
  readonly from: number;
  readonly to: number;
}

/** What a name says of where its body lies. */
interface Reading {
  /** It is a body of the whole country. */
  readonly nationwide: boolean;
  readonly told?: Told;
}

const BRACKETED = /[([〔【]([^)\]〕】]{2,12})[)\]〕】]/gu;
/** What may stand behind a place in the brackets that name a campus. */
const CAMPUS = /(?:校区|分校|院区)?$/u;
const holding = new RegExp(`^(?:${[...HOLDINGS].sort((a, b) => b.length - a.length).join("|")})(?:公司|集团)?`, "u");

/**
 * The region that a form means at the head of a name: a province (海南 is not 海南藏族自治州), else the widest one that all of
 * that name lie in (南昌: the city and its county), else none.
 */
function sure(borne: readonly Borne[], form: string, kind: Kind): Region | undefined {
  const full = borne.filter((each) => each.full);
  const meant = full.length > 0 ? full : borne.filter(({ region }) => mayStandShort(region, form, kind));
  if (full.length > 0 && ANY_TOWNS_PART.has(form)) return undefined;
  const [widest] = meant.map(({ region }) => region).sort((a, b) => rankOf(a) - rankOf(b));
  if (widest?.level === "PROVINCIAL") return widest;
  if (!widest || !meant.every(({ region }) => liesIn(region.code, widest.code))) return undefined;
  return widest;
}

const rankOf = ({ level }: Region): number => ["PROVINCIAL", "CITY", "COUNTY"].indexOf(level);

/**
 * Whether a place without 省, 市 or 县 may stand at the head of a name: provinces and prefectures do, cities of county
 * rank only for schools, offices and parks (宜兴中等专业学校), for enterprises' marks are as often the same word. Counties and
 * districts never do (三江学院, 太湖…).
 */
function mayStandShort(region: Region, form: string, kind: Kind): boolean {
  if (WORDS_TOO.has(form)) return false;
  if (region.level !== "COUNTY") return true;
  return region.name.endsWith("市") && (kind === "School" || kind === "Government" || kind === "Park");
}

/** The longest form at a place of the text for which `choose` names a region. */
function placeAt(text: string, from: number, choose: (borne: readonly Borne[], form: string) => Region | undefined) {
  for (let length = Math.min(LONGEST_FORM, text.length - from); length >= 2; length -= 1) {
    const form = text.slice(from, from + length);
    const borne = FORMS.get(form);
    if (!borne || NAMED_AFTER.test(text.slice(from + length))) continue;
    if (NATURE.test(text.slice(from + length)) && borne.every(({ full, region }) => !full && region.level === "COUNTY"))
      continue;
    const region = choose(borne, form);
    // What is ambiguous in its longest form (鼓楼区) is not tried in a shorter one.
    return { region, to: from + length };
  }
  return undefined;
}

/** A chain of places from here on, each in the one before; undefined where none stands here or they are at odds. */
function chainAt(text: string, from: number, kind: Kind): Found | undefined {
  const first = placeAt(text, from, (borne, form) => sure(borne, form, kind));
  if (first?.region === undefined) return undefined;
  let last: Found = { region: first.region, from, to: first.to };
  for (;;) {
    const inside = last;
    const next = placeAt(text, inside.to, (borne, form) => {
      const within = borne.filter(({ region }) => region !== inside.region && liesIn(region.code, inside.region.code));
      const own = within.filter(({ full, region }) => full || region.level === "CITY" || !region.name.endsWith("区"));
      return own.length === 1 && form.length >= 2 ? own[0]!.region : undefined;
    });
    if (next?.region !== undefined) {
      last = { region: next.region, from, to: next.to };
      continue;
    }
    // Another place right behind that lies elsewhere: which of the two it is nobody can tell. Of 上海市海南商会 one can: a
    // society's second place is where its members come from.
    if (kind === "Association") return inside;
    const beside = placeAt(text, inside.to, (borne, form) => sure(borne, form, kind));
    return beside?.region !== undefined && !liesIn(inside.region.code, beside.region.code) ? undefined : inside;
  }
}

/** The last place that stands behind the end of a whole: 北京大学|深圳|研究生院. */
function behindWhole(text: string, after: number, kind: Kind): Found | undefined {
  let found: Found | undefined;
  for (let at = Math.max(after, 2); at < text.length - 2; at += 1) {
    if (!WHOLE_END.test(text.slice(0, at))) continue;
    found = chainAt(text, at, kind) ?? found;
  }
  return found;
}

/** A place alone in brackets: a campus (山东大学(威海)), a registered place (大陆汽车(长春)有限公司). */
function inBrackets(text: string): Found | undefined {
  let found: Found | undefined;
  for (const { index, 1: inside } of text.matchAll(BRACKETED)) {
    const place = inside!.replace(CAMPUS, "");
    const region = sure(FORMS.get(place) ?? [], place, "School");
    if (region) found = { region, from: index + 1, to: index + 1 + place.length };
  }
  return found;
}

function read(text: string, kind: Kind): Reading {
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const whole = holding.exec(rest)?.[0].length ?? 0;
  const nationwide = whole === 0 && NATIONWIDE.test(rest);
  const head = nationwide ? undefined : chainAt(text, start + whole, kind);
  const found = inBrackets(text) ?? behindWhole(text, head?.to ?? start, kind) ?? head;
  if (!found) return { nationwide: nationwide || whole > 0 };
  return { nationwide, told: { code: found.region.code, basis: text.slice(found.from, found.to) } };
}

const readings = new Map<Kind, (name: string) => Reading>();
const readingOf = (name: string, kind: Kind): Reading => {
  let reading = readings.get(kind);
  if (!reading) readings.set(kind, (reading = remembered((each) => read(plainName(each), kind))));
  return reading(name);
};

/**
 * The region in which a body of this name lies, where the name makes it sure. Sources: GB/T 2260 for the places;
 * 《企业名称登记管理规定》(2020) 第六条 and its 实施办法 (2023) 第八条: an enterprise's name begins with the division where it is
 * registered, or has it in brackets; 《高等学校命名暂行办法》(教发厅〔2020〕6号): a school's name bears no other place than its own.
 */
export const regionOfName = (name: string, kind: Kind): Told | undefined => readingOf(name, kind).told;

/** Whether a name is that of a body of the whole country, which lies nowhere, whatever it is a part of. */
export const isNationwide = (name: string, kind: Kind): boolean => readingOf(name, kind).nationwide;

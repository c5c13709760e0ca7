import type { EntityAttributes } from "../model/entity.ts";
import type { Kind } from "../model/ontology.ts";
import { DISTRICT_SHORTS, PLACE_FORMS, type Place, provinceOf, shortPlace } from "./lexicon/places.ts";
import { remembered } from "../remembered.ts";
import type { OrganizationMention } from "./organizations.ts";

/** An entity while the document is being read: forms and mentions are still coming in. */
export interface Draft {
  kind: Kind;
  name: string;
  readonly aliases: Set<string>;
  mentions: number;
  attributes: EntityAttributes;
  /** Tells namesakes of one kind apart (events: type and body). */
  readonly key: string;
}

const isSubsequence = (short: string, long: string): boolean => {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) if (long.charCodeAt(i) === short.charCodeAt(at)) at++;
  return at === short.length;
};

/** Full forms of the usual contractions, so that a contraction can be found inside its full name. */
const EXPANSIONS: readonly (readonly [RegExp, string])[] = [
  [/教委/g, "教育委员会"],
  [/(?:发改委|发展改革委)(?!员)/g, "发展和改革委员会"],
  [/发展改革委员会/g, "发展和改革委员会"],
  [/交大/g, "交通大学"],
  [/师大/g, "师范大学"],
  [/农大/g, "农业大学"],
  [/高新区/g, "高新技术产业开发区"],
  [/经开区/g, "经济技术开发区"],
  [/管委会/g, "管理委员会"],
  [/专委会$/g, "专业委员会"],
  [/职教集团/g, "职业教育集团"],
  [/职院$/g, "职业技术学院"],
  [/人社(?=[厅局])/g, "人力资源和社会保障"],
  [/工信(?=[厅局])/g, "工业和信息化"],
  [/经信(?=[厅局])/g, "经济和信息化"],
  [/教体局/g, "教育体育局"],
  [/市政府$/g, "市人民政府"],
  [/省政府$/g, "省人民政府"],
  [/区政府$/g, "区人民政府"],
  [/县政府$/g, "县人民政府"],
  [/市域产教联合体$/g, "产教联合体"],
  [/市产教联合体$/g, "产教联合体"],
  [/市域(?=[^产]{0,12}产教联合体$)/g, ""],
  [/[“”"]/g, ""],
  [/\(联盟\)$/g, ""],
  [/工业与信息化/g, "工业和信息化"],
  [/^工信部/g, "工业和信息化部"],
  [/^人社部/g, "人力资源和社会保障部"],
  [/(?<=^[\u3400-\u9fff]{2,4})市(?=(?:高新|经济技术))/g, ""],
];
/** Names that each of the two functions below remembers. */
const REMEMBERED = 10_000;

const expand = remembered((text) => EXPANSIONS.reduce((part, [from, to]) => part.replace(from, to), text), REMEMBERED);

/** The place of GB/T 2260 that a name begins with, in full or short form. */
export const leadingPlace: (text: string) => { place: Place; length: number } | undefined = remembered((text) => {
  for (let length = Math.min(11, text.length); length >= 2; length--) {
    const places = PLACE_FORMS.get(text.slice(0, length));
    if (places) return { place: places[0]!, length };
  }
  return undefined;
}, REMEMBERED);

/** Everything after the places that a name begins with: 上海市嘉定区人民政府 → 人民政府. */
export function withoutPlaces(text: string): string {
  let rest = text;
  for (let found = leadingPlace(rest); found && rest.length > found.length; found = leadingPlace(rest)) {
    rest = rest.slice(found.length);
  }
  return rest;
}

const LEGAL_FORM = /^(?:股份|控股|集团)*(?:有限|责任)*公司$/;
/** 龙山工程|技术有限公司: but a group in front of such words is the parent of what they name. */
const LOOSE_FORM = /^(?:技术|科技|实业|股份|控股|集团|产业)*(?:有限|责任)*公司$/;
const isLegalForm = (rest: string, before: string): boolean =>
  rest === "集团" ||
  LEGAL_FORM.test(rest) ||
  (LOOSE_FORM.test(rest) && before.length > 3 && !/(?:集团|公司|股份)$/.test(before));

/** One name shortens another of the same kind: its characters in order, the same beginning, and no other place's. */
export function shortens(short: string, full: string, kind: Kind): boolean {
  const f = expand(full);
  // 职院 stands for 职业技术学院 and for 职业学院.
  const s = f.endsWith("职业学院") ? expand(short).replace(/(?<=职业)技术(?=学院$)/, "") : expand(short);
  if (s === f) return true;
  if (s.length >= f.length || s.length < 3 || !isSubsequence(s, f)) return false;
  // A whole name in front of another's is its parent (北京市商业学校|交通运输系), not its short form.
  // 瀚蓝环境|股份有限公司: a legal form is no part of a firm.
  if (kind === "Enterprise" && f.startsWith(s) && isLegalForm(f.slice(s.length), s)) return true;
  if (f.startsWith(s) && !f.slice(s.length).startsWith("(")) return false;
  // 区商贸职教集团: the district says which it is by its sign alone.
  if (kind === "Consortium" && /^[省市区县州]./.test(s) && f.endsWith(s)) return true;
  const placeOfShort = leadingPlace(s);
  const placeOfFull = leadingPlace(f);
  if (kind === "Consortium" && placeOfShort && /^市?产教联合体$/.test(s.slice(placeOfShort.length))) return false;
  if (placeOfShort && placeOfFull && placeOfShort.place !== placeOfFull.place && !f.includes(placeOfShort.place.name))
    return false;
  // What the short form leaves out must be no place inside the name: 温州市教育局 is not 温州市龙湾区教育局.
  const restOfFull = placeOfFull ? f.slice(placeOfFull.length) : f;
  const inner = leadingPlace(restOfFull);
  if (inner && inner.place.level === "COUNTY" && !s.includes(shortPlace(inner.place.name))) return false;
  const district = restOfFull.slice(0, 2);
  if (DISTRICT_SHORTS.has(district) && !s.includes(district)) return false;
  if (kind === "Park" && s.slice(-2) !== f.slice(-2)) return false;
  const coreOfShort = withoutPlaces(s);
  const coreOfFull = withoutPlaces(f);
  if (kind === "Government" && coreOfShort !== coreOfFull) return false;
  if (coreOfShort.length < 3) return false;
  if (kind === "School" && (coreOfFull.length - coreOfShort.length > 8 || differInField(short, full))) return false;
  return coreOfShort[0] === coreOfFull[0] || isSubsequence(s.slice(0, 2), f.slice(0, 4)) || f.endsWith(s);
}

const SCHOOL_TYPE =
  /(?:职业技术大学|职业大学|职业技术学院|职业学院|技师学院|高等专科学校|中等职业(?:技术)?学校|中等专业学校|职业技术学校|技工学校|大学|学院|学校)$/;

/** Two schools of one type are one only if nothing but places and their signs tells them apart: 南阳职业学院 is not 南阳农业职业学院. */
function differInField(short: string, full: string): boolean {
  const type = SCHOOL_TYPE.exec(full)?.[0];
  if (type === undefined || SCHOOL_TYPE.exec(short)?.[0] !== type) return false;
  const fieldOf = (name: string): string => withoutPlaces(name).replace(/^[省市县区]/, "");
  return fieldOf(short) !== fieldOf(full);
}

/** Where an elliptic name gets its place from. */
export interface DocumentPlaces {
  readonly province?: Place;
  readonly city?: Place;
  /** Of the counties and districts the one most spoken of, and the one most spoken of whose name ends in each sign (县, 区). */
  readonly county?: Place;
  readonly counties?: ReadonlyMap<string, Place>;
}

/**
 * The places that a document is about, by how often its bodies' names begin with them.
 * @param named whole names of places that stand by themselves: they decide where no body's name does
 */
export function placesOf(
  names: readonly string[],
  main: string | undefined,
  named: readonly string[] = [],
): DocumentPlaces {
  const cities = new Map<string, { place: Place; n: number }>();
  const provinces = new Map<string, { place: Place; n: number }>();
  const counties = new Map<string, { place: Place; n: number }>();
  const add = (table: typeof cities, place: Place, n: number): void => {
    const entry = table.get(place.code) ?? { place, n: 0 };
    entry.n += n;
    table.set(place.code, entry);
  };
  const count = (name: string, weight: number): void => {
    const lead = leadingPlace(name);
    if (!lead) return;
    const { place } = lead;
    if (place.level === "CITY") add(cities, place, 2 * weight);
    if (place.level === "COUNTY") add(counties, place, weight);
    if (place.level === "PROVINCE") add(provinces, place, 2 * weight);
    else {
      const province = provinceOf(place);
      if (province) add(provinces, province, (place.level === "CITY" ? 1 : 0.5) * weight);
    }
  };
  for (const name of main ? [...names, main, main, main, main] : names) count(name, 1);
  for (const name of named) count(name, FAINT);
  const best = (table: typeof cities): Place | undefined => [...table.values()].sort((a, b) => b.n - a.n)[0]?.place;
  // 市 on the page of a county-level city is that city.
  const own = main ? leadingPlace(main)?.place : undefined;
  const city = own?.name.endsWith("市") && own.level !== "PROVINCE" ? own : best(cities);
  const province = city ? (provinceOf(city) ?? best(provinces)) : best(provinces);
  const county = own?.level === "COUNTY" ? own : best(counties);
  const bySign = new Map<string, Place>();
  for (const { place } of [...counties.values()].sort((a, b) => a.n - b.n)) bySign.set(place.name.at(-1)!, place);
  if (county) bySign.set(county.name.at(-1)!, county);
  return {
    ...(province ? { province } : {}),
    ...(city ? { city } : {}),
    ...(county ? { county } : {}),
    counties: bySign,
  };
}
/** Less than any body's name weighs, however often the place stands by itself. */
const FAINT = 1e-4;

/** 市委 → 株洲市委 where the document's city is known; a name that cannot be completed stays as written. */
export function completeElliptic(text: string, places: DocumentPlaces): string {
  const { province, city, counties } = places;
  const county = counties?.get(text[0]!);
  if (/^省/.test(text) && province?.name.endsWith("省")) return province.name.slice(0, -1) + text;
  if (/^[县区]/.test(text) && county && county.name.length > 2) return county.name.slice(0, -1) + text;
  if (/^市(?!域)/.test(text)) {
    if (city?.name.endsWith("市")) return city.name.slice(0, -1) + text;
    if (province?.name.endsWith("市")) return province.name.slice(0, -1) + text;
  }
  return text;
}

/** A mention in the form the registry needs. */
export type NamedMention = Pick<OrganizationMention, "text" | "kind" | "form">;

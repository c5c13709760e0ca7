import type { Kind } from "../../model/ontology.ts";
import { plainName } from "../organization-name.ts";
import { INDUSTRIES, INDUSTRY_WORDS } from "./industries.ts";
import type { Body } from "./location.ts";

/** An industry that a name tells, with the word that tells it. */
export interface InIndustry {
  /** Division of GB/T 4754-2017: two digits. */
  readonly code: string;
  readonly basis: string;
}

const list = (words: string): readonly string[] => words.split(/\s+/u).filter(Boolean);
const byWord = new Map(
  INDUSTRY_WORDS.flatMap(({ words, codes }) => list(words).map((word) => [word, list(codes)] as const)),
);
const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const anywhere = new RegExp(longestFirst.join("|"), "gu");
const atEnd = new RegExp(`(?:${longestFirst.join("|")})$`, "u");

/** What stands behind the trade in an enterprise's name: its form, and words that every trade uses. */
const FORM = /(?:集团)?(?:股份)?(?:有限公司|公司|集团|总厂|厂|股份)+$|有限责任公司$/u;
const ANY_TRADE = /(?:集团|控股|股份|科技|技术|工业|产业|实业|制造|装备|设备|发展|工程)+$/u;
/** What stands behind the trade in a society's name. */
const SOCIETY = /(?:协会|学会|商会|联合会|促进会|研究会|行业职业教育教学指导委员会|职业教育教学指导委员会|行指委)$/u;
const LINE = /(?:行业|产业|工业|工程|技术|企业)+$/u;

/** The part of a name that its trade must stand at the end of; undefined where there is no such part. */
function tradeOf(name: string, kind: Kind): string | undefined {
  if (kind === "Enterprise") {
    if (/银行(?:股份有限公司|有限公司)?$/u.test(name)) return "银行";
    const bare = name.replace(/\([^)]*\)/gu, "").replace(FORM, "");
    return bare === name ? undefined : endIn(bare, ANY_TRADE);
  }
  return kind === "Association" && SOCIETY.test(name) ? endIn(name.replace(SOCIETY, ""), LINE) : undefined;
}

/** 汽车工业 ends in 汽车, once what every trade uses is taken away; 装配式建筑工程 in 建筑; a word that is whole stays. */
const endIn = (text: string, rest: RegExp): string => (atEnd.test(text) ? text : text.replace(rest, ""));

/**
 * The industries of a body, where its name tells them for sure: a consortium's by any word of its name; an enterprise's and a society's
 * by what stands where a name tells the trade (《企业名称登记管理规定》(2020) 第六条: place, mark, trade, form), for the mark of a firm
 * may be any word. Sorted by code. Pure.
 */
export function industriesOf({ name, kind, hijacked }: Body): readonly InIndustry[] {
  if (hijacked === true) return [];
  const plain = plainName(name);
  const trade = kind === "Consortium" ? undefined : tradeOf(plain, kind);
  const words = kind === "Consortium" ? (plain.match(anywhere) ?? []) : (trade && atEnd.exec(trade)) || [];
  const found = new Map<string, string>();
  for (const word of words) for (const code of byWord.get(word)!) if (!found.has(code)) found.set(code, word);
  return [...found].map(([code, basis]) => ({ code, basis })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Id of the node of an industry: it comes from the code alone. */
export const industryId = (code: string): string => `industry_${code}`;

/** Name of a division. */
export const industryName = (code: string): string => INDUSTRIES.get(code)!;

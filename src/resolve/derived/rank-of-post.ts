import type { Rank } from "../../model/ontology.ts";
import { organizationKey, plainName } from "../organization-name.ts";
import type { Body } from "./location.ts";
import { RANK_RULES, type RankRule, type RankRuleName } from "./rank-rules.ts";
import {
  DEPARTMENTS,
  MINISTRIES,
  OWN_ORDER,
  PUBLIC_COLLEGES,
  PUBLIC_UNIVERSITIES,
  RAISED,
  SCHOOLS_OF_THE_CENTRE,
  SUB_PROVINCIAL,
} from "./rank-words.ts";
import { regionOfName } from "./region-of-name.ts";
import { chainOf, MUNICIPALITIES, type Region } from "./regions.ts";

/** The rank of a post, with the rule of RANK_RULES that gives it. */
export interface Ranked {
  readonly rank: Rank;
  readonly rule: RankRuleName;
}

/** Whether a title is that of the head of its body or of one of the head's deputies; undefined for any other post. */
type Place = "head" | "deputy" | undefined;

/** What sort of office a name tells: a place, and what of it. */
type Organ = "committee" | "government" | "congress" | "conference" | "department" | "inner" | "town";

const departments = [...DEPARTMENTS].sort((a, b) => b.length - a.length).join("|");
const ORGANS: readonly (readonly [RegExp, Organ])[] = [
  [/^[省市区县州盟旗]?(?:党)?委(?:员会)?$/u, "committee"],
  [/^(?:人民政府)?$/u, "government"],
  [/^人民代表大会(?:常务委员会)?$/u, "congress"],
  [/^政协(?:委员会)?$/u, "conference"],
  [new RegExp(`^(?:${departments})(?:厅|局|委员会)$`, "u"), "department"],
  [new RegExp(`^(?:${departments})(?:厅|局|委员会).{1,12}[处科]$`, "u"), "inner"],
  [/^[^省市县区]{1,5}(?:镇|乡|街道)(?:党委|党工委|人民政府|办事处)?$/u, "town"],
];

/** Titles by organ: the head's, as they stand behind 副 for a deputy; 代 and 常务 change nothing. */
const HEADS: Readonly<Record<Organ | "ministry" | "bureau", RegExp>> = {
  committee: /^书记$/u,
  government: /^(?:省长|市长|区长|县长|州长|盟长|旗长|(?:自治区|人民政府)?主席|党组书记)$/u,
  congress: /^(?:主任|党组书记)$/u,
  conference: /^(?:主席|党组书记)$/u,
  department: /^(?:厅长|局长|主任|党组书记|党委书记)$/u,
  inner: /^[处科]长$/u,
  town: /^(?:党委书记|党工委书记|书记|镇长|乡长|主任)$/u,
  ministry: /^(?:部长|主任|党组书记)$/u,
  bureau: /^(?:司长|局长|主任)$/u,
};

function placeOf(title: string, heads: RegExp): Place {
  const bare = title.replace(/^代(?:理)?/u, "");
  if (heads.test(bare)) return "head";
  const without = bare.replace(/^(?:党组|党委)?(?:常务|第一)?副/u, (words) => words.replace(/(?:常务|第一)?副$/u, ""));
  return without !== bare && heads.test(without) ? "deputy" : undefined;
}

const ranked = (rule: RankRuleName, place: Place): Ranked | undefined => {
  const ranks: RankRule = RANK_RULES[rule];
  const rank = place && ranks[place];
  return rank && { rank, rule };
};

/**
 * The administrative rank of a post, where a rule gives one for certain: from the title and the body's name alone. None for
 * enterprises, associations, parks, consortia, schools of which it is not known that the state runs them, non-leading posts
 * (调研员, 巡视员: their grade is no rank) and members of a body (委员, 党组成员).
 */
export function rankOfPost(title: string, body: Body): Ranked | undefined {
  const post = plainName(title);
  if (body.hijacked === true) return undefined;
  if (body.kind === "School") return ofSchool(post, plainName(body.name));
  return body.kind === "Government" ? (ofNational(post, body.name) ?? ofLocal(post, body.name)) : undefined;
}

function ofSchool(title: string, name: string): Ranked | undefined {
  // 院长 of a 大学 is the dean of one of its colleges.
  const heads = name.endsWith("大学") ? /^(?:校长|党委书记)$/u : /^(?:校长|院长|党委书记)$/u;
  const place = placeOf(title, heads) ?? (title === "纪委书记" ? "deputy" : undefined);
  if (SCHOOLS_OF_THE_CENTRE.has(name)) return ranked("school-of-the-centre", place);
  if (PUBLIC_UNIVERSITIES.has(name)) return ranked("public-university", place);
  if (PUBLIC_COLLEGES.has(name)) return ranked("public-vocational-college", place);
  const whole = /^(.+(?:大学|学院))[^院系]{1,12}处$/u.exec(name)?.[1] ?? "";
  const known = SCHOOLS_OF_THE_CENTRE.has(whole) || PUBLIC_UNIVERSITIES.has(whole);
  return known ? ranked("public-university-division", placeOf(title, /^处长$/u)) : undefined;
}

function ofNational(title: string, name: string): Ranked | undefined {
  const key = organizationKey(name);
  if (key === "国务院") return ranked("state-council", title === "国务委员" ? "deputy" : placeOf(title, /^总理$/u));
  if (/^全国人民代表大会常务委员会$/u.test(key)) return ranked("national-congress", placeOf(title, /^委员长$/u));
  if (/^(?:全国政协|中国人民政治协商会议全国委员会)$/u.test(key)) {
    return ranked("national-congress", placeOf(title, /^主席$/u));
  }
  const ministry = MINISTRIES.find((each) => key.startsWith(each));
  if (ministry === undefined) return undefined;
  const inner = key.slice(ministry.length);
  const division = placeOf(
    /处长$/u.test(title) && !/^副?处长$/u.test(title) ? title.replace(/^.+处(?=副?处长$)/u, "") : title,
    /^处长$/u,
  );
  if (inner === "") {
    const bureau = /^.+司(副?司长)$/u.exec(title)?.[1] ?? (/^副?司长$/u.test(title) ? title : undefined);
    return bureau
      ? ranked("ministry-bureau", placeOf(bureau, HEADS.bureau))
      : ranked("ministry", placeOf(title, HEADS.ministry));
  }
  if (/^[^处]{2,16}司$|^办公厅$/u.test(inner)) {
    return division ? ranked("ministry-division", division) : ranked("ministry-bureau", placeOf(title, HEADS.bureau));
  }
  return /^(?:[^处]{2,16}司|办公厅).{1,14}处$/u.test(inner) ? ranked("ministry-division", division) : undefined;
}

function ofLocal(title: string, name: string): Ranked | undefined {
  const key = organizationKey(name);
  const told = regionOfName(key, "Government");
  if (!told || !key.startsWith(told.basis) || OWN_ORDER.test(told.code)) return undefined;
  const rest = key.slice(told.basis.length);
  const organ = ORGANS.find(([pattern]) => pattern.test(rest))?.[1];
  if (!organ) return undefined;
  const place = placeOf(title, HEADS[organ]) ?? (organ === "committee" && title === "常委" ? "deputy" : undefined);
  const [region, above] = chainOf(told.code);
  if (organ === "department") return ofDepartment(title, region!, above, place);
  const rule = ruleOf(organ, region!, above);
  if (!rule || (organ === "inner" && !fits(title, rule))) return undefined;
  return ranked(rule, place);
}

/** A department's own head; or that of one of its offices, which the title names (职成处处长). */
function ofDepartment(title: string, region: Region, above: Region | undefined, place: Place): Ranked | undefined {
  const office = /^(?:.+[处科])?(副?[处科]长)$/u.exec(title)?.[1];
  const rule = ruleOf(office ? "inner" : "department", region, above);
  if (!rule) return undefined;
  if (!office) return ranked(rule, place);
  return fits(office, rule) ? ranked(rule, placeOf(office, HEADS.inner)) : undefined;
}

/** A province's offices are 处, a city's 科. */
const fits = (title: string, rule: RankRuleName): boolean => title.includes(rule === "city-section" ? "科" : "处");

function ruleOf(organ: Organ, region: Region, above: Region | undefined): RankRuleName | undefined {
  const municipality = MUNICIPALITIES.has(above?.code ?? region.code);
  const leads = organ !== "department" && organ !== "inner" && organ !== "town";
  if (region.level === "PROVINCIAL") {
    if (organ === "inner") return "province-division";
    if (organ === "department") return "province-department";
    if (!leads) return undefined;
    return municipality && organ === "committee" ? "municipality-committee" : "province";
  }
  if (region.level === "CITY") {
    const raised = SUB_PROVINCIAL.has(region.code);
    if (leads) return raised ? "sub-provincial-city" : "city";
    if (organ === "department") return raised ? "sub-provincial-department" : "city-department";
    return organ === "inner" && !raised ? "city-section" : undefined;
  }
  if (municipality) {
    if (RAISED.has(region.code) || organ === "inner") return undefined;
    return leads
      ? "municipality-district"
      : organ === "town"
        ? "municipality-town"
        : "municipality-district-department";
  }
  if (SUB_PROVINCIAL.has(above?.code ?? ""))
    return leads && region.name.endsWith("区") ? "sub-provincial-district" : undefined;
  // A county that lies in its province directly is of a rank of its own.
  if (above?.level !== "CITY" || organ === "inner") return undefined;
  return leads ? "county" : organ === "town" ? "town" : "county-department";
}

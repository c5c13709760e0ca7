import type { Rank } from "../../model/ontology.ts";

/** A rule by which posts of a sort of body have a rank: the one of its head and the one of the head's deputies. */
export interface RankRule {
  /** Absent where it differs from post to post. */
  readonly head?: Rank;
  readonly deputy?: Rank;
  readonly source: string;
}

const LAW = "公务员法 (2018) 第十八条, 公务员领导职务层次";
const CITIES = "中编发〔1995〕5号 关于副省级市若干问题的意见; 公务员法 (2018) 第十八条";
const SCHOOLS = "中央机构编制委员会对高等学校规格的规定: 本科院校正厅级, 高等职业学校副厅级";

/**
 * The rules, by name. Only offices of which every one has this rank; where it is raised for some (a municipality's party
 * secretary, 浦东新区, police and courts, which are led from above) or differs by place, there is no rule.
 */
export const RANK_RULES = {
  "state-council": { head: "NATIONAL", deputy: "NATIONAL_DEPUTY", source: LAW },
  "national-congress": { head: "NATIONAL", deputy: "NATIONAL_DEPUTY", source: LAW },
  ministry: { head: "MINISTERIAL", deputy: "MINISTERIAL_DEPUTY", source: `${LAW}; 国务院组织法 第十条` },
  "ministry-bureau": { head: "BUREAU", deputy: "BUREAU_DEPUTY", source: `${LAW}; 国务院行政机构设置和编制管理条例` },
  "ministry-division": {
    head: "DIVISION",
    deputy: "DIVISION_DEPUTY",
    source: `${LAW}; 国务院行政机构设置和编制管理条例`,
  },
  province: { head: "MINISTERIAL", deputy: "MINISTERIAL_DEPUTY", source: LAW },
  "municipality-committee": { deputy: "MINISTERIAL_DEPUTY", source: `${LAW}; its secretary is often ranked higher` },
  "province-department": { head: "BUREAU", deputy: "BUREAU_DEPUTY", source: LAW },
  "province-division": { head: "DIVISION", deputy: "DIVISION_DEPUTY", source: LAW },
  "sub-provincial-city": { head: "MINISTERIAL_DEPUTY", deputy: "BUREAU", source: CITIES },
  "sub-provincial-department": { head: "BUREAU_DEPUTY", deputy: "DIVISION", source: CITIES },
  "sub-provincial-district": { head: "BUREAU_DEPUTY", source: CITIES },
  city: { head: "BUREAU", deputy: "BUREAU_DEPUTY", source: LAW },
  "city-department": { head: "DIVISION", deputy: "DIVISION_DEPUTY", source: LAW },
  "city-section": { head: "SECTION", deputy: "SECTION_DEPUTY", source: LAW },
  "municipality-district": { head: "BUREAU", deputy: "BUREAU_DEPUTY", source: `${LAW}; 宪法 第三十条` },
  "municipality-district-department": { head: "DIVISION", deputy: "DIVISION_DEPUTY", source: `${LAW}; 宪法 第三十条` },
  "municipality-town": { head: "DIVISION", deputy: "DIVISION_DEPUTY", source: `${LAW}; 宪法 第三十条` },
  county: { head: "DIVISION", deputy: "DIVISION_DEPUTY", source: LAW },
  "county-department": { head: "SECTION", deputy: "SECTION_DEPUTY", source: LAW },
  town: { head: "SECTION", deputy: "SECTION_DEPUTY", source: LAW },
  "school-of-the-centre": {
    head: "MINISTERIAL_DEPUTY",
    deputy: "BUREAU",
    source: "中央管理领导班子的31所高校 (中组发〔2000〕)",
  },
  "public-university": { head: "BUREAU", deputy: "BUREAU_DEPUTY", source: SCHOOLS },
  "public-university-division": { head: "DIVISION", deputy: "DIVISION_DEPUTY", source: SCHOOLS },
  "public-vocational-college": { head: "BUREAU_DEPUTY", deputy: "DIVISION", source: SCHOOLS },
} as const satisfies Record<string, RankRule>;
export type RankRuleName = keyof typeof RANK_RULES;

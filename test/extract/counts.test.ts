import { describe, expect, it } from "vitest";
import { listed, statedIn } from "./page.ts";

/** The consortium that every text of the tables goes on from. */
const HEAD = "泸州市精密制造产教联合体成立。";

/** What follows, with the counts that it states, as `what n`. */
const COUNTS: readonly (readonly [text: string, counts: string])[] = [
  ["联合体现有成员单位86家。", "MEMBER 86"],
  ["联合体共有86家成员单位。", "MEMBER 86"],
  ["联合体共有成员单位86个。", "MEMBER 86"],
  ["联合体成员单位达86家。", "MEMBER 86"],
  ["联合体吸纳86家单位加入。", "MEMBER 86"],
  ["联合体汇聚了86家成员单位。", "MEMBER 86"],
  ["联合体由86家单位组成。", "MEMBER 86"],
  ["联合体首批会员单位86家。", "MEMBER 86"],
  ["联合体成员单位由36家增加到86家。", "MEMBER 86"],
  ["联合体成员单位由36家增至86家。", "MEMBER 86"],
  ["联合体成员包括21所院校。", "SCHOOL 21"],
  ["联合体由21所院校、48家企业组成。", "SCHOOL 21; ENTERPRISE 48"],
  ["联合体由21所学校、48家企业、5家科研机构组成。", "SCHOOL 21; ENTERPRISE 48; RESEARCH_INSTITUTE 5"],
  ["联合体由21所学校、48家企业和6个行业协会共同组建。", "SCHOOL 21; ENTERPRISE 48; ASSOCIATION 6"],
  ["联合体汇聚21所职业院校、48家企业、6家行业组织。", "SCHOOL 21; ENTERPRISE 48; ASSOCIATION 6"],
  ["联合体成员中有21所高校、48家企业、3家科研院所。", "SCHOOL 21; ENTERPRISE 48; RESEARCH_INSTITUTE 3"],
  ["联合体成员单位86家,其中学校21所、企业48家。", "MEMBER 86; SCHOOL 21; ENTERPRISE 48"],
  ["联合体现有成员单位86家,包括21所院校、48家企业。", "MEMBER 86; SCHOOL 21; ENTERPRISE 48"],
  ["联合体由二十一所院校和四十八家企业组成。", "SCHOOL 21; ENTERPRISE 48"],
  ["联合体吸纳120余家企业加入。", "ENTERPRISE 120"],
  ["联合体成员包括4个政府部门、21所院校。", "GOVERNMENT 4; SCHOOL 21"],
  ["联合体成员包括2个产业园区、21所院校。", "PARK 2; SCHOOL 21"],
  ["联合体由青岚职业技术学院等21所院校、龙山机电有限公司等48家企业组成。", "SCHOOL 21; ENTERPRISE 48"],
  ["联合体会员达1200家。", "MEMBER 1200"],
  ["联合体现有成员单位86家,其中院校21所、企业48家。", "MEMBER 86; SCHOOL 21; ENTERPRISE 48"],
  ["联合体由青岚职业技术学院、龙山大学、泸州技师学院三家牵头。", ""],
  ["\n成员单位:41家(企业26家 院校9所 科研机构3家)", "MEMBER 41; ENTERPRISE 26; SCHOOL 9; RESEARCH_INSTITUTE 3"],
  [
    "\n| 类别 | 数量 |\n| --- | --- |\n| 企业 | 58家 |\n| 院校 | 14 |\n| 合计 | 72家 |",
    "ENTERPRISE 58; SCHOOL 14; MEMBER 72",
  ],
  // People who came.
  ["来自各地的代表200余人参加会议。", "ATTENDEE 200"],
  ["共200余人参加会议。", "ATTENDEE 200"],
  ["300多人参加了成立大会。", "ATTENDEE 300"],
  ["企业负责人、师生代表共500余人出席会议。", "ATTENDEE 500"],
  ["校企代表150人参加会议。", "ATTENDEE 150"],
  ["与会代表近400人。", "ATTENDEE 400"],
  ["来自全国的160名代表参加会议。", "ATTENDEE 160"],
  ["联合体联合90余家行业组织、学校、科研机构、上下游企业等共同组建。", "MEMBER 90"],
  ["联合体联合90余家行业组织共同组建。", "ASSOCIATION 90"],
];

/** What follows the consortium and counts none of its members or guests. */
const NONE: readonly string[] = [
  "学校现有在校生12000人。",
  "学校现有专任教师600人。",
  "园区落户企业320家。",
  "公司拥有专利45项。",
  "项目总投资3亿元。",
  "学校占地800亩,开设专业35个。",
  "2024年以来,联合体工作稳步推进。",
  "企业年产值达到20亿元。",
  "学校与48家企业签订了合作协议。",
  "联合体理事会设理事长1人。",
  "会议持续了3个小时。",
  "第二届职业技能大赛设12个赛项。",
  "省教育厅公布了28家市域产教联合体名单。",
  "毕业生就业率达到98%。",
  "培训员工3000人次。",
];

const read = (text: string): string[] => statedIn(HEAD + text, "STATES_COUNT", "of", "n");

describe("counts", () => {
  it.each(COUNTS)("%s", (text, counts) => {
    expect(read(text)).toEqual(listed(counts));
  });
  it.each(NONE)("none: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

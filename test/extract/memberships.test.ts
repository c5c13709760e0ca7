import { describe, expect, it } from "vitest";
import { listed, statedIn } from "./page.ts";

const UNION = "泸州市精密制造产教联合体";
const SCHOOL = "青岚职业技术学院";
const FIRM = "龙山机电有限公司";

/** Each text with the memberships that it states, as `body | consortium | role`. */
const MEMBERS: readonly (readonly [text: string, members: string])[] = [
  // Of two that one occasion is about, the one whose officer reports it.
  [
    `泸州机电职业教育集团年会暨泸州院校联盟成立大会举行。泸州院校联盟成立。集团秘书长周海琦通报情况,${FIRM}增补为副理事长单位。`,
    `${FIRM} | 泸州机电职业教育集团 | VICE_CHAIR`,
  ],
  [`${UNION}年会召开。增补${FIRM}为联合体成员单位。`, `${FIRM} | ${UNION} | MEMBER`],
  ["泸州机电职业教育集团年会召开。增补龙山机电有限公司为集团成员单位。", `${FIRM} | 泸州机电职业教育集团 | MEMBER`],
  [`${UNION}成立。作为理事单位,${FIRM}周海琦总经理参加会议。`, `${FIRM} | ${UNION} | DIRECTOR`],
  [
    `${UNION}成立。${SCHOOL}、${FIRM}等共计三十家理事单位参加。`,
    `${SCHOOL} | ${UNION} | DIRECTOR; ${FIRM} | ${UNION} | DIRECTOR`,
  ],
  [`${UNION}成立,${SCHOOL}为联盟首届轮值主席单位。`, `${SCHOOL} | ${UNION} | CHAIR`],
  // The role first.
  [`${UNION}的牵头单位为${SCHOOL}。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`${UNION}的牵头单位是${SCHOOL}和${FIRM}。`, `${SCHOOL} | ${UNION} | LEAD; ${FIRM} | ${UNION} | LEAD`],
  [`${UNION}由${SCHOOL}牵头。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`${UNION}由${SCHOOL}牵头组建。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`${UNION}由${SCHOOL}、${FIRM}共同牵头组建。`, `${SCHOOL} | ${UNION} | LEAD; ${FIRM} | ${UNION} | LEAD`],
  [`${UNION}由${SCHOOL}联合${FIRM}牵头成立。`, `${SCHOOL} | ${UNION} | LEAD; ${FIRM} | ${UNION} | LEAD`],
  [`${UNION}的理事长单位为${FIRM}。`, `${FIRM} | ${UNION} | CHAIR`],
  [
    `${UNION}成立,理事长单位为${FIRM},秘书长单位为${SCHOOL}。`,
    `${FIRM} | ${UNION} | CHAIR; ${SCHOOL} | ${UNION} | SECRETARIAT`,
  ],
  [`${UNION}成立。执行理事长单位是${SCHOOL}。`, `${SCHOOL} | ${UNION} | EXECUTIVE_CHAIR`],
  [
    `${UNION}成立。副理事长单位有${SCHOOL}、泸州大学。`,
    `${SCHOOL} | ${UNION} | VICE_CHAIR; 泸州大学 | ${UNION} | VICE_CHAIR`,
  ],
  [
    `${UNION}成立。常务理事单位包括${SCHOOL}、泸州大学、${FIRM}。`,
    `${SCHOOL} | ${UNION} | DIRECTOR; 泸州大学 | ${UNION} | DIRECTOR; ${FIRM} | ${UNION} | DIRECTOR`,
  ],
  [`${UNION}成立。成员单位包括${SCHOOL}、泸州大学。`, `${SCHOOL} | ${UNION} | MEMBER; 泸州大学 | ${UNION} | MEMBER`],
  [`${UNION}成立。理事单位有${SCHOOL}。`, `${SCHOOL} | ${UNION} | DIRECTOR`],
  [`${UNION}成立。秘书处设在${SCHOOL}。`, `${SCHOOL} | ${UNION} | SECRETARIAT`],
  [`${UNION}秘书处设在${SCHOOL}。`, `${SCHOOL} | ${UNION} | SECRETARIAT`],
  [`${UNION}成立,发起单位为${SCHOOL}、${FIRM}。`, `${SCHOOL} | ${UNION} | CO_FOUNDER; ${FIRM} | ${UNION} | CO_FOUNDER`],
  [`${UNION}由${SCHOOL}、${FIRM}共同发起成立。`, `${SCHOOL} | ${UNION} | CO_FOUNDER; ${FIRM} | ${UNION} | CO_FOUNDER`],
  [
    `${UNION}由${SCHOOL}、${FIRM}、泸州大学共同发起。`,
    `${SCHOOL} | ${UNION} | CO_FOUNDER; ${FIRM} | ${UNION} | CO_FOUNDER; 泸州大学 | ${UNION} | CO_FOUNDER`,
  ],
  // The body first.
  [`${SCHOOL}牵头成立了${UNION}。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`${SCHOOL}牵头组建${UNION}。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`${SCHOOL}、${FIRM}共同牵头组建${UNION}。`, `${SCHOOL} | ${UNION} | LEAD; ${FIRM} | ${UNION} | LEAD`],
  [`由${SCHOOL}牵头的${UNION}成立。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`由${SCHOOL}、${FIRM}牵头的${UNION}成立。`, `${SCHOOL} | ${UNION} | LEAD; ${FIRM} | ${UNION} | LEAD`],
  [`${SCHOOL}为${UNION}牵头单位。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`${FIRM}当选${UNION}理事长单位。`, `${FIRM} | ${UNION} | CHAIR`],
  [`${FIRM}为${UNION}理事长单位。`, `${FIRM} | ${UNION} | CHAIR`],
  [
    `${UNION}成立。副理事长单位${SCHOOL}、${FIRM},学校代表泸州大学作了发言。`,
    `${SCHOOL} | ${UNION} | VICE_CHAIR; ${FIRM} | ${UNION} | VICE_CHAIR`,
  ],
  [`${FIRM}当选${UNION}副理事长单位。`, `${FIRM} | ${UNION} | VICE_CHAIR`],
  [`${SCHOOL}当选${UNION}常务理事单位。`, `${SCHOOL} | ${UNION} | DIRECTOR`],
  [`${SCHOOL}加入${UNION}。`, `${SCHOOL} | ${UNION} | MEMBER`],
  [`${SCHOOL}、泸州大学加入${UNION}。`, `${SCHOOL} | ${UNION} | MEMBER; 泸州大学 | ${UNION} | MEMBER`],
  [`${SCHOOL}成为${UNION}成员单位。`, `${SCHOOL} | ${UNION} | MEMBER`],
  [
    `${UNION}成立,${SCHOOL}当选理事长单位,${FIRM}当选副理事长单位。`,
    `${SCHOOL} | ${UNION} | CHAIR; ${FIRM} | ${UNION} | VICE_CHAIR`,
  ],
  [`${UNION}成立,${SCHOOL}为秘书长单位。`, `${SCHOOL} | ${UNION} | SECRETARIAT`],
  [`${UNION}成立,${SCHOOL}担任执行理事长单位。`, `${SCHOOL} | ${UNION} | EXECUTIVE_CHAIR`],
  [
    `${UNION}成立,${SCHOOL}、泸州大学等当选副理事长单位。`,
    `${SCHOOL} | ${UNION} | VICE_CHAIR; 泸州大学 | ${UNION} | VICE_CHAIR`,
  ],
  [`${SCHOOL}和${FIRM}共同发起成立${UNION}。`, `${SCHOOL} | ${UNION} | CO_FOUNDER; ${FIRM} | ${UNION} | CO_FOUNDER`],
  [`${SCHOOL}联合${FIRM}发起成立${UNION}。`, `${SCHOOL} | ${UNION} | CO_FOUNDER; ${FIRM} | ${UNION} | CO_FOUNDER`],
  // The consortium named before, or by a pointer.
  [`${UNION}成立。联合体由${SCHOOL}牵头。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`${UNION}在泸州成立。该联合体由${SCHOOL}牵头组建。`, `${SCHOOL} | ${UNION} | LEAD`],
  [`${UNION}成立大会召开。会议选举${FIRM}为理事长单位。`, `${FIRM} | ${UNION} | CHAIR`],
  [`${UNION}成立大会召开。推选${SCHOOL}为秘书长单位。`, `${SCHOOL} | ${UNION} | SECRETARIAT`],
  // Two roles in one breath; a list with a number behind it.
  [
    `${UNION}成立大会选举${FIRM}、${SCHOOL}为理事长及秘书处单位。`,
    `${FIRM} | ${UNION} | CHAIR; ${FIRM} | ${UNION} | SECRETARIAT; ${SCHOOL} | ${UNION} | CHAIR; ${SCHOOL} | ${UNION} | SECRETARIAT`,
  ],
  [
    `${UNION}成立,${SCHOOL}等21家单位担任常务理事、泸州大学等29家单位担任理事。`,
    `${SCHOOL} | ${UNION} | DIRECTOR; 泸州大学 | ${UNION} | DIRECTOR`,
  ],
  [`${UNION}包括${SCHOOL}、${FIRM}等政、企、校单位。`, `${SCHOOL} | ${UNION} | MEMBER; ${FIRM} | ${UNION} | MEMBER`],
  [
    `${SCHOOL}作为院校牵头单位推动成立了龙山模具行业产教融合联盟、龙山铸造行业产教融合联盟。`,
    `${SCHOOL} | 龙山模具行业产教融合联盟 | LEAD; ${SCHOOL} | 龙山铸造行业产教融合联盟 | LEAD`,
  ],
  [
    `有两家入围,分别是${SCHOOL}(原青岚学校)和泸州大学牵头的龙山市域产教联合体、泸州市化工产教联合体。`,
    `${SCHOOL} | 龙山市域产教联合体 | LEAD; 泸州大学 | 泸州市化工产教联合体 | LEAD`,
  ],
  // 该联合体 is the one named last, not the page's.
  [
    `${UNION}成立。${UNION}开会。龙山化工产教联合体也已成立。该联合体由${SCHOOL}牵头。`,
    `${SCHOOL} | 龙山化工产教联合体 | LEAD`,
  ],
  [`${UNION}成立,${SCHOOL}入选为副理事长单位。`, `${SCHOOL} | ${UNION} | VICE_CHAIR`],
  [
    `${UNION}为${SCHOOL}、${FIRM}等18家新增副理事长单位授牌。`,
    `${SCHOOL} | ${UNION} | VICE_CHAIR; ${FIRM} | ${UNION} | VICE_CHAIR`,
  ],
  // Others of the kind.
  [
    "全国精密铸造行业产教融合共同体由龙山机电有限公司、青岚职业技术学院、泸州大学共同牵头组建。",
    "龙山机电有限公司 | 全国精密铸造行业产教融合共同体 | LEAD; 青岚职业技术学院 | 全国精密铸造行业产教融合共同体 | LEAD; 泸州大学 | 全国精密铸造行业产教融合共同体 | LEAD",
  ],
  ["泸州旅游职业教育集团由青岚职业技术学院牵头组建。", "青岚职业技术学院 | 泸州旅游职业教育集团 | LEAD"],
];

const FIRMS = `${SCHOOL}、泸州大学、${FIRM}`;
const all = (role: string): string =>
  [SCHOOL, "泸州大学", FIRM].map((body) => `${body} | ${UNION} | ${role}`).join("; ");

/** The role and the names stand apart, and a number ties them. */
const COUNTED: readonly (readonly [text: string, members: string])[] = [
  [`${UNION}成立。${FIRMS}三家先行一步。章程通过后,三家都成了理事长单位。`, all("CHAIR")],
  [`${UNION}成立。会上,${FIRMS}先后发言,三家单位共同担任副理事长单位。`, all("VICE_CHAIR")],
  [`${UNION}成立。光牵头单位就有3家。企业出了一家:${FIRM};学校出了两所,${SCHOOL}、泸州大学都在。`, all("LEAD")],
  [`${UNION}成立。牵头的一家企业、两所学校各有分工:${FIRM}出岗位,${SCHOOL}管教学,泸州大学抓研发。`, all("LEAD")],
  [`${UNION}由以下三家单位牵头组建:\n1. ${SCHOOL}\n2. 泸州大学\n3. ${FIRM}`, all("LEAD")],
  // As many as were counted, or nobody.
  [`${UNION}成立。${FIRMS}先后发言。章程通过后,四家都成了理事长单位。`, ""],
  [`${UNION}成立。光牵头单位就有8家。${FIRMS}参加会议。`, ""],
  [`${UNION}成立。${FIRMS}三家签约。`, ""],
];

/** Texts with bodies and a consortium that state no membership. */
const NONE: readonly string[] = [
  `${SCHOOL}承办了${UNION}成立大会。`,
  `${SCHOOL}院长周海琦参加${UNION}成立大会。`,
  `泸州市教育局批复同意成立${UNION}。`,
  `${UNION}得到泸州市教育局的指导。`,
  `${UNION}走进${FIRM}参观。`,
  `${UNION}理事长单位、副理事长单位代表参加会议。`,
  `${UNION}成立大会在${SCHOOL}召开。`,
  `${UNION}与泸州银行签署协议。`,
  `${UNION}建设内容包括${SCHOOL}实训楼。`,
];

const read = (text: string): string[] => statedIn(text, "MEMBER_OF", "role");

describe("memberships", () => {
  it.each(MEMBERS)("%s", (text, members) => {
    expect(read(text)).toEqual(listed(members));
  });
  it.each(NONE)("none: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
  it.each(COUNTED)("counted: %s", (text, members) => {
    expect(read(text)).toEqual(listed(members));
  });
});

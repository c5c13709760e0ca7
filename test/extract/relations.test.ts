import { describe, expect, it } from "vitest";
import type { Predicate } from "../../src/model/ontology.ts";
import { listed, statedIn } from "./page.ts";

const UNION = "泸州市精密制造产教联合体";
const PARK = "泸州经济技术开发区";
const FIRM = "龙山机电有限公司";

/** Each text with what it states by a predicate, as `subject | object`. */
const RELATIONS: readonly (readonly [text: string, predicate: Predicate, facts: string])[] = [
  [`${UNION}依托${PARK}建设。`, "BASED_IN", `${UNION} | ${PARK}`],
  [`${UNION}以${PARK}为依托。`, "BASED_IN", `${UNION} | ${PARK}`],
  [`依托${PARK}成立了${UNION}。`, "BASED_IN", `${UNION} | ${PARK}`],
  [`${UNION}由泸州市人民政府统筹。`, "COORDINATED_BY", `${UNION} | 泸州市人民政府`],
  [`${UNION}由泸州市人民政府统筹推进。`, "COORDINATED_BY", `${UNION} | 泸州市人民政府`],
  [`${UNION}由泸州市机械工业协会指导,两所学校牵头。`, "COORDINATED_BY", `${UNION} | 泸州市机械工业协会`],
  [`${UNION}在泸州市教育局指导下成立。`, "COORDINATED_BY", `${UNION} | 泸州市教育局`],
  [`泸州铸造研究院是${FIRM}的子公司。`, "SUBSIDIARY_OF", `泸州铸造研究院 | ${FIRM}`],
  [`龙山模具有限公司是${FIRM}旗下的子公司。`, "SUBSIDIARY_OF", `龙山模具有限公司 | ${FIRM}`],
  [`龙山模具有限公司是${FIRM}的全资子公司。`, "SUBSIDIARY_OF", `龙山模具有限公司 | ${FIRM}`],
  ["泸州大学机械工程学院参加会议。", "PART_OF", "泸州大学机械工程学院 | 泸州大学"],
  ["教育部职业教育发展中心主任韩立新讲话。", "PART_OF", "教育部职业教育发展中心 | 教育部"],
  ["青岚职业技术学院教务处处长钱进参加会议。", "PART_OF", "青岚职业技术学院教务处 | 青岚职业技术学院"],
  [`教育部公布首批国家级市域产教联合体名单,${UNION}入选。`, "APPROVED_BY", `${UNION} | 教育部`],
  [`${UNION}经四川省教育厅批准成立。`, "APPROVED_BY", `${UNION} | 四川省教育厅`],
];

/** Texts that state no such relation. */
const NONE: readonly (readonly [text: string, predicate: Predicate])[] = [
  [`依托${PARK}的产业优势,学校新增了三个专业。`, "BASED_IN"],
  [`${UNION}秘书长走进${PARK}调研。`, "BASED_IN"],
  [`${FIRM}与龙山模具有限公司签约。`, "SUBSIDIARY_OF"],
  ["泸州市教育局局长韩立新讲话。", "COORDINATED_BY"],
  ["泸州大学和青岚职业技术学院参加会议。", "PART_OF"],
  [`教育部高度重视,${UNION}成立。`, "APPROVED_BY"],
  [`经四川省教育厅同意,${UNION}召开年会。`, "APPROVED_BY"],
];

describe("relations between bodies", () => {
  it.each(RELATIONS)("%s %s", (text, predicate, facts) => {
    expect(statedIn(text, predicate)).toEqual(listed(facts));
  });
  it.each(NONE)("none: %s %s", (text, predicate) => {
    expect(statedIn(text, predicate)).toEqual([]);
  });
});

describe("batches", () => {
  it("keeps the batch as stated", () => {
    const text = `教育部公布首批国家级市域产教联合体名单,${UNION}入选。`;
    expect(statedIn(text, "APPROVED_BY", "batch")).toEqual([`${UNION} | 教育部 | 首批`]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenLaw } from "./laws.ts";
import { devPages, mutant, numbersOf } from "./mutate.ts";

/** Words of the trade in any order: what the passes look for, where nobody would write it. */
const WORDS = [
  "泸州市",
  "青岚职业技术学院",
  "龙山机电有限公司",
  "泸州市精密制造产教联合体",
  "教育部",
  "市教育局",
  "我校",
  "联合体",
  "集团",
  "党委",
  "书记",
  "副",
  "原",
  "院长",
  "理事长",
  "单位",
  "副理事长单位",
  "牵头",
  "共同",
  "发起",
  "成立",
  "大会",
  "召开",
  "举行",
  "揭牌",
  "签约",
  "出席",
  "主持",
  "致辞",
  "报告",
  "周海琦",
  "孟凡兴",
  "欧阳武",
  "阿迪力·买买提",
  "由",
  "为",
  "任",
  "当选",
  "担任",
  "等",
  "21家",
  "86",
  "成员",
  "企业",
  "院校",
  "2024年6月18日",
  "《",
  "》",
  "(",
  ")",
  "“",
  "”",
  "、",
  ",",
  "。",
  ";",
  ":",
  "和",
  "与",
  "及",
  "的",
  "有",
  "\n",
  "\t",
  " | ",
  "以下简称",
  "依托",
  "子公司",
  "印发",
  "〔2024〕1号",
  "首批",
  "名单",
  "序号",
  "姓名",
];
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(""));

describe("any text at all", () => {
  it("words of the trade in any order", () => {
    fc.assert(
      fc.property(sentence, (raw) => {
        expect(brokenLaw(raw, true)).toBeUndefined();
      }),
      { numRuns: 400, seed: 20240618 },
    );
  });
  it("any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (raw) => {
        expect(brokenLaw(raw)).toBeUndefined();
      }),
      { numRuns: 200, seed: 20240618 },
    );
  });
  it("pages, spoiled", () => {
    const pages = devPages();
    const random = numbersOf(20240618);
    for (let i = 0; i < 300; i++) {
      const raw = mutant(pages, random);
      expect(brokenLaw(raw, i % 10 === 0), JSON.stringify(raw)).toBeUndefined();
    }
  });
});

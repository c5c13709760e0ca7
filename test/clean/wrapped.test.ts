import { describe, expect, it } from "vitest";
import { cleaned } from "./page.ts";
import { rawEndOf, rawStartOf } from "../../src/model/offsets.ts";

const PARAGRAPHS = [
  "某市智能制造产教联合体成立大会在市职业技术学院召开,学院党委书记周海琦出席并致辞,校长李明主持会议,二十八家企业、十一所院校和三家行业协会的代表参加。",
  "会上宣读了省教育厅的批复,选举产生了第一届理事会,周海琦当选理事长,江苏华东智能装备股份有限公司董事长陈刚当选副理事长。",
  "江苏华东智能装备股份有限公司与市职业技术学院签署了共建产业学院的协议,省教育厅职业教育处副处长赵敏和市教育局局长孙伟共同为联合体揭牌并分别讲话。",
  "联合体由市职业技术学院和江苏华东智能装备股份有限公司共同牵头,以市高新技术产业开发区为依托,面向全市智能制造企业培养技术技能人才,开展技术服务。",
];

/** Breaks each paragraph after so many characters, as mail programs do. */
const wrapped = (paragraphs: readonly string[], margin: number) =>
  paragraphs.map((text) => text.match(new RegExp(`.{1,${margin}}`, "gu"))!.join("\n")).join("\n\n");

describe("lines broken at a margin", () => {
  it.each([20, 26, 34, 40])("of %d characters are joined, and nothing else is", (margin) => {
    expect(cleaned(wrapped(PARAGRAPHS, margin)).text).toBe(PARAGRAPHS.join("\n\n"));
  });

  it("map back to the file", () => {
    const raw = wrapped(PARAGRAPHS, 26);
    const { text, offsets } = cleaned(raw);
    for (let i = 0; i < text.length; i++) expect(raw.slice(rawStartOf(offsets, i), rawEndOf(offsets, i))).toBe(text[i]);
  });

  it("are told in the report", () => {
    expect(cleaned(wrapped(PARAGRAPHS, 26)).noise.map(({ kind }) => kind)).toContain("hard-wrapped");
  });

  it("end before items, indents and blank lines", () => {
    const items = ["一、", "二、", "(三)"].map((mark) => `${mark}${PARAGRAPHS[0]!.replace(/。$/, "")}`);
    const raw = wrapped(PARAGRAPHS, 26) + "\n" + items.map((item) => wrapped([item], 26)).join("\n");
    expect(
      cleaned(raw)
        .text.split("\n")
        .filter((line) => /^(?:[一二]、|\(三\))/.test(line)),
    ).toEqual(items);
  });
});

describe("lines that are whole", () => {
  it.each([
    ["paragraphs", PARAGRAPHS.join("\n")],
    [
      "a list of names",
      ["江苏信息职业技术学院", "无锡商业职业技术学院", "苏州工业园区职业技术学院", "常州机电职业技术学院"].join("\n"),
    ],
    [
      "a list of long names, three of one length",
      [
        ...Array.from({ length: 3 }, (_, n) => `江苏省无锡市新吴区高端装备制造第${"一二三"[n]}有限公司`),
        ...Array.from({ length: 12 }, (_, n) => `学校${"甲乙丙丁戊己庚辛壬癸子丑"[n]}`),
      ].join("\n"),
    ],
    [
      "rows of a table",
      ["序号 | 单位 | 角色", "1 | 江苏信息职业技术学院 | 牵头", "2 | 无锡商业职业技术学院 | 成员"].join("\n"),
    ],
  ])("stay: %s", (_, text) => expect(cleaned(text).text).toBe(text));
});

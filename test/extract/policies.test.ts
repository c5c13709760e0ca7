import { describe, expect, it } from "vitest";
import { listed, namesOf, readPage, statedIn } from "./page.ts";

/** Each text with the policies that it cites. */
const POLICIES: readonly (readonly [text: string, policies: string])[] = [
  ["教育部印发《职业教育产教融合行动方案》。", "职业教育产教融合行动方案"],
  ["国务院办公厅印发《关于深化产教融合的若干意见》。", "关于深化产教融合的若干意见"],
  ["中办、国办印发《关于深化现代职业教育体系建设改革的意见》。", "关于深化现代职业教育体系建设改革的意见"],
  ["会议学习了《中华人民共和国职业教育法》。", "中华人民共和国职业教育法"],
  ["根据《泸州市促进校企合作办法》,联合体成立。", "泸州市促进校企合作办法"],
  ["《泸州市产教融合实施方案》(云教发〔2024〕12号)已经印发。", "泸州市产教融合实施方案"],
  ["贯彻《国家职业教育改革实施方案》精神。", "国家职业教育改革实施方案"],
  ["泸州市教育局发布《关于公布第一批产教联合体名单的通知》。", "关于公布第一批产教联合体名单的通知"],
];

/** Texts with book titles that are no policies. */
const NO_POLICY: readonly string[] = [
  "会议审议通过了《联合体章程》。",
  "会议审议了《工作报告》。",
  "他作了题为《铸造的明天》的报告。",
  "学生表演了歌曲《我的祖国》。",
  "双方签署《战略合作协议》。",
  "《泸州日报》作了报道。",
];

describe("policies", () => {
  it.each(POLICIES)("%s", (text, policies) => {
    expect(namesOf(text, (kind) => kind === "Policy")).toEqual(listed(policies));
  });
  it.each(NO_POLICY)("none: %s", (text) => {
    expect(namesOf(text, (kind) => kind === "Policy")).toEqual([]);
  });
  it("keeps the number of the document", () => {
    const { entities } = readPage("《泸州市产教融合实施方案》(云教发〔2024〕12号)已经印发。");
    expect(entities.find(({ kind }) => kind === "Policy")?.number).toBe("云教发〔2024〕12号");
  });
  it("knows who issued them", () => {
    const text = "中办、国办印发《关于深化现代职业教育体系建设改革的意见》。";
    expect(statedIn(text, "ISSUED")).toEqual([
      "中办 | 关于深化现代职业教育体系建设改革的意见",
      "国办 | 关于深化现代职业教育体系建设改革的意见",
    ]);
    expect(statedIn("教育部印发《职业教育产教融合行动方案》。", "ISSUED")).toEqual([
      "教育部 | 职业教育产教融合行动方案",
    ]);
  });
});

const OCCASION = "2024年6月18日,泸州市精密制造产教联合体成立大会召开。";

/** Each text with what was presented, as `person | work`. */
const WORKS: readonly (readonly [text: string, works: string])[] = [
  ["泸州大学校长柳林作题为《铸造的明天》的主旨报告。", "柳林 | 铸造的明天"],
  ["泸州大学校长柳林以《铸造的明天》为题作报告。", "柳林 | 铸造的明天"],
  ["泸州大学校长柳林:《铸造的明天》", "柳林 | 铸造的明天"],
];
const NO_WORK: readonly string[] = [
  "泸州大学校长柳林学习了《中华人民共和国职业教育法》。",
  "泸州大学校长柳林宣读《关于同意成立联合体的批复》。",
  "青岚职业技术学院院长周海琦签署《合作协议》。",
];

describe("works", () => {
  it.each(WORKS)("%s", (text, works) => {
    expect(statedIn(OCCASION + text, "PRESENTED")).toEqual(listed(works));
  });
  it.each(NO_WORK)("none: %s", (text) => {
    expect(statedIn(OCCASION + text, "PRESENTED")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { listed, statedIn } from "./page.ts";

/** The occasion that every text of the tables goes on from. */
const OCCASION = "2024年6月18日,泸州市精密制造产教联合体成立大会在青岚职业技术学院召开。";

/** What follows the occasion, with what each did there, as `who | action`. */
const ACTIONS: readonly (readonly [text: string, actions: string])[] = [
  // In front of the verb.
  ["泸州市教育局局长韩立新出席。", "韩立新 | ATTENDED"],
  ["泸州市教育局局长韩立新参加会议。", "韩立新 | ATTENDED"],
  ["泸州市教育局局长韩立新应邀出席会议。", "韩立新 | ATTENDED"],
  ["泸州市教育局局长韩立新致辞。", "韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新讲话。", "韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新作了讲话。", "韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新发表讲话。", "韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新在讲话中指出,要抓好落实。", "韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新表示祝贺。", "韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新主持会议。", "韩立新 | MODERATED"],
  ["泸州市教育局局长韩立新主持大会。", "韩立新 | MODERATED"],
  ["泸州市教育局局长韩立新出席会议并讲话。", "韩立新 | ATTENDED; 韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新出席并致辞。", "韩立新 | ATTENDED; 韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新为联合体揭牌。", "韩立新 | UNVEILED"],
  ["泸州市教育局局长韩立新、泸州市副市长唐婉为联合体揭牌。", "韩立新 | UNVEILED; 唐婉 | UNVEILED"],
  ["泸州市教育局局长韩立新、泸州市副市长唐婉共同为联合体揭牌。", "韩立新 | UNVEILED; 唐婉 | UNVEILED"],
  ["泸州大学校长柳青作题为《铸造的明天》的主旨报告。", "柳青 | REPORTED"],
  // With 由 and 的是.
  ["会议由青岚职业技术学院院长周海琦主持。", "周海琦 | MODERATED"],
  ["大会由泸州市教育局副局长石磊主持。", "石磊 | MODERATED"],
  ["主持会议的是青岚职业技术学院院长周海琦。", "周海琦 | MODERATED"],
  ["主持人是青岚职业技术学院院长周海琦。", "周海琦 | MODERATED"],
  ["揭牌由泸州市副市长唐婉完成。", "唐婉 | UNVEILED"],
  ["为联合体揭牌的是泸州市副市长唐婉、泸州市教育局局长韩立新。", "唐婉 | UNVEILED; 韩立新 | UNVEILED"],
  // A list in front or behind.
  ["出席会议的有泸州市副市长唐婉、泸州市教育局局长韩立新。", "唐婉 | ATTENDED; 韩立新 | ATTENDED"],
  ["参加会议的有泸州市副市长唐婉,泸州大学校长柳青。", "唐婉 | ATTENDED; 柳青 | ATTENDED"],
  ["出席会议的领导有:泸州市副市长唐婉、泸州市教育局局长韩立新。", "唐婉 | ATTENDED; 韩立新 | ATTENDED"],
  ["泸州市副市长高远讲话并为联合体揭牌。", "高远 | SPOKE; 高远 | UNVEILED"],
  [
    "泸州市副市长唐婉,泸州市教育局局长韩立新,泸州大学校长柳青出席会议。",
    "唐婉 | ATTENDED; 韩立新 | ATTENDED; 柳青 | ATTENDED",
  ],
  ["泸州市副市长唐婉、泸州市教育局局长韩立新等出席会议。", "唐婉 | ATTENDED; 韩立新 | ATTENDED"],
  // Each their own deed in one sentence.
  ["泸州市副市长唐婉讲话,泸州市教育局局长韩立新主持会议。", "唐婉 | SPOKE; 韩立新 | MODERATED"],
  [
    "泸州市副市长唐婉出席会议并讲话,青岚职业技术学院院长周海琦主持。",
    "唐婉 | ATTENDED; 唐婉 | SPOKE; 周海琦 | MODERATED",
  ],
  // Bodies that sign.
  ["青岚职业技术学院与龙山机电有限公司签约。", "青岚职业技术学院 | SIGNED; 龙山机电有限公司 | SIGNED"],
  ["青岚职业技术学院、龙山机电有限公司现场签署合作协议。", "青岚职业技术学院 | SIGNED; 龙山机电有限公司 | SIGNED"],
  ["签约单位有青岚职业技术学院、龙山机电有限公司。", "青岚职业技术学院 | SIGNED; 龙山机电有限公司 | SIGNED"],
  [
    "签约单位分别为青岚职业技术学院、龙山机电有限公司、泸州大学。",
    "青岚职业技术学院 | SIGNED; 龙山机电有限公司 | SIGNED; 泸州大学 | SIGNED",
  ],
  // The same person later, by surname and title, also behind 由 at the head of a clause.
  ["泸州市委书记蔡明远出席会议。会上,由蔡书记讲话。", "蔡明远 | ATTENDED; 蔡明远 | SPOKE"],
  ["泸州市委书记蔡明远出席会议。蔡书记指出,要抓好落实。", "蔡明远 | ATTENDED; 蔡明远 | SPOKE"],
  // The same person later, by name alone.
  ["泸州市副市长唐婉出席会议。唐婉指出,要抓好落实。", "唐婉 | ATTENDED; 唐婉 | SPOKE"],
  ["泸州市副市长唐婉出席会议。唐婉为联合体揭牌。", "唐婉 | ATTENDED; 唐婉 | UNVEILED"],
  ["青岚职业技术学院院长周海琦介绍了筹备情况。", "周海琦 | SPOKE"],
  ["龙山机电有限公司总经理孟凡兴代表企业发言。", "孟凡兴 | SPOKE"],
  ["龙山机电有限公司总经理孟凡兴作为企业代表发言。", "孟凡兴 | SPOKE"],
  ["泸州市教育局局长韩立新宣布大会开幕。", ""],
  ["龙山机电有限公司总经理孟凡兴作交流发言。", "孟凡兴 | SPOKE"],
  ["泸州大学副校长钱进作专题报告。", "钱进 | REPORTED"],
  ["泸州大学副校长钱进作主题演讲。", "钱进 | REPORTED"],
  ["泸州市教育局局长韩立新陪同调研。", "韩立新 | ACCOMPANIED; 韩立新 | VISITED"],
  ["泸州市教育局局长韩立新强调,联合体要办实事。", "韩立新 | SPOKE"],
  ["泸州市教育局局长韩立新、青岚职业技术学院院长周海琦分别致辞。", "韩立新 | SPOKE; 周海琦 | SPOKE"],
  ["青岚职业技术学院院长周海琦、龙山机电有限公司总经理孟凡兴签署协议。", "周海琦 | SIGNED; 孟凡兴 | SIGNED"],
  ["青岚职业技术学院院长周海琦代表学校签约。", "周海琦 | SIGNED"],
  ["泸州市教育局局长韩立新通过视频致辞。", "韩立新 | SPOKE"],
  ["会议由青岚职业技术学院党委副书记钱进主持。", "钱进 | MODERATED"],
];

/** What follows the occasion and tells of nobody's deed. */
const NONE: readonly string[] = [
  "揭牌仪式由专人负责。",
  "签约仪式随后举行。",
  "会议听取了筹备工作报告。",
  "习近平总书记指出,要大力发展职业教育。",
  "会上发布了人才需求报告。",
  "主持人宣布大会开始。",
  "报告厅内座无虚席。",
  "签约单位代表合影。",
];

const read = (text: string): string[] => statedIn(OCCASION + text, "TOOK_PART", "as");

describe("actions", () => {
  it.each(ACTIONS)("%s", (text, actions) => {
    expect(read(text)).toEqual(listed(actions));
  });
  it.each(NONE)("none: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

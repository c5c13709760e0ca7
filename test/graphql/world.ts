import type { Extraction } from "../../src/model/extraction.ts";
import { extraction, type Says, type Sketch } from "../load/world.ts";

/** Members enough for several pages. */
export const PLAIN_MEMBERS = Array.from(
  { length: 25 },
  (_, index) => `滨海${"一二三四五"[index % 5]}${index}号制造有限公司`,
);

const city: Extraction = extraction(
  "press/city.txt",
  [
    ["Consortium", "滨海市产教联合体", { form: "CITY", level: "NATIONAL" }, ["滨海产教联合体", "联合体"]],
    ["School", "滨海职业技术学院", { stage: "HIGHER_VOCATIONAL" }, ["滨海职院"]],
    ["Enterprise", "滨海汽车(集团)有限公司", {}, ["滨海汽车"]],
    ["Enterprise", "滨海汽车销售有限公司"],
    ["Park", "滨海经济技术开发区"],
    ["Government", "滨海市教育局", { level: "CITY", branch: "STATE" }],
    ["Association", "滨海市汽车行业协会"],
    ["ResearchInstitute", "滨海职业技术学院汽车研究所"],
    ["Person", "张伟"],
    ["Person", "李娜"],
    ["Event", "滨海市产教联合体成立大会", { type: "FOUNDING", date: "2024-06-18", place: "滨海会议中心" }],
    [
      "Policy",
      "关于建设产教联合体的通知",
      { title: "关于建设产教联合体的通知", number: "滨教〔2024〕1号", issued: "2024-05" },
    ],
    ["Work", "汽车人才报告", { title: "汽车人才报告", workKind: "REPORT" }],
    ...PLAIN_MEMBERS.map((name): Sketch => ["Enterprise", name]),
  ],
  [
    ["滨海职业技术学院", "MEMBER_OF", "滨海市产教联合体", { role: "LEAD" }],
    ["滨海汽车(集团)有限公司", "MEMBER_OF", "滨海市产教联合体", { role: "CHAIR", since: "2024-06" }],
    ["滨海市汽车行业协会", "MEMBER_OF", "滨海市产教联合体", { role: "VICE_CHAIR", former: true }],
    ...PLAIN_MEMBERS.map((name): Says => [name, "MEMBER_OF", "滨海市产教联合体", { role: "MEMBER" }]),
    ["滨海市产教联合体", "APPROVED_BY", "滨海市教育局", { batch: "首批", level: "NATIONAL" }],
    ["滨海市产教联合体", "COORDINATED_BY", "滨海市教育局"],
    ["滨海市产教联合体", "BASED_IN", "滨海经济技术开发区"],
    ["滨海职业技术学院汽车研究所", "PART_OF", "滨海职业技术学院"],
    ["滨海汽车销售有限公司", "SUBSIDIARY_OF", "滨海汽车(集团)有限公司"],
    ["滨海市教育局", "ISSUED", "关于建设产教联合体的通知"],
    ["张伟", "HOLDS_POST", "滨海职业技术学院", { title: "党委书记" }],
    ["张伟", "HOLDS_POST", "滨海市产教联合体", { title: "理事长" }],
    ["李娜", "HOLDS_POST", "滨海汽车(集团)有限公司", { title: "总工程师", former: true, until: "2023" }],
    ["张伟", "TOOK_PART", "滨海市产教联合体成立大会", { as: "SPOKE" }],
    ["李娜", "TOOK_PART", "滨海市产教联合体成立大会", { as: "SIGNED" }],
    ["滨海汽车(集团)有限公司", "TOOK_PART", "滨海市产教联合体成立大会", { as: "SIGNED" }],
    ["滨海市产教联合体成立大会", "ABOUT", "滨海市产教联合体"],
    ["滨海市产教联合体成立大会", "HELD_AT", "滨海职业技术学院"],
    ["李娜", "PRESENTED", "汽车人才报告"],
    ["滨海市产教联合体", "STATES_COUNT", null, { of: "ENTERPRISE", n: 26 }],
  ],
  "2024-06-20",
);

const industry: Extraction = extraction(
  "press/industry.txt",
  [
    ["Consortium", "全国汽车行业产教融合共同体", { form: "INDUSTRY" }, ["共同体"]],
    ["School", "滨海职业技术学院"],
    ["School", "江州大学", { stage: "UNDERGRADUATE" }],
    ["Enterprise", "滨海汽车(集团)有限公司"],
    ["Person", "张伟"],
    ["Person", "王芳"],
  ],
  [
    ["滨海职业技术学院", "MEMBER_OF", "全国汽车行业产教融合共同体", { role: "VICE_CHAIR" }],
    ["滨海汽车(集团)有限公司", "MEMBER_OF", "全国汽车行业产教融合共同体", { role: "MEMBER" }],
    ["江州大学", "MEMBER_OF", "全国汽车行业产教融合共同体", { role: "CHAIR" }],
    // A namesake: no body in common with the 张伟 of the other page.
    ["张伟", "HOLDS_POST", "江州大学", { title: "校长" }],
    ["王芳", "HOLDS_POST", "江州大学", { title: "党委书记" }],
  ],
  "2023-11",
);

const island: Extraction = extraction(
  "press/island.txt",
  [
    ["School", "远山技师学院"],
    ["Person", "赵岛"],
    ["Enterprise", "无关有限公司"],
  ],
  [["赵岛", "HOLDS_POST", "远山技师学院", { title: "院长" }]],
  "2022-01-05",
);

/** Three pages made for these tests: two consortia that share members, and a school that has nothing to do with them. */
export const world: readonly Extraction[] = [city, industry, island].map((page) => ({
  ...page,
  report: { ...page.report, noise: ["emoji"], counts: [{ of: "ENTERPRISE", stated: 26, extracted: 26 }] },
  clean: { ...page.clean, noise: [{ kind: "emoji", text: "🛺", start: 0, end: 2 }] },
}));

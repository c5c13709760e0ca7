import { describe, expect, test } from "vitest";
import type { Kind } from "../../src/model/ontology.ts";
import { resolveOrganizations } from "../../src/resolve/index.ts";

/** A body as one document speaks of it: a name, or `[name, …aliases]`. */
type Form = string | readonly [name: string, ...aliases: string[]];
type Pair = readonly [kind: Kind, a: Form, b: Form];

const row = (form: Form, document: string, kind: Kind) => {
  const [name, ...aliases] = typeof form === "string" ? [form] : form;
  return { id: document, document, kind, name: name!, aliases, attributes: {} };
};
/** Whether two documents speak of one body; the order of the two makes no difference. */
function meet([kind, a, b]: Pair): boolean {
  const one = resolveOrganizations([row(a, "d1", kind), row(b, "d2", kind)]).ids;
  const other = resolveOrganizations([row(b, "d2", kind), row(a, "d1", kind)]).ids;
  expect([...other].sort()).toEqual([...one].sort());
  return one.get("d1") === one.get("d2");
}
const title = (pair: Pair): string =>
  pair
    .slice(1)
    .map((form) => JSON.stringify(form))
    .join(" ");

/** Reworded from real kinds of names, by what differs. */
const MEET: Readonly<Record<string, readonly Pair[]>> = {
  "width, case, blanks and marks": [
    ["Enterprise", "ＢＹＤ汽车工业有限公司", "BYD汽车工业有限公司"],
    ["Enterprise", "abb(中国)有限公司", "ABB（中国）有限公司"],
    ["Enterprise", "华东 数控 股份有限公司", "华东数控股份有限公司"],
    ["School", "青山职业技术学院　", "青山职业技术学院"],
    ["School", "“青山”职业技术学院", "青山职业技术学院"],
    ["Consortium", "「青山」汽车产教联合体", "青山汽车产教联合体"],
    ["ResearchInstitute", "青山·绿水研究院", "青山•绿水研究院"],
    ["Enterprise", "青山–绿水科技有限公司", "青山-绿水科技有限公司"],
  ],
  brackets: [
    ["Enterprise", "长岭(集团)股份有限公司", "长岭集团股份有限公司"],
    ["Enterprise", "大河汽车(长春)有限公司", "大河汽车（长春）有限公司"],
    ["Enterprise", "大河汽车〔长春〕有限公司", "大河汽车长春有限公司"],
    ["School", "青山大学(威海)", "青山大学（威海）"],
    ["Consortium", "长岭职教集团(联盟)", "长岭职教集团（联盟）"],
    ["School", "长岭工业职业学院(原长岭工业学校)", "长岭工业职业学院"],
    ["Enterprise", "长岭重工有限公司(曾用名:长岭机械厂)", "长岭重工有限公司"],
    ["Park", "长岭经济开发区(以下简称“长岭开发区”)", "长岭经济开发区"],
  ],
  "legal form": [
    ["Enterprise", "长岭重工有限责任公司", "长岭重工有限公司"],
    ["Enterprise", "长岭重工集团有限责任公司", "长岭重工集团有限公司"],
    ["Enterprise", "长岭重工(集团)有限责任公司", "长岭重工集团有限公司"],
    ["Enterprise", "长岭重工股份公司", "长岭重工股份有限公司"],
    ["Enterprise", ["长岭重工集团有限公司", "长岭重工集团"], "长岭重工集团"],
    ["Enterprise", ["长岭重工股份有限公司", "长岭重工"], "长岭重工"],
    ["Enterprise", ["长岭重工有限公司", "长岭重工公司"], "长岭重工公司"],
  ],
  "province and city": [
    ["Government", "江苏教育厅", "江苏省教育厅"],
    ["Government", "广西教育厅", "广西壮族自治区教育厅"],
    ["Government", "宁夏自治区教育厅", "宁夏回族自治区教育厅"],
    ["Government", "内蒙古人民政府", "内蒙古自治区人民政府"],
    ["Government", "天津教委", "天津市教育委员会"],
    ["Government", "四川省委", "中共四川省委"],
    ["Government", ["市教育局", "长岭市教育局"], "长岭市教育局"],
    ["Government", ["市发改委", "长岭市发展和改革委员会"], "长岭市发改委"],
  ],
  "standard short forms": [
    ["Government", "长岭市科技局", "长岭市科学技术局"],
    ["Government", "长岭市教体局", "长岭市教育体育局"],
    ["Government", "国家发改委", "国家发展和改革委员会"],
    ["Government", "长岭市工信局", "长岭市工业和信息化局"],
    ["Government", "长岭市人社局", "长岭市人力资源和社会保障局"],
    ["Government", "长岭市住建局", "长岭市住房和城乡建设局"],
    ["Government", "长岭市文旅局", "长岭市文化和旅游局"],
    ["Government", "长岭市卫健委", "长岭市卫生健康委员会"],
    ["Government", "长岭市国资委", "长岭市国有资产监督管理委员会"],
    ["Government", "长岭市市场监管局", "长岭市市场监督管理局"],
    ["Government", "长岭县政府", "长岭县人民政府"],
    ["Government", "长岭县人大常委会", "长岭县人民代表大会常务委员会"],
    ["Government", "政协长岭县委员会", "长岭县政协"],
    ["Government", "中共长岭县委员会", "长岭县委"],
    ["Government", "长岭开发区管委会", "长岭开发区管理委员会"],
    ["Government", "人社部", "人力资源和社会保障部"],
    ["Association", "长岭市科协", "长岭市科学技术协会"],
    ["Association", "长岭市工商联", "长岭市工商业联合会"],
    ["Association", "江苏中华职教社", "江苏中华职业教育社"],
    ["Consortium", "长岭职教集团", "长岭职业教育集团"],
    ["School", "长岭县职教中心", "长岭县职业教育中心"],
  ],
  "stated names and renamings": [
    ["School", ["长岭职业技术大学", "长岭职业技术学院"], "长岭职业技术学院"],
    ["School", ["长岭工业职业学院", "北岗机械工业学校"], "北岗机械工业学校"],
    ["School", ["长岭理工大学", "北岗矿业学院", "我校"], ["长岭理工大学", "学校"]],
    ["Enterprise", ["长岭重工有限公司", "北岗拖拉机厂"], "北岗拖拉机厂"],
    ["Enterprise", ["长岭智能装备股份有限公司", "北岗农机有限公司"], "北岗农机有限公司"],
    ["Consortium", ["长岭汽车产教联合体", "北岗汽车职业教育集团"], "北岗汽车职教集团"],
    ["Association", ["长岭市机器人行业协会", "长岭市自动化行业协会"], "长岭市自动化行业协会"],
    ["Park", ["长岭国家高新技术产业开发区", "北岗工业园区"], "北岗工业园区"],
    ["ResearchInstitute", ["长岭先进材料研究院", "北岗冶金研究所"], "北岗冶金研究所"],
    ["Consortium", ["汽车产教融合共同体", "全国汽车产教融合共同体"], "全国汽车产教融合共同体"],
  ],
};

const APART: Readonly<Record<string, readonly Pair[]>> = {
  "another place": [
    ["School", "江苏信息职业技术学院", "江西信息职业技术学院"],
    ["School", "山东商业职业技术学院", "山西商业职业技术学院"],
    ["School", "湖南工业职业技术学院", "湖北工业职业技术学院"],
    ["School", "河南交通职业技术学院", "河北交通职业技术学院"],
    ["School", ["广东建设职业技术学院", "广西建设职业技术学院"], "广西建设职业技术学院"],
    ["School", "长岭职业技术学院", "北岗职业技术学院"],
    ["Government", "长岭市教育局", "北岗市教育局"],
    ["Government", "长岭市鼓楼区教育局", "北岗市鼓楼区教育局"],
    ["Government", "长岭县人民政府", "长岭市人民政府"],
    ["Consortium", "长岭市市域产教联合体", "北岗市市域产教联合体"],
    ["Consortium", "长三角汽车产教融合共同体", "全国汽车产教融合共同体"],
    ["Enterprise", "长岭大河汽车有限公司", "北岗大河汽车有限公司"],
    ["Enterprise", "大河汽车(长春)有限公司", "大河汽车(沈阳)有限公司"],
    ["Enterprise", "大河汽车(长春)有限公司", "大河汽车有限公司"],
    ["Park", "长岭经济开发区", "北岗经济开发区"],
    ["Association", "江苏省机械行业协会", "浙江省机械行业协会"],
  ],
  "another number": [
    ["School", "长岭市第一职业高中", "长岭市第二职业高中"],
    ["School", "长岭市第一中等职业学校", "长岭市第三中等职业学校"],
    ["School", ["长岭市第一职业学校", "长岭市第二职业学校"], "长岭市第二职业学校"],
    ["School", "长岭市第1职业学校", "长岭市第2职业学校"],
    ["ResearchInstitute", "长岭电子集团第五研究所", "长岭电子集团第六研究所"],
    ["Enterprise", "中长第一工程局有限公司", "中长第二工程局有限公司"],
    ["Consortium", "首批长岭产教联合体", "第二批长岭产教联合体"],
    ["Government", "长岭市教育局职教一科", "长岭市教育局职教二科"],
  ],
  "a campus": [
    ["School", "青山大学", "青山大学(威海)"],
    ["School", "青山大学(威海)", "青山大学(青岛)"],
    ["School", "青山大学东校区", "青山大学西校区"],
    ["School", ["青山大学东校区", "青山大学西校区"], "青山大学西校区"],
    ["School", "青山大学", "青山大学秦皇岛分校"],
    ["School", "青山大学", "青山大学深圳研究生院"],
    ["School", "青山石油大学(北京)", "青山石油大学(华东)"],
  ],
  "a part": [
    ["School", "青山大学", "青山大学机械学院"],
    ["School", ["青山大学", "青山大学机械学院"], "青山大学机械学院"],
    ["School", "青山大学机械学院", "青山大学电气学院"],
    ["School", "青山大学机械学院", "绿水大学机械学院"],
    ["School", "机械工程系", "机械工程系"],
    ["School", "青山大学", "青山大学附属中学"],
    ["School", "青山大学", "青山大学附属医院"],
    ["School", "青山师范大学附属中学", "青山师范大学附属小学"],
    ["School", "青山职业技术学院", "青山职业技术学院新能源汽车产业学院"],
    ["ResearchInstitute", "青山大学汽车研究院", "青山大学材料研究院"],
    ["Government", "长岭市教育局", "长岭市教育局职业教育科"],
    ["Government", "教育部", "教育部职业教育与成人教育司"],
    ["Consortium", "长岭汽车产教联合体", "长岭汽车产教联合体理事会"],
    ["Association", "长岭市机械行业协会", "长岭市机械行业协会焊接分会"],
  ],
  "a firm of the same group": [
    ["Enterprise", "长岭重工集团有限公司", "长岭重工股份有限公司"],
    ["Enterprise", ["长岭重工集团有限公司", "长岭集团"], "长岭重工股份有限公司"],
    ["Enterprise", "长岭重工集团有限公司", "长岭重工有限公司"],
    ["Enterprise", "长岭重工有限公司", "长岭重工有限公司北岗分公司"],
    ["Enterprise", "长岭重工有限公司", "长岭重工销售有限公司"],
    ["Enterprise", "长岭汽车有限公司", "长岭汽车零部件有限公司"],
    ["Enterprise", "长岭国网电力有限公司", "长岭国网电力有限公司检修分公司"],
    ["Enterprise", "长岭集团", "长岭职业教育集团"],
  ],
  "another sort or grade": [
    ["School", "长岭职业技术学院", "长岭职业技术大学"],
    ["School", "长岭职业学院", "长岭职业技术学院"],
    ["School", "长岭技师学院", "长岭技工学校"],
    ["Government", "长岭市教育局", "长岭市教育体育局"],
    ["Government", "长岭市委", "长岭市人民政府"],
    ["Government", "长岭市人民代表大会", "长岭市政协"],
    ["Park", "长岭高新区", "长岭经开区"],
    ["Consortium", "长岭汽车产教联合体", "长岭汽车产教联盟"],
    ["Association", "长岭市汽车行业协会", "长岭市汽车工程学会"],
  ],
  "a name that only its page explains": [
    ["Government", "市教育局", "市教育局"],
    ["Government", ["市教育局", "长岭市教育局"], ["市教育局", "北岗市教育局"]],
    ["School", "我校", "我校"],
    ["Consortium", "联合体", "联合体"],
    ["School", ["长岭职业技术学院", "长职院"], "长职院"],
  ],
};

const rows = (table: Readonly<Record<string, readonly Pair[]>>) =>
  Object.entries(table).flatMap(([what, pairs]) => pairs.map((pair) => [what, title(pair), pair] as const));

describe("one body", () => test.each(rows(MEET))("%s: %s", (_what, _title, pair) => expect(meet(pair)).toBe(true)));
describe("two bodies", () => test.each(rows(APART))("%s: %s", (_what, _title, pair) => expect(meet(pair)).toBe(false)));

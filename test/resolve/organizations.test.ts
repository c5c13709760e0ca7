import { describe, expect, test } from "vitest";
import type { Entity } from "../../src/model/entity.ts";
import type { Kind } from "../../src/model/ontology.ts";
import { resolveOrganizations } from "../../src/resolve/index.ts";

/** A body as one document speaks of it: a name, or `[name, …aliases]`. */
type Form = string | readonly [name: string, ...aliases: string[]];
type Pair = readonly [a: Form, b: Form, kind?: Kind];

const row = (form: Form, document: string, kind: Kind, attributes: Partial<Entity> = {}) => {
  const [name, ...aliases] = typeof form === "string" ? [form] : form;
  return { id: document, document, kind, name: name!, aliases, attributes };
};
const meet = (a: Form, b: Form, kind: Kind = "Government"): boolean => {
  const one = resolveOrganizations([row(a, "d1", kind), row(b, "d2", kind)]).ids;
  const other = resolveOrganizations([row(b, "d2", kind), row(a, "d1", kind)]).ids;
  expect([...other].sort()).toEqual([...one].sort());
  return one.get("d1") === one.get("d2");
};
const title = (form: Form): string => (typeof form === "string" ? form : `${form[0]} (${form.slice(1).join(", ")})`);

describe("meet across documents", () => {
  const pairs: readonly Pair[] = [
    ["上海市教委", "上海市教育委员会"],
    ["上海市教委职业教育处", "上海市教育委员会职业教育处"],
    ["湖南省教育厅职成处", "湖南省教育厅职业教育与成人教育处"],
    ["湖北省教育厅职成教处", "湖北省教育厅职成处"],
    ["教育部职成司", "教育部职业教育与成人教育司"],
    ["国家发展改革委", "国家发展和改革委员会"],
    ["国家发改委", "国家发展改革委"],
    ["湖北省发改委", "湖北省发展和改革委员会"],
    ["湖北省人社厅", "湖北省人力资源和社会保障厅"],
    ["江西省人力资源社会保障厅", "江西省人力资源和社会保障厅"],
    ["湖北省经信厅", "湖北省经济和信息化厅"],
    ["工信部", "工业和信息化部"],
    ["科技部", "科学技术部"],
    ["宜昌市政府", "宜昌市人民政府"],
    ["罗通山镇政府", "罗通山镇人民政府"],
    ["中共东营市委员会", "东营市委"],
    ["中共若羌县委", "若羌县委"],
    ["政协宜昌市委员会", "宜昌市政协"],
    ["湖北教育厅", "湖北省教育厅"],
    ["北京教委", "北京市教育委员会"],
    ["新疆自治区教育厅", "新疆维吾尔自治区教育厅"],
    ["温州湾新区管委会", "温州湾新区管理委员会"],
    ["德州市教体局", "德州市教育体育局"],
    ["安庆市科技局", "安庆市科学技术局"],
    ["永川区人大常委会", "永川区人民代表大会常务委员会"],
    ["国办", "国务院办公厅"],
    [["省教育厅", "江西省教育厅"], "江西省教育厅"],
    [
      ["省教育厅", "江西省教育厅"],
      ["省教育厅", "江西教育厅"],
    ],
    [
      ["专业建设委员会", "南亚热带农业产教融合共同体专业建设委员会"],
      "南亚热带农业产教融合共同体专业建设委员会",
      "Association",
    ],
    [["新材料行业产教融合联盟", "株洲新材料行业产教融合联盟"], "株洲新材料行业产教融合联盟", "Consortium"],
    ["安庆职教集团", "安庆职业教育集团", "Consortium"],
    ["佛山市“两高四新”产教联合体", "佛山市两高四新产教联合体", "Consortium"],
    [["江西内河船舶行业产教融合共同体", "九江船舶职业教育集团"], "九江船舶职教集团", "Consortium"],
    ["锦江国际（集团）有限公司", "锦江国际(集团)有限公司", "Enterprise"],
    [["锦江国际(集团)有限公司", "锦江国际集团"], "锦江国际集团", "Enterprise"],
    [["瀚蓝环境股份有限公司", "瀚蓝环境"], "瀚蓝环境", "Enterprise"],
    [["歌尔股份有限公司", "歌尔股份"], "歌尔股份", "Enterprise"],
    ["ＴＣＬ科技集团股份有限公司", "TCL科技集团股份有限公司", "Enterprise"],
    ["Tcl 科技集团股份有限公司", "TCL科技集团股份有限公司", "Enterprise"],
    ["山西航天清华装备有限责任公司", "山西航天清华装备有限公司", "Enterprise"],
    ["江西湓江造船有限公司(原九江湓浦船厂)", "江西湓江造船有限公司", "Enterprise"],
    [["江西湓江造船有限公司", "九江湓浦船厂"], "九江湓浦船厂", "Enterprise"],
    [["江西职业技术大学", "九江职业技术学院"], "九江职业技术学院", "School"],
    [["江西职业技术大学", "九江职业技术学院", "学校"], ["江西职业技术大学", "我校"], "School"],
    ["北京市商业学校 ", "北京市商业学校", "School"],
    ["北京科技大学(温州)技术转移中心", "北京科技大学温州技术转移中心", "ResearchInstitute"],
  ];
  test.each(pairs.map((pair) => [title(pair[0]), title(pair[1]), pair] as const))("%s = %s", (_, __, [a, b, kind]) => {
    expect(meet(a, b, kind)).toBe(true);
  });
});

describe("stay apart", () => {
  const pairs: readonly Pair[] = [
    ["江苏信息职业技术学院", "江西信息职业技术学院", "School"],
    [["江苏信息职业技术学院", "江西信息职业技术学院"], "江西信息职业技术学院", "School"],
    ["江苏大学", "江苏大学汽车学院", "School"],
    [["江苏大学", "江苏大学汽车学院"], "江苏大学汽车学院", "School"],
    [["江苏大学汽车学院", "江苏大学"], "江苏大学", "School"],
    ["同济大学", "同济大学汽车学院", "School"],
    ["汽车工程系", "汽车工程系", "School"],
    ["我校", "我校", "School"],
    ["学校", "学校", "School"],
    [["江西职业技术大学", "学校"], ["三峡大学", "学校"], "School"],
    [["德州职业技术学院", "德州职院"], "德州职院", "School"],
    ["北京市第一职业学校", "北京市第二职业学校", "School"],
    [["北京市第一职业学校", "北京市第二职业学校"], "北京市第二职业学校", "School"],
    ["深圳职业技术学院", "深圳职业技术大学", "School"],
    ["市委", "市委"],
    ["省教育厅", "省教育厅"],
    [
      ["省教育厅", "江西省教育厅"],
      ["省教育厅", "湖北省教育厅"],
    ],
    ["省教育厅", "江西省教育厅"],
    ["高新区管委会", "高新区管委会"],
    ["江西省教育厅", "江苏省教育厅"],
    ["上海市教育委员会", "上海市教育委员会职业教育处"],
    ["宜昌市委", "宜昌市人民政府"],
    ["全国人大", "全国政协"],
    ["东营市人大", "东营市人大常委会"],
    ["教育部", "教育部办公厅"],
    ["联合体", "联合体", "Consortium"],
    ["市域产教联合体", "市域产教联合体", "Consortium"],
    ["第二批国家级市域产教联合体", "第二批国家级市域产教联合体", "Consortium"],
    [["安庆市域产教联合体", "联合体"], ["宜昌市域产教联合体", "联合体"], "Consortium"],
    ["安庆高新技术产业开发区产教联合体", "安庆经济技术开发区产教联合体", "Consortium"],
    ["佛山市“两高四新”产教联合体", "佛山市南海区“两高四新”产教联合体", "Consortium"],
    ["高新区", "高新区", "Park"],
    ["潍坊高新区", "潍坊经开区", "Park"],
    ["锦江国际集团", "锦江国际集团有限公司", "Enterprise"],
    ["歌尔股份有限公司", "歌尔有限公司", "Enterprise"],
    ["瀚蓝环境股份有限公司", "瀚蓝环境股份有限公司固废事业群", "Enterprise"],
    [["上海蔚来汽车有限公司", "蔚来"], "蔚来", "Enterprise"],
    [["锦江国际(集团)有限公司", "锦江集团"], "锦江集团", "Enterprise"],
    [["嘉兴东臣信息科技有限公司", "嘉兴东臣科技有限公司"], "嘉兴东臣科技有限公司", "Enterprise"],
    ["中国电子科技集团公司第五十一研究所", "中国电子科技集团公司第五十二研究所", "ResearchInstitute"],
    ["理事会", "理事会", "Association"],
    ["现代畜牧业专业委员会", "现代畜牧业专业委员会", "Association"],
    [["专业建设委员会", "共同体专业建设委员会"], ["专业建设委员会", "共同体专业建设委员会"], "Association"],
  ];
  test.each(pairs.map((pair) => [title(pair[0]), title(pair[1]), pair] as const))("%s ≠ %s", (_, __, [a, b, kind]) => {
    expect(meet(a, b, kind)).toBe(false);
  });

  test("an alias joins bodies of one kind only", () => {
    const ids = resolveOrganizations([
      row(["九江船舶集团有限公司", "九江船舶职业教育集团"], "d1", "Enterprise"),
      row("九江船舶职业教育集团", "d2", "Consortium"),
    ]).ids;
    expect(ids.get("d1")).not.toBe(ids.get("d2"));
  });

  test("a kind read differently does not part one name", () => {
    const ids = resolveOrganizations([
      row("安庆职业技术学院", "d1", "School"),
      row("安庆职业技术学院", "d2", "Enterprise"),
    ]).ids;
    expect(ids.get("d1")).toBe(ids.get("d2"));
  });

  test("a hijacked name meets nothing, itself in another document included", () => {
    const ids = resolveOrganizations([
      row("安信8平台", "d1", "School", { hijacked: true }),
      row("安信8平台", "d2", "School", { hijacked: true }),
      row("安信8平台", "d3", "Enterprise"),
    ]).ids;
    expect(new Set(ids.values()).size).toBe(3);
  });

  const renamed = (name: string, before: string, until?: string) => {
    const former = { name: before, ...(until === undefined ? {} : { until }), quote: "" };
    return [name, before, former] as const;
  };
  /** Which of some pages speak of one body; each a name, or a name with a former one and when that was given up. */
  const groups = (...pages: readonly (string | ReturnType<typeof renamed>)[]): string[] => {
    const rows = pages.map((page, at) => {
      if (typeof page === "string") return row(page, String(at), "School");
      const [name, before, former] = page;
      return row([name, before], String(at), "School", { formerNames: [former] });
    });
    const ids = resolveOrganizations(rows).ids;
    expect([...resolveOrganizations(rows.toReversed()).ids].sort()).toEqual([...ids].sort());
    return [...Map.groupBy(rows, ({ id }) => ids.get(id)).values()]
      .map((same) => same.map(({ id }) => id).join(""))
      .sort();
  };

  test.each([
    ["a dated renaming joins as one without a date", ["012"], ["长岭理工学院", "2018"], ["长岭理工学院"]],
    ["texts that date it more or less exactly", ["012"], ["长岭理工学院", "2018"], ["长岭理工学院", "2018-05"]],
    ["texts that date it differently", ["012"], ["长岭理工学院", "2018"], ["长岭理工学院", "2019"]],
  ] as const)("%s", (_, expected, one, other) => {
    const [a, b] = [one, other].map(([name, until]) => renamed(name, "北岗机械学校", until));
    expect(groups(a!, b!, "北岗机械学校")).toEqual(expected);
  });

  test("a name that two bodies gave up at different times means neither of them", () => {
    const [one, other] = [
      renamed("长岭理工学院", "北岗机械学校", "2011"),
      renamed("青山职业学院", "北岗机械学校", "2018"),
    ];
    expect(groups(one, other, "北岗机械学校")).toEqual(["0", "1", "2"]);
    expect(groups(one, renamed("青山职业学院", "北岗机械学校"), "北岗机械学校")).toEqual(["012"]);
  });

  test("where other names show that the two are one, it means that one", () => {
    const [one, other] = [
      renamed("长岭理工学院", "北岗机械学校", "2011"),
      renamed("青山职业学院", "北岗机械学校", "2018"),
    ];
    expect(groups(one, other, "北岗机械学校", renamed("青山职业学院", "长岭理工学院", "2018"))).toEqual(["0123"]);
  });

  test("a name that a body took up after another had given it up means the later one", () => {
    const before = renamed("长岭理工学院", "北岗机械学校", "2011");
    const taken = (since: string) => renamed("北岗机械学校", "绿水农机学校", since);
    expect(groups(before, taken("2015"), "北岗机械学校", "绿水农机学校")).toEqual(["0", "123"]);
    // It may have been called so before: a chain of names.
    expect(groups(before, taken("2005"), "北岗机械学校", "绿水农机学校")).toEqual(["0123"]);
    // Within a year nobody can tell.
    expect(groups(before, taken("2011"), "北岗机械学校", "绿水农机学校")).toEqual(["0123"]);
    expect(groups(before, taken("2011-06"), "北岗机械学校", "绿水农机学校")).toEqual(["0123"]);
  });

  test("of a body that took a former name again the name taken up last is the present one", () => {
    const rows = [
      row(["长岭理工学院", "北岗机械学校"], "d1", "School", {
        formerNames: [{ name: "北岗机械学校", until: "2010", quote: "" }],
      }),
      row(["北岗机械学校", "长岭理工学院"], "d2", "School", {
        formerNames: [{ name: "长岭理工学院", until: "2018", quote: "" }],
      }),
    ];
    const present = resolveOrganizations([row("北岗机械学校", "d3", "School")]).ids.get("d3");
    expect([...new Set(resolveOrganizations(rows).ids.values())]).toEqual([present]);
  });

  test("the id of a renamed body is that of its present name", () => {
    const renamed = resolveOrganizations([
      row(["江西职业技术大学", "九江职业技术学院"], "d1", "School"),
      row("九江职业技术学院", "d2", "School"),
    ]).ids;
    const present = resolveOrganizations([row("江西职业技术大学", "d3", "School")]).ids;
    expect(renamed.get("d2")).toBe(present.get("d3"));
  });
});

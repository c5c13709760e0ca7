import { describe, expect, test } from "vitest";
import type { Kind } from "../../src/model/ontology.ts";
import { chainOf, locationOf, REGIONS, type Whole } from "../../src/resolve/derived/index.ts";
import { regionOfName } from "../../src/resolve/derived/region-of-name.ts";

/** `[kind, name, full names of the region and of those it lies in]`. */
const TOLD: readonly (readonly [kind: Kind, name: string, chain: string])[] = [
  ["Government", "江苏省教育厅", "江苏省"],
  ["Government", "中共四川省委", "四川省"],
  ["Government", "政协南京市委员会", "南京市 江苏省"],
  ["Government", "广西壮族自治区教育厅", "广西壮族自治区"],
  ["Government", "恩施州教育局", "恩施土家族苗族自治州 湖北省"],
  ["Government", "湘西土家族苗族自治州人民政府", "湘西土家族苗族自治州 湖南省"],
  ["Government", "宜兴市人民政府", "宜兴市 无锡市 江苏省"],
  ["Government", "南昌县人民政府", "南昌县 南昌市 江西省"],
  ["Government", "南京市鼓楼区教育局", "鼓楼区 南京市 江苏省"],
  ["Government", "北京市朝阳区教育委员会", "朝阳区 北京市"],
  ["Government", "重庆市江北区人民政府", "江北区 重庆市"],
  ["Government", "天津河北区教育局", "河北区 天津市"],
  ["Government", "浦东新区教育局", "浦东新区 上海市"],
  ["Government", "南海区教育局", "南海区 佛山市 广东省"],
  ["Government", "吉林市教育局", "吉林市 吉林省"],
  ["Government", "国家税务总局苏州市税务局", "苏州市 江苏省"],
  ["Government", "江西省九江市濂溪区委", "濂溪区 九江市 江西省"],
  ["School", "吉林大学", "吉林省"],
  ["School", "海南职业技术学院", "海南省"],
  ["School", "南昌大学", "南昌市 江西省"],
  ["School", "西安职业技术学院", "西安市 陕西省"],
  ["School", "仙桃职业学院", "仙桃市 湖北省"],
  ["School", "宜兴中等专业学校", "宜兴市 无锡市 江苏省"],
  ["School", "江苏省宜兴中等专业学校", "宜兴市 无锡市 江苏省"],
  ["School", "内蒙古包头钢铁职业技术学院", "包头市 内蒙古自治区"],
  ["School", "民办四川某某职业学院", "四川省"],
  ["School", "香港理工大学", "香港特别行政区"],
  ["School", "山东大学(威海)", "威海市 山东省"],
  ["School", "山东大学（威海）", "威海市 山东省"],
  ["School", "中国地质大学(武汉)", "武汉市 湖北省"],
  ["School", "中国矿业大学(北京)", "北京市"],
  ["School", "哈尔滨工业大学(深圳)", "深圳市 广东省"],
  ["School", "北京师范大学(珠海校区)", "珠海市 广东省"],
  ["School", "北京大学深圳研究生院", "深圳市 广东省"],
  ["School", "东北大学秦皇岛分校", "秦皇岛市 河北省"],
  ["School", "上海交通大学机械与动力工程学院", "上海市"],
  ["ResearchInstitute", "中国科学院深圳先进技术研究院", "深圳市 广东省"],
  ["ResearchInstitute", "清华大学苏州汽车研究院", "苏州市 江苏省"],
  ["Enterprise", "上海汽车集团股份有限公司", "上海市"],
  ["Enterprise", "大陆汽车(长春)有限公司", "长春市 吉林省"],
  ["Enterprise", "北京现代汽车有限公司重庆工厂", "重庆市"],
  ["Enterprise", "中车株洲电力机车有限公司", "株洲市 湖南省"],
  ["Enterprise", "国网江苏省电力有限公司", "江苏省"],
  ["Enterprise", "中国移动通信集团江苏有限公司", "江苏省"],
  ["Enterprise", "昆山市某某精密机械有限公司", "昆山市 苏州市 江苏省"],
  ["Association", "上海市海南商会", "上海市"],
  ["Association", "宁夏贺兰山东麓葡萄联合会", "宁夏回族自治区"],
  ["Park", "宁夏贺兰工业园区", "贺兰县 银川市 宁夏回族自治区"],
  ["Park", "苏州工业园区", "苏州市 江苏省"],
  ["Park", "中国(上海)自由贸易试验区", "上海市"],
  ["Park", "武汉东湖新技术开发区", "武汉市 湖北省"],
  ["Consortium", "常州市市域产教联合体", "常州市 江苏省"],
  ["Consortium", "上海国际汽车城产教联合体", "上海市"],
  ["Consortium", "湖北武汉光电子产教联合体", "武汉市 湖北省"],
];

/** Names that tell no region, or none surely. */
const NOT_TOLD: readonly (readonly [kind: Kind, name: string, why: string])[] = [
  ["Government", "教育部", "the whole country"],
  ["Government", "国家发展和改革委员会", "the whole country"],
  ["Government", "市教育局", "no place"],
  ["Government", "鼓楼区教育局", "four districts of this name"],
  ["Government", "朝阳区人民政府", "two districts of this name"],
  ["Government", "城区人民政府", "a part of any town"],
  ["Consortium", "全国汽车行业产教融合共同体", "the whole country"],
  ["Consortium", "中国轨道交通职教集团", "the whole country"],
  ["Consortium", "成渝地区双城经济圈产教联盟", "no division of the standard"],
  ["Consortium", "长三角智能制造产教融合共同体", "no division of the standard"],
  ["School", "中国石油大学(华东)", "华东 is no division"],
  ["School", "中国人民大学", "the whole country"],
  ["School", "中山大学", "a person's name; it lies in 广州"],
  ["School", "三江学院", "a county of Guangxi by its short name; it lies in 南京"],
  ["School", "钟山职业技术学院", "a county of Guangxi by its short name; it lies in 南京"],
  ["School", "朝阳师范高等专科学校", "a city, two districts and a county"],
  ["School", "上海路小学", "a street"],
  ["School", "西北工业大学", "no division"],
  ["Enterprise", "兴业银行", "a word, and a county's short name"],
  ["Enterprise", "东方电气集团", "a word, and a city's short name"],
  ["Enterprise", "平安保险", "a word, and a city's district"],
  ["Enterprise", "长安汽车", "a mark, and two districts"],
  ["Enterprise", "京东方科技集团股份有限公司", "东方 within a word"],
  ["Enterprise", "比亚迪股份有限公司", "no place"],
  ["Enterprise", "中国中车集团有限公司", "the whole country"],
  ["Enterprise", "江苏浙江联合发展有限公司", "two provinces"],
];

const chain = (name: string, kind: Kind): string =>
  chainOf(regionOfName(name, kind)?.code ?? "")
    .map((region) => region.name)
    .join(" ");

describe("the region that a name tells", () => {
  test.each(TOLD)("%s %s lies in %s", (kind, name, expected) => expect(chain(name, kind)).toBe(expected));
  test.each(NOT_TOLD)("%s %s: none (%s)", (kind, name) => expect(chain(name, kind)).toBe(""));
});

describe("where a body lies", () => {
  const laboratory = { id: "l", kind: "ResearchInstitute", name: "智能网联汽车测试实验室" } as const;
  const part = (name: string, steps = 1, kind: Kind = "School"): Whole => ({
    id: name,
    kind,
    name,
    by: "PART_OF",
    steps,
  });
  const base = (name: string): Whole => ({ id: name, kind: "Park", name, by: "BASED_IN", steps: 1 });

  test("its own name goes before what it is a part of", () => {
    expect(locationOf({ id: "x", kind: "School", name: "苏州大学" }, [part("江苏省教育厅")])).toEqual({
      code: "320500",
      basis: "苏州",
      reason: "NAME",
    });
  });
  test("the nearest whole whose name tells a place", () => {
    const wholes = [part("三江学院"), part("南京大学", 2), part("江苏省教育厅", 3)];
    expect(locationOf(laboratory, wholes)).toEqual({
      code: "320100",
      basis: "南京大学",
      reason: "PARENT",
      via: "南京大学",
    });
  });
  test("a stated base goes before a whole", () => {
    expect(locationOf(laboratory, [part("南京大学"), base("苏州工业园区")])).toMatchObject({
      code: "320500",
      reason: "STATED",
    });
  });
  test("of two wholes, one in the other, the narrower; at odds, none", () => {
    expect(locationOf(laboratory, [part("江苏省教育厅"), part("南京大学")])).toMatchObject({ code: "320100" });
    expect(locationOf(laboratory, [part("南京大学"), part("苏州大学")])).toBeUndefined();
  });
  test("a part of a body of the whole country lies nowhere, nor does such a body that is a part", () => {
    expect(locationOf(laboratory, [part("中国科学院", 1, "ResearchInstitute"), part("北京市教委", 2)])).toBeUndefined();
    const national = { id: "n", kind: "Association", name: "中国汽车工程学会" } as const;
    expect(locationOf(national, [part("北京市科协", 1, "Association")])).toBeUndefined();
  });
  test("the place that a text states goes before a whole, not before the name, and tells where parts lie", () => {
    const seated = { ...laboratory, seat: "四川省泸州市" };
    expect(locationOf(seated, [part("南京大学")])).toEqual({ code: "510500", basis: "四川省泸州市", reason: "STATED" });
    expect(locationOf({ id: "x", kind: "School", name: "苏州大学", seat: "泸州市" }, [])).toMatchObject({
      code: "320500",
    });
    const whole = { ...part("三江学院"), seat: "南京市江宁区" };
    expect(locationOf(laboratory, [whole])).toEqual({
      code: "320115",
      basis: "三江学院",
      reason: "PARENT",
      via: "三江学院",
    });
  });
  test.each(["鼓楼区", "长江路", "江宁"])("a place that is not sure (%s) tells nothing", (seat) => {
    expect(locationOf({ ...laboratory, seat }, [])).toBeUndefined();
  });
  test("a body of the whole country lies nowhere, though its head office has a place", () => {
    const national = { id: "n", kind: "Association", name: "中国汽车工程学会", seat: "北京市" } as const;
    expect(locationOf(national, [])).toBeUndefined();
    const under = { ...part("中国科学院", 1, "ResearchInstitute"), seat: "北京市" };
    expect(locationOf(laboratory, [under])).toBeUndefined();
  });
  test("a brand in a school's place tells nothing", () => {
    expect(locationOf({ id: "h", kind: "School", name: "澳门某某平台", hijacked: true }, [])).toBeUndefined();
    const branch = { id: "b", kind: "School", name: "澳门某某平台信息分院" } as const;
    expect(locationOf(branch, [{ ...part("澳门某某平台"), hijacked: true }])).toBeUndefined();
  });
});

test("every division lies in one that is there, and levels go down", () => {
  for (const region of REGIONS.values()) {
    const levels = chainOf(region.code).map(({ level }) => level);
    expect(levels.at(-1)).toBe("PROVINCIAL");
    expect(new Set(levels).size).toBe(levels.length);
  }
});

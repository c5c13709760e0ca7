import { describe, expect, test } from "vitest";
import type { Kind } from "../../src/model/ontology.ts";
import { INDUSTRIES, INDUSTRY_WORDS } from "../../src/resolve/derived/industries.ts";
import { industriesOf } from "../../src/resolve/derived/index.ts";

/** `[kind, name, codes]` */
const TOLD: readonly (readonly [kind: Kind, name: string, codes: string])[] = [
  ["Consortium", "全国汽车行业产教融合共同体", "36"],
  ["Consortium", "全国新能源汽车产教融合共同体", "36"],
  ["Consortium", "国家轨道交通装备行业产教融合共同体", "37"],
  ["Consortium", "长三角城市轨道交通产教融合共同体", "54"],
  ["Consortium", "株洲轨道交通产教联盟", "37 54"],
  ["Consortium", "全国集成电路行业产教融合共同体", "39"],
  ["Consortium", "江西内河船舶行业产教融合共同体", "37 55"],
  ["Consortium", "宜春丰城高新区新能源锂电产教联合体", "38"],
  ["Consortium", "全国现代煤化工行业产教融合共同体", "25"],
  ["Consortium", "东营港经济开发区高端化工产教联合体", "26"],
  ["Consortium", "全国泛酒店业产教融合共同体", "61"],
  ["Consortium", "安徽汽车、集成电路产教融合共同体", "36 39"],
  ["Consortium", "全国人工智能与软件行业产教融合共同体", "65"],
  ["Consortium", "山西省航天产业产教融合共同体", "37"],
  ["Consortium", "全国高端装备制造产教融合共同体", "34 35"],
  ["Consortium", "四川白酒产教融合共同体", "15"],
  ["Consortium", "江苏纺织服装职业教育集团", "17 18"],
  ["Consortium", "浙江现代物流职教集团", "59"],
  ["Consortium", "全国5G通信产教融合共同体", "63"],
  ["Consortium", "智慧健康养老产教融合共同体", "85"],
  ["Enterprise", "安徽某某汽车有限公司", "36"],
  ["Enterprise", "某某新能源汽车科技股份有限公司", "36"],
  ["Enterprise", "上海某某物业管理有限公司", "70"],
  ["Enterprise", "德州某某锂电池制造有限公司", "38"],
  ["Enterprise", "中国建设银行", "66"],
  ["Enterprise", "某某机器人(常州)有限公司", "34"],
  ["Association", "安庆市汽车工业协会", "36"],
  ["Association", "中国汽车工程学会", "36"],
  ["Association", "四川省物流行业协会", "59"],
  ["Association", "宁夏葡萄与葡萄酒联合会", "15"],
];
/** Names that tell no industry, or none surely. */
const NOT_TOLD: readonly (readonly [kind: Kind, name: string])[] = [
  ["Consortium", "安庆市域产教联合体"],
  ["Consortium", "北京交通职业教育集团"],
  ["Consortium", "全国智能制造产教融合共同体"],
  ["Consortium", "全国新材料产教融合共同体"],
  ["Consortium", "长沙产业园区职业教育集团"],
  ["Enterprise", "某某汽车服务有限公司"],
  ["Enterprise", "某某汽车销售有限公司"],
  ["Enterprise", "电力之光文化传播有限公司"],
  ["Enterprise", "江苏龙腾集团有限公司"],
  ["Enterprise", "歌尔股份有限公司"],
  ["Association", "上海市海南商会"],
  ["Association", "中国职业技术教育学会"],
  ["School", "长春汽车职业技术大学"],
  ["Government", "四川省农业农村厅"],
  ["Park", "上海国际汽车城"],
];

const codes = (name: string, kind: Kind): string =>
  industriesOf({ id: "b", kind, name })
    .map(({ code }) => code)
    .join(" ");

describe("industries that a name tells", () => {
  test.each(TOLD)("%s %s: %s", (kind, name, expected) => expect(codes(name, kind)).toBe(expected));
  test.each(NOT_TOLD)("%s %s: none", (kind, name) => expect(codes(name, kind)).toBe(""));
});

test("every word means divisions that are there, and no word stands twice", () => {
  const words = INDUSTRY_WORDS.flatMap((each) => each.words.split(" "));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  const used = new Set(INDUSTRY_WORDS.flatMap((each) => each.codes.split(" ")));
  expect([...INDUSTRIES.keys()].filter((code) => !used.has(code))).toEqual([]);
  expect([...used].filter((code) => !INDUSTRIES.has(code))).toEqual([]);
});

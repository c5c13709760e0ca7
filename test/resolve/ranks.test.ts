import { describe, expect, test } from "vitest";
import { RANKS, type Kind, type Rank } from "../../src/model/ontology.ts";
import { RANK_RULES, rankOfPost } from "../../src/resolve/derived/index.ts";

/** `[title, body, rank]`; bodies of party and state, schools where the fourth says so. */
const RANKED: readonly (readonly [title: string, body: string, rank: Rank, kind?: Kind])[] = [
  ["总理", "国务院", "NATIONAL"],
  ["副总理", "国务院", "NATIONAL_DEPUTY"],
  ["国务委员", "国务院", "NATIONAL_DEPUTY"],
  ["副委员长", "全国人大常委会", "NATIONAL_DEPUTY"],
  ["副主席", "全国政协", "NATIONAL_DEPUTY"],
  ["部长", "教育部", "MINISTERIAL"],
  ["副部长", "教育部", "MINISTERIAL_DEPUTY"],
  ["党组书记", "工信部", "MINISTERIAL"],
  ["副主任", "国家发展改革委", "MINISTERIAL_DEPUTY"],
  ["司长", "教育部职业教育与成人教育司", "BUREAU"],
  ["副司长", "教育部职业教育与成人教育司", "BUREAU_DEPUTY"],
  ["职业教育与成人教育司副司长", "教育部", "BUREAU_DEPUTY"],
  ["处长", "教育部职业教育与成人教育司", "DIVISION"],
  ["副处长", "教育部职业教育与成人教育司高职发展处", "DIVISION_DEPUTY"],
  ["主任", "教育部办公厅", "BUREAU"],
  ["书记", "四川省委", "MINISTERIAL"],
  ["常委", "中共四川省委", "MINISTERIAL_DEPUTY"],
  ["省长", "江西省人民政府", "MINISTERIAL"],
  ["副省长", "江西省人民政府", "MINISTERIAL_DEPUTY"],
  ["主席", "广西壮族自治区人民政府", "MINISTERIAL"],
  ["副主任", "湖南省人大常委会", "MINISTERIAL_DEPUTY"],
  ["副主席", "湖南省政协", "MINISTERIAL_DEPUTY"],
  ["副书记", "重庆市委", "MINISTERIAL_DEPUTY"],
  ["市长", "天津市人民政府", "MINISTERIAL"],
  ["副市长", "上海市人民政府", "MINISTERIAL_DEPUTY"],
  ["厅长", "江西省人力资源和社会保障厅", "BUREAU"],
  ["副厅长", "湖南省教育厅", "BUREAU_DEPUTY"],
  ["党组书记", "江苏省工信厅", "BUREAU"],
  ["主任", "上海市教委", "BUREAU"],
  ["副主任", "上海市教育委员会", "BUREAU_DEPUTY"],
  ["处长", "湖南省教育厅职成处", "DIVISION"],
  ["副处长", "上海市教育委员会职业教育处", "DIVISION_DEPUTY"],
  ["职成处处长", "湖北省教育厅", "DIVISION"],
  ["书记", "南京市委", "MINISTERIAL_DEPUTY"],
  ["市长", "深圳市人民政府", "MINISTERIAL_DEPUTY"],
  ["副市长", "武汉市人民政府", "BUREAU"],
  ["局长", "青岛市教育局", "BUREAU_DEPUTY"],
  ["副局长", "杭州市人力资源和社会保障局", "DIVISION"],
  ["区长", "南京市江宁区人民政府", "BUREAU_DEPUTY"],
  ["书记", "九江市委", "BUREAU"],
  ["市长", "株洲市", "BUREAU"],
  ["代市长", "株洲市人民政府", "BUREAU"],
  ["常务副市长", "泸州市", "BUREAU_DEPUTY"],
  ["副市长", "湘潭市人民政府", "BUREAU_DEPUTY"],
  ["常委", "安庆市委", "BUREAU_DEPUTY"],
  ["副主任", "湘潭市人大常委会", "BUREAU_DEPUTY"],
  ["主席", "政协常州市委员会", "BUREAU"],
  ["州长", "恩施州人民政府", "BUREAU"],
  ["局长", "滁州市教育体育局", "DIVISION"],
  ["副局长", "德州市教体局", "DIVISION_DEPUTY"],
  ["主任", "安庆市发改委", "DIVISION"],
  ["科长", "安庆市教育局职业教育科", "SECTION"],
  ["职成教科副科长", "常州市教育局", "SECTION_DEPUTY"],
  ["书记", "江津区委", "BUREAU"],
  ["区长", "上海市嘉定区人民政府", "BUREAU"],
  ["副区长", "北京市海淀区人民政府", "BUREAU_DEPUTY"],
  ["局长", "嘉定区教育局", "DIVISION"],
  ["副局长", "重庆市永川区教育局", "DIVISION_DEPUTY"],
  ["镇长", "上海市嘉定区安亭镇人民政府", "DIVISION"],
  ["书记", "芦淞区委", "DIVISION"],
  ["副书记", "温州市龙湾区委", "DIVISION_DEPUTY"],
  ["市长", "丰城市", "DIVISION"],
  ["县长", "阜平县人民政府", "DIVISION"],
  ["副县长", "南昌县人民政府", "DIVISION_DEPUTY"],
  ["局长", "佛山市南海区教育局", "SECTION"],
  ["副局长", "宜兴市教育局", "SECTION_DEPUTY"],
  ["镇长", "宜兴市丁蜀镇人民政府", "SECTION"],
  ["校长", "同济大学", "MINISTERIAL_DEPUTY", "School"],
  ["副校长", "上海交通大学", "BUREAU", "School"],
  ["校长", "南京理工大学", "BUREAU", "School"],
  ["党委副书记", "苏州大学", "BUREAU_DEPUTY", "School"],
  ["处长", "新疆大学教务处", "DIVISION", "School"],
  ["院长", "东营职业学院", "BUREAU_DEPUTY", "School"],
  ["党委书记", "山东科技职业学院", "BUREAU_DEPUTY", "School"],
  ["副院长", "新疆轻工职业技术学院", "DIVISION", "School"],
];

/** Posts that get none, and why. */
const UNRANKED: readonly (readonly [title: string, body: string, why: string, kind?: Kind])[] = [
  ["书记", "上海市委", "the party secretary of a municipality is often ranked higher"],
  ["区长", "浦东新区人民政府", "raised above other districts"],
  ["二级巡视员", "江西省教育厅", "a grade, no leading post"],
  ["一级调研员", "江西省工业和信息化厅新兴产业处", "a grade, no leading post"],
  ["党组成员", "德州市教体局", "a member, who may be anything besides"],
  ["委员", "四川省委", "a member"],
  ["秘书长", "江西省人民政府", "differs"],
  ["副秘书长", "宜昌市政府", "differs"],
  ["局长", "南京市公安局", "held by a deputy mayor by custom"],
  ["院长", "江苏省高级人民法院", "an order of its own"],
  ["局长", "国家税务总局苏州市税务局", "led from above"],
  ["书记", "江西省委教育工委", "differs"],
  ["部长", "江苏省委组织部", "held by a member of the standing committee"],
  ["书记", "九江经济技术开发区党工委", "a park"],
  ["副主任", "温州湾新区管委会", "a park"],
  ["主任", "江西省财政公共服务中心", "a public institution"],
  ["主任", "上海市教育委员会教育装备中心", "a public institution"],
  ["处长", "教育部职业教育发展中心产教合作处", "a public institution"],
  ["局长", "鼓楼区教育局", "which of four districts"],
  ["书记", "市委", "which city"],
  ["科长", "江苏省教育厅职成处", "a province's offices have no 科长 of known rank"],
  ["处长", "安庆市教育局", "a city's offices are 科"],
  ["市长", "仙桃市人民政府", "lies in its province directly"],
  ["局长", "南京市江宁区教育局", "differs among sub-provincial cities"],
  ["书记", "石河子市委", "兵团 has its own order"],
  ["主席", "泸州市总工会", "often held by a vice-chairman of the congress"],
  ["副主委", "致公党四川省委", "another party"],
  ["校长", "苏州百年职业学院", "a private school", "School"],
  ["院长", "西京学院", "a private school", "School"],
  ["校长", "湘乡市工贸中等专业学校", "a secondary school", "School"],
  ["院长", "新疆大学化工学院", "a part of a university", "School"],
  ["院长", "南昌大学", "the dean of one of its colleges", "School"],
  ["校长", "上海南湖职业技术学院", "who runs it is not known here", "School"],
  ["主任", "东营职业学院", "of which office", "School"],
  ["董事长", "上海汽车集团股份有限公司", "an enterprise", "Enterprise"],
  ["党委书记", "中国中车集团有限公司", "an enterprise", "Enterprise"],
  ["会长", "中国汽车工程学会", "an association", "Association"],
  ["理事长", "常州市市域产教联合体", "a consortium", "Consortium"],
  ["主任", "苏州工业园区", "a park", "Park"],
];

const rankOf = (title: string, name: string, kind: Kind) => rankOfPost(title, { id: "b", kind, name })?.rank;

describe("ranks of posts", () => {
  test.each(RANKED.map(([title, body, rank, kind]) => [title, body, rank, kind ?? "Government"] as const))(
    "%s of %s: %s",
    (title, body, rank, kind) => expect(rankOf(title, body, kind)).toBe(rank),
  );
  test.each(UNRANKED.map(([title, body, why, kind]) => [title, body, why, kind ?? "Government"] as const))(
    "%s of %s: none (%s)",
    (title, body, _why, kind) => expect(rankOf(title, body, kind)).toBeUndefined(),
  );
  test("a brand in a school's place has none", () => {
    const body = { id: "b", kind: "School", name: "同济大学", hijacked: true } as const;
    expect(rankOfPost("校长", body)).toBeUndefined();
  });
});

test("every rule names its source, and a deputy stands below the head", () => {
  for (const rule of Object.values(RANK_RULES)) {
    const { head, deputy, source }: { head?: Rank; deputy?: Rank; source: string } = rule;
    expect(source).not.toBe("");
    if (head && deputy) expect(RANKS.indexOf(deputy)).toBeGreaterThan(RANKS.indexOf(head));
  }
});

import { expect, test } from "vitest";
import { isElliptic, organizationKey, romanize } from "../../src/resolve/index.ts";

test.each([
  ["市委", true],
  ["省人大常委会党组", true],
  ["我院汽车工程系", true],
  ["新区科技和人才局", true],
  ["学校船舶工程学院", true],
  ["共同体理事会", true],
  ["第一届理事会", true],
  ["首批市域产教联合体", true],
  ["教务处", true],
  ["教育部", false],
  ["教育部门", true],
  ["国家发改委", false],
  ["党中央", false],
  ["国务院", false],
  ["全国人大", false],
  ["京博控股", false],
  ["区块链研究院", false],
  ["罗通山镇党委", false],
  ["安庆市总工会", false],
  ["同济大学汽车学院", false],
  ["江西内河船舶行业产教融合共同体理事会", false],
  ["四川省发展和改革委员会双城政策协同处", false],
])("%s is elliptic: %s", (name, elliptic) => {
  expect(isElliptic(name)).toBe(elliptic);
});

test.each([
  "上海市教委",
  "湖北教育厅",
  "中共东营市委员会",
  "国家发展改革委",
  "锦江国际(集团)有限责任公司",
  "ＴＣＬ 科技",
  "政协宜昌市委员会",
])("the key of %s is its own key", (name) => {
  expect(organizationKey(organizationKey(name))).toBe(organizationKey(name));
});

test.each([
  ["单雄信", true, "shanxiongxin", "sxx"],
  ["单位", false, "danwei", "dw"],
  ["尉迟恭", true, "yuchigong", "ycg"],
  ["吕布", true, "lvbu", "lb"],
  ["重庆大学", false, "chongqingdaxue", "cqdx"],
  ["买合木提·吐尔逊", true, "maihemutituerxun", "mhmttex"],
  ["TCL科技集团", false, "tclkejijituan", "tkjjt"],
  ["中国制造2025", false, "zhongguozhizao2025", "zgzz2025"],
])("%s as letters", (name, person, pinyin, initials) => {
  expect(romanize(name, person)).toEqual({ pinyin, initials });
});

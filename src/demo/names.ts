import type { Random } from "./random.ts";

/** Surnames with how many of a thousand people bear them, about (公安部《全国姓名报告》, the first fifty), then the rest at 3 each. */
const SURNAMES: readonly (readonly [string, number])[] = [
  ..."王72 李71 张67 刘54 陈46 杨31 黄22 赵22 吴21 周20 徐15 孙14 马13 朱13 胡12 郭11 何11 林11 高10 罗10 郑9 梁9 谢8 宋8 唐7 许7 韩6 邓6 冯6 曹6 彭6 曾6 肖5 田5 董5 潘5 袁5 蔡5 蒋5 余5 于5 杜5 叶4 程4 魏4 苏4 吕4 丁4 任4 卢4"
    .split(" ")
    .map((item) => [item.slice(0, 1), Number(item.slice(1))] as const),
  ...Array.from(
    "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤",
    (item) => [item, 3] as const,
  ),
  ...["欧阳", "上官", "司马", "诸葛"].map((item) => [item, 0.5] as const),
];
const TOTAL = SURNAMES.reduce((sum, [, weight]) => sum + weight, 0);
/** Given names of those who head schools and firms today; earlier ones more often. */
const SINGLE = [..."伟勇军强杰涛明超辉刚斌平华敏静丽磊波鹏飞健俊峰红芳燕玲霞萍娟宁毅凯林洁颖雪晶蕾浩宇琳"];
const FIRST = [..."建志国晓文海永春小玉明德立红光新宏金振庆荣家学东正兴少继俊天世克维万成长云丽秀雪子思梦雅"];
const SECOND = [..."华平军明辉林峰强东民生伟文斌国红芳英梅兰玲霞敏娟荣涛勇刚杰龙飞成新宁江波海洋宇琴艳丽洁燕清泉祥"];
const SINGLE_SHARE = 0.2;

export function personName(random: Random): string {
  let at = random.next() * TOTAL;
  const [surname] = SURNAMES.find(([, weight]) => (at -= weight) < 0) ?? SURNAMES[0]!;
  if (random.chance(SINGLE_SHARE)) return surname + random.favour(SINGLE);
  return surname + random.favour(FIRST) + random.favour(SECOND);
}

/** What vocational schools and consortia are about. */
export const FIELDS = [
  ..."信息 机电 交通 建设 财经 农业 医药 旅游 商贸 化工 汽车 航空 轨道交通 电子 艺术 工程 机械 能源 水利 铁道 纺织 食品 卫生 护理 电力 冶金 林业 海洋 环境 现代物流 智能制造 新材料 生物技术 软件 工贸 外贸 石化 矿业 建筑 城市管理".split(
    " ",
  ),
];

/** What industry consortia, associations and firms do. */
export const INDUSTRIES = [
  ..."新能源汽车 智能网联汽车 集成电路 人工智能 生物医药 现代农业 轨道交通装备 工业互联网 高端装备 数字创意 现代物流 跨境电商 低空经济 航空航天 新型储能 光伏 绿色化工 新材料 智慧养老 文化旅游 内河船舶 现代畜牧 食品加工 建筑装配 数控机床 机器人 大数据 纺织服装 陶瓷 有色金属 智慧水利 冰雪运动 核电 海洋工程 中医药 家政服务 口腔医疗 氢能 北斗应用 工程机械".split(
    " ",
  ),
];

const BRAND_FIRST = [..."华中天海东金瑞宏盛信远恒大新亚博泰康鑫创启凯长福顺永兴联德诚正安科晨星航宇力源智汇"];
const BRAND_SECOND = [..."达源泰峰盛康信远通宝隆兴科创润邦腾业成丰威龙德利诺航晟图元迪特星辰途美光华鸿"];
const TRADES = [
  ..."科技 机械 电子 重工 新能源 汽车 建设 物流 化工 医药 食品 网络 教育 装备 环保 材料 信息技术".split(" "),
];
const FORMS = ["有限公司", "有限公司", "有限公司", "股份有限公司", "集团有限公司", "(集团)有限公司"];

/** A firm as its register names it: place, brand, trade, form; about a third bear no place. */
export function firmName(random: Random, place: string): string {
  const brand = random.pick(BRAND_FIRST) + random.pick(BRAND_SECOND);
  const where = random.chance(0.65) ? place : "";
  return where + brand + random.pick(TRADES) + random.pick(FORMS);
}

/** Betting brands as they stand in schools' places. */
export function brandName(random: Random): string {
  const head = ["安信", "永利", "乐鱼", "金沙", "太阳", "千亿", "威尼斯", "亿鑫"];
  const tail = ["平台", "官网", "体育在线", "综合平台", "官方网站"];
  return random.pick(head) + String(random.between(1, 999)) + random.pick(tail);
}

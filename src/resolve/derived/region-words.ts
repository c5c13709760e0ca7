/** Words that decide which region a name tells, as data. */
const list = (words: string): readonly string[] => words.split(/\s+/u).filter(Boolean);

/**
 * Beginnings of bodies of the whole country or beyond: they lie in no region, unless a place stands behind a whole
 * (中国科学院深圳…) or in brackets (中国(上海)…). 中共 and 政协 are not such: what follows them is the place.
 */
export const NATIONWIDE =
  /^(?:中国(?!共产党|人民政治协商会议)|全国|国家|中华|国务院|国际|世界|亚洲|亚太|东盟|环球|全球|中共中央|党中央|中央|教育部|财政部|科学技术部|科技部|商务部|工业和信息化部|人力资源和社会保障部|农业农村部|交通运输部)/u;

/** What may stand before a place without being part of the body's own name. */
export const BEFORE = /^(?:中国共产党|中共|中国人民政治协商会议|政协|中国共产主义青年团|共青团|民办|国营|原)/u;

/**
 * Short names of enterprises of the central state, with which their subsidiaries' names begin: what follows is the
 * subsidiary's place (国网江苏, 中车株洲). Source: the list of 国务院国有资产监督管理委员会 (央企名录), usual short names.
 */
export const HOLDINGS = list(`
  国网 国家电网 南方电网 国家能源集团 国电 国投 华能 华电 大唐 中核 中广核 中车 中铁 中铁建 中建 中交 中冶 中煤 中粮 中航 中航工业
  中国航发 航天科工 航天科技 中电科 中国电子 中电 中国电建 中国能建 中石油 中石化 中海油 中化 中船 中国移动 中国联通 中国电信
  中国铁塔 中国邮政 中国铁路 中国石化 中国石油 中国中车 中国建筑 中国中铁 中国铁建 中盐 中储粮 招商局 保利 华润 通用技术 兵器 鞍钢 宝武
`);

/** Ends of a whole, behind which a place names where its part lies: 北京大学|深圳|研究生院, 国家税务总局|苏州市|税务局. */
export const WHOLE_END =
  /(?:大学|学院|科学院|学校|公司|集团|银行|总局|总公司|研究院|研究所|协会|学会|联合会|教育部|保险|证券|电信|联通|移动|海关|法院)$/u;

/** Behind a place: a street, a road, a station … that is named after it (上海路小学, 北京路街道) and lies elsewhere. */
export const NAMED_AFTER = /^(?:[东南西北中]?路|[东西南北]?大?街(?!道)|大道|广场|式|菜|话)/u;

/** Behind the short name of a county: a mountain or a water that is longer than the county (宁夏贺兰山东麓). */
export const NATURE = /^[山江河湖海岛]/u;

/**
 * Full names of districts that are words for a part of any town, so that the name alone is not sure.
 * (Districts that bear one name elsewhere too are told apart by the divisions themselves.)
 */
export const ANY_TOWNS_PART = new Set(
  list(
    `城区 郊区 矿区 新城区 城中区 城关区 新市区 市中区 港口区 海港区 老城区 开发区 工业园区 东城区 西城区 城东区 城西区 城北区 新区 港区`,
  ),
);

/**
 * Short names of cities that as often are something else: a word, a person's name or a mark. Alone and at the head of
 * a name they tell no region.
 */
export const WORDS_TOO: ReadonlyMap<string, string> = new Map([
  ["东方", "the East: 东方电气, 东方红"],
  ["中山", "孙中山: 中山大学 lies in 广州"],
  ["开平", "a district of 唐山 as well"],
  ["朝阳", "districts of 北京 and 长春 are known by this name at least as well"],
  ["鹤山", "a district of 鹤壁 as well"],
]);

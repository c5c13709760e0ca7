/** Words that ranks are decided on, as data. */
const list = (words: string): readonly string[] => words.split(/\s+/u).filter(Boolean);

/** Sub-provincial cities by code: 中编发〔1995〕5号, without 重庆, a municipality since 1997. */
export const SUB_PROVINCIAL = new Set(
  list("210100 210200 220100 230100 320100 330100 330200 350200 370100 370200 420100 440100 440300 510100 610100"),
);
/** Districts whose rank is raised above that of their municipality's others: 滨海新区, 浦东新区. */
export const RAISED = new Set(list("120116 310115"));
/** Towards which no rule leads: 兵团 and the special regions have their own order. */
export const OWN_ORDER = /^(?:71|81|82)|^6590/u;

/** Ministries and commissions of the State Council, normalised: 国发〔2023〕5号. */
export const MINISTRIES = list(`
  外交部 国防部 国家发展和改革委员会 教育部 科学技术部 工业和信息化部 国家民族事务委员会 公安部 国家安全部 民政部 司法部 财政部
  人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委员会
  退役军人事务部 应急管理部
`);

/**
 * Departments that every local government of county level and above has, or may have, with the rank of a department. Without
 * those whose heads hold a higher post by custom (公安, 纪委监委, party departments), those led from above (税务, 海关) and
 * those that are of a lower rank in some places (管理局, 事务局 of a department).
 */
export const DEPARTMENTS = list(`
  教育 教育体育 教育和体育 教育科技 发展和改革 经济和信息化 工业和信息化 科学技术 人力资源和社会保障 财政 农业农村 商务 文化和旅游 民政 司法 自然资源
  生态环境 住房和城乡建设 交通运输 水利 水务 卫生健康 应急管理 审计 退役军人事务 市场监督管理 统计 国有资产监督管理
`);

/** Universities whose leaders the centre appoints: the 31 with the rank of vice-ministers. */
export const SCHOOLS_OF_THE_CENTRE = new Set(
  list(`
  北京大学 中国人民大学 清华大学 北京航空航天大学 北京理工大学 中国农业大学 北京师范大学 南开大学 天津大学 大连理工大学 吉林大学
  哈尔滨工业大学 复旦大学 同济大学 上海交通大学 南京大学 东南大学 浙江大学 中国科学技术大学 厦门大学 山东大学 武汉大学 华中科技大学
  中南大学 中山大学 四川大学 重庆大学 西安交通大学 西北工业大学 兰州大学 西北农林科技大学
`),
);

/**
 * Other universities of the state: of 世界一流大学和一流学科建设高校 (教研函〔2022〕1号), without those of the forces and the police, and
 * without the two youngest (上海科技大学, 南方科技大学), whose order is their own. Compared with two public copies of the list in
 * November 2026; 上海体育大学 is 上海体育学院 of the list.
 */
export const PUBLIC_UNIVERSITIES = new Set(
  list(`
  北京交通大学 北京工业大学 北京科技大学 北京化工大学 北京邮电大学 北京林业大学 北京协和医学院 北京中医药大学 首都师范大学 北京外国语大学
  中国传媒大学 中央财经大学 对外经济贸易大学 外交学院 北京体育大学 中央音乐学院 中国音乐学院 中央美术学院 中央戏剧学院 中央民族大学
  中国政法大学 华北电力大学 天津工业大学 天津医科大学 天津中医药大学 河北工业大学 山西大学 太原理工大学 内蒙古大学 辽宁大学 东北大学
  大连海事大学 延边大学 东北师范大学 哈尔滨工程大学 东北农业大学 东北林业大学 华东理工大学 东华大学 上海海洋大学 上海中医药大学
  华东师范大学 上海外国语大学 上海财经大学 上海体育大学 上海音乐学院 上海大学 苏州大学 南京航空航天大学 南京理工大学 中国矿业大学
  南京邮电大学 河海大学 江南大学 南京林业大学 南京信息工程大学 南京农业大学 南京医科大学 南京中医药大学 中国药科大学 南京师范大学
  中国美术学院 宁波大学 安徽大学 合肥工业大学 福州大学 南昌大学 中国海洋大学 郑州大学 河南大学 中国地质大学 武汉理工大学 华中农业大学
  华中师范大学 中南财经政法大学 湘潭大学 湖南大学 湖南师范大学 暨南大学 华南理工大学 华南农业大学 广州医科大学 广州中医药大学 华南师范大学
  海南大学 广西大学 西南交通大学 电子科技大学 西南石油大学 成都理工大学 四川农业大学 成都中医药大学 西南大学 西南财经大学 贵州大学 云南大学
  西藏大学 西北大学 西安电子科技大学 长安大学 陕西师范大学 青海大学 宁夏大学 新疆大学 石河子大学
`),
);

/**
 * Higher vocational colleges of the state: 140 of the 197 of 中国特色高水平高职学校和专业建设计划 (教职成函〔2019〕14号) that provinces and cities
 * run, under the names of that notice (江苏航运职业技术学院 is 南通航运职业技术学院 there). Compared name by name with a public copy of the
 * whole list in November 2026. What is not here gets no rank: schools run by enterprises and offices of the centre, those whose
 * rank is another one (深圳职业技术学院), and all others, for a name does not tell who runs a school.
 */
export const PUBLIC_COLLEGES = new Set(
  list(`
  北京电子科技职业学院 北京工业职业技术学院 北京财贸职业学院 北京农业职业学院 天津市职业大学 天津医学高等专科学校 天津轻工职业技术学院
  天津电子信息职业技术学院 天津现代职业技术学院 河北工业职业技术学院 石家庄铁路职业技术学院 邢台职业技术学院 唐山工业职业技术学院
  山西省财政税务专科学校 山西工程职业学院 辽宁省交通高等专科学校 辽宁农业职业技术学院 沈阳职业技术学院 长春职业技术学院
  长春汽车工业高等专科学校 吉林铁道职业技术学院 吉林交通职业技术学院 哈尔滨职业技术学院 哈尔滨铁道职业技术学院 黑龙江农业工程职业学院
  黑龙江建筑职业技术学院 黑龙江职业学院 上海工艺美术职业学院 无锡职业技术学院 江苏农林职业技术学院 江苏农牧科技职业学院 常州信息职业技术学院
  常州机电职业技术学院 常州工程职业技术学院 南京信息职业技术学院 南京铁道职业技术学院 江苏经贸职业技术学院 江苏建筑职业技术学院
  江苏工程职业技术学院 江苏航运职业技术学院 江苏海事职业技术学院 徐州工业职业技术学院 金华职业技术学院 浙江机电职业技术学院 杭州职业技术学院
  宁波职业技术学院 温州职业技术学院 浙江金融职业学院 浙江交通职业技术学院 浙江建设职业技术学院 浙江经济职业技术学院 浙江旅游职业学院
  浙江经贸职业技术学院 浙江商业职业技术学院 芜湖职业技术学院 安徽水利水电职业技术学院 安徽机电职业技术学院 安徽商贸职业技术学院 安徽医学高等专科学校
  福建船政交通职业学院 黎明职业大学 福建信息职业技术学院 九江职业技术学院 江西应用技术职业学院 江西财经职业学院
  山东商业职业技术学院 淄博职业学院 滨州职业学院 威海职业学院 潍坊职业学院 日照职业技术学院 烟台职业学院 东营职业学院 济南职业学院
  山东科技职业学院 山东畜牧兽医职业学院 青岛职业技术学院 黄河水利职业技术学院 河南工业职业技术学院 河南职业技术学院 
  郑州铁路职业技术学院 河南农业职业学院 武汉船舶职业技术学院 武汉铁路职业技术学院 武汉职业技术学院 黄冈职业技术学院 襄阳职业技术学院
  湖北职业技术学院 湖北交通职业技术学院 长沙民政职业技术学院 湖南铁道职业技术学院 湖南工业职业技术学院 湖南汽车工程职业学院
  湖南化工职业技术学院 长沙航空职业技术学院 湖南交通职业技术学院 岳阳职业技术学院 
  深圳信息职业技术学院 广东轻工职业技术学院 广州番禺职业技术学院 顺德职业技术学院 广州铁路职业技术学院 广东科学技术职业学院
  中山火炬职业技术学院 广东机电职业技术学院 南宁职业技术学院 柳州职业技术学院 广西职业技术学院 
  广西建设职业技术学院 海南经贸职业技术学院 重庆工业职业技术学院 重庆电子工程职业学院 重庆城市管理职业学院 重庆工程职业技术学院
  重庆工商职业学院 重庆医药高等专科学校 成都航空职业技术学院 四川工程职业技术学院 成都纺织高等专科学校 四川建筑职业技术学院
  四川交通职业技术学院 成都职业技术学院 贵州交通职业技术学院 铜仁职业技术学院 昆明冶金高等专科学校
  云南机电职业技术学院 陕西工业职业技术学院 杨凌职业技术学院 西安航空职业技术学院 陕西铁路工程职业技术学院
  陕西国防工业职业技术学院 陕西职业技术学院 咸阳职业技术学院 兰州资源环境职业技术学院 兰州石化职业技术学院 酒泉职业技术学院
  宁夏职业技术学院 宁夏工商职业技术学院 新疆农业职业技术学院 新疆轻工职业技术学院 
`),
);

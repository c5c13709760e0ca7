/**
 * Forms and places by which a brand in a school's place is known; words only. No brand stands here: what is listed
 * is what web addresses and shops of apps are called, how bodies are called, and the places that only a school fills.
 */

/** What only the name of a web site or of a betting shop has. */
export const STRONG_WEB =
  "官方网站 官网 官方平台 官方入口 网址 线路检测 检测线路 娱乐城 娱乐场 棋牌 博彩 老虎机 百家乐 投注 安卓版 苹果版 手机版 网页版 官方版 集团城 贵宾厅 旗舰厅 总站 比分直播 比分网 娱乐平台";
/** Words of the web that are no part of a body's name, but common enough in a sentence. */
export const PLAIN_WEB = "首页 入口 线路 登录 登陆 注册 下载 APP App app ios iOS IOS 安卓 客户端 最新版 旧版 备用 官方";
/** Words that a brand and an honest name may both end with. */
export const WEAK_WEB =
  "综合平台 平台 网站 视频 直播 在线 体育 影视 影院 传媒 电子游戏 游戏 娱乐 彩票 电竞 电玩 真人 体彩 苹果";

/** Ends of the names of bodies: what stands before 官网 is then the owner of a site. */
export const BODY_ENDS =
  "学院 大学 学校 中学 小学 高中 幼儿园 院校 高校 职院 职校 技校 中专 党校 分校 校区 院 校 公司 集团 集团有限公司 股份 控股 厂 店 酒店 银行 医院 药业 协会 学会 商会 " +
  "联合会 研究会 委员会 理事会 专委会 行指委 促进会 基金会 会 局 厅 部 委 办 处 科 室 司 署 中心 园 园区 区 市 县 省 镇 乡 村 街道 政府 法院 研究所 研究院 所 站 队 " +
  "社 报 报社 台 网 馆 联合体 共同体 联盟 基地 实验室 企业 单位 机构 组织 项目 工程 我们 我 本 该 各";

/** Titles of the head of a school, though an institute or a hospital may have one too. */
export const SCHOOL_TITLES =
  "院长 副院长 常务副院长 执行院长 院党委 科研处 党政办公室 组织人事部 科学技术部 团委书记 继续教育学院 马克思主义学院 二级学院 校企合作处 产教融合处";
/** Titles and offices of a school alone. */
export const SCHOOL_OFFICES =
  "校长 副校长 常务副校长 执行校长 校党委 招生就业处 招生办 教务处 学生处 学工处 学生工作处";
/** Titles that any body with a party committee has. */
export const PARTY_TITLES = "党委书记 党委副书记 党委委员 党委常委 党委宣传部 党委组织部 党委办公室 纪委书记 党总支";

/** What else only a school has, after its name. */
export const CAMPUS =
  "图书馆 报告厅 体育馆 校区 新校区 东校区 西校区 南校区 北校区 主校区 办学 师生 学子 学生 毕业生 校友 专业 教师 学科 有哪些专业 校园 概况 动态 号楼 分院";

/** Characters and words after which a name may begin inside a clause. */
export const CONNECTORS =
  "由 在 与 和 及 同 是 为 有 到 向 对 请 给 把 被 让 于 来 从 将 以 的 赴 往 跟 经 使 代表 领导 嘉宾 单位 院校 学校 企业 出席 参加 暨 入 访 受 自 即 含 括 " +
  "看 连 并 又 还 也 都 了 着 过 其中 包括 分别 主任 邀请 走进 来到 位于 设在 介绍 参观 考察 祝贺 感谢 希望 汇报 加入 牵头 联合 携手 依托 就 按 据 等";

/** Departments and offices that only a school has. */
export const UNITS =
  "教务处 招生就业处 学生工作处 学工处 机械系 电子系 信息系 管理系 建工系 汽车系 机械工程系 材料工程系 电子工程系 电气工程系 信息工程系 计算机系 汽车工程系 建筑工程系 土木工程系 化学工程系 化工系 机电系 机电工程系 经济管理系 经贸系 " +
  "财经系 艺术系 艺术设计系 护理系 外语系 旅游系 农艺系 食品系 纺织系 二级学院 机电工程学院 信息工程学院 汽车工程学院 机械工程学院 经济管理学院 智能制造学院 建筑工程学院 马克思主义学院 继续教育学院";

/**
 * Words that name no particular body, as data. A name that consists of nothing else (市委, 省教育厅, 我校,
 * 产教联合体理事会) is elliptic: it points at a body that only its own document tells.
 */
const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

/** Words that point (我校) or leave the place open (市, 新区). */
export const POINTING = list(`
  我 我们 本 该 此 各 全 其 原 新 首 我校 本校 我院 本院 学校 学院 我司 本公司 公司 集团公司 总公司 分公司 子公司 集团 企业 单位 院校
  高校 职校 中专 大学 分院 省 市 区 县 州 盟 旗 镇 乡 村 街道 自治区 自治州 自治县 新区 高新区 高新技术产业开发区 经开区
  经济技术开发区 经济开发区 开发区 工业园区 工业园 产业园区 产业园 科技园 园区 保税区 综合保税区 城区 县城 示范区 港区 片区
  联合体 共同体 联盟 职教集团 职业教育集团 教育集团 产教联合体 市域产教联合体 省域产教联合体 产教融合共同体 行业产教融合共同体
  产教融合联合体 产教融合联盟 职教联盟 产业学院 现代产业学院 市域 省级 国家级 市级 县级 区级 校级 院级 行业 产教融合 产教
  第 一 二 三 四 五 六 七 八 九 十 届 批 首届 首批 次 主办方 承办方 主管部门 上级 兄弟
`);

/** What a body of that sort does. */
export const FUNCTIONS = list(`
  教育 教育体育 教体 职业教育 职业教育与成人教育 职成教 职成 职教 高等教育 高教 发展和改革 发展改革 发改 经济和信息化 经信 工业和信息化
  工信 人力资源和社会保障 人力资源 人社 科学技术 科技 财政 商务 农业农村 农业 退役军人事务 退役军人 市场监督管理 市场监管 国有资产监督管理
  国资 民政 公安 司法 审计 统计 住房和城乡建设 住建 交通运输 交通 文化和旅游 文旅 卫生健康 卫健 应急管理 自然资源 生态环境 税务 人才
  宣传 组织 统战 纪检 监察 人事 教务 学生 学工 招生 就业 招生就业 后勤 财务 科研 党政 行政 综合 国际 外事 合作 校企合作 产教合作
  培训 理事 常务 专家 指导 咨询 管理 监督 评审 技术 职业 中等 高等 专业 师资 工作 建设 推进 推动 筹备 筹建 领导 秘书 执行 学术
`);

/** What sort of body it is. */
export const SORTS = list(`
  委 党委 市委 省委 区委 县委 党工委 工委 党组 党支部 支部 纪委 团委 机关 机关党委 政府 人民政府 政协 人大 人大常委会 人民代表大会
  人民代表大会常务委员会 常委会 委员会 工作委员会 管理委员会 管委会 厅 局 处 科 室 股 办 办公室 办公厅 小组 专班 组 部 中心 协会 学会
  商会 总工会 工会 工商联 工商业联合会 科协 科学技术协会 教委 发改委 经信委 国资委 卫健委 人大 理事会 常务理事会 董事会 监事会 秘书处
  秘书组 专委会 专业委员会 指委会 指导委员会 专家委员会 专家组 筹备组 筹备委员会 办公会 大会 代表大会 党办 校办 院办 会 院 校 系 教研室
  研究院 研究所 研究中心 技术学院 职业技术学院 职业学院 技师学院 技工学校 职业学校 职业高中
`);

/** Sorts of body that are always part of another: without its name before them they tell nothing. */
export const PARTS = list(`
  系 处 科 室 教研室 办公室 党支部 支部 分院 二级学院 分会 专委会 专业委员会 专家委员会 理事会 秘书处 筹备组 筹备办公室 教务处 宣传部
  组织部 统战部 人事处 党委 团委 部门 事业部
`);

/** A body's own sort, anywhere in a name: what stands before a part must end in one of these. */
export const WHOLES =
  /大学|学院|学校|职院|技校|中学|公司|集团|厂|银行|医院|厅|局|[省市区县州盟旗]委|委员会|教委|发改委|管委会|政府|政协|人大|部(?!$)|联合体|共同体|联盟|协会|学会|研究[院所会]|中心|教育社|工委|[省市区县州盟旗镇乡]$/u;

/** Beginnings that leave the place or the whole open. 市南区, 市北区, 区块链 and 区域 are not such. */
export const LEADS =
  /^(?:省|市(?![南北]区)|区(?!块链|域)|县|新区|高新区|经开区|开发区|园区|学校|学院|集团|公司|联合体|共同体|联盟|我[校院省市区县司系]|我们|本[校院省市区县司]|该[校院省市区县司])/u;

/** National bodies that the generic words would otherwise explain away. */
export const NATIONAL =
  /^(?:教育部|财政部|商务部|科学技术部|科技部|工业和信息化部|工信部|人力资源和社会保障部|人社部|农业农村部|交通运输部|司法部|公安部|民政部|审计署)(?!门)/u;

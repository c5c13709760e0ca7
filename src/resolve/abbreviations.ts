/**
 * Standard short forms and what they stand for, as data. Only forms that can mean one thing stand here:
 * 经开区 (经济技术开发区 or 经济开发区), 职院 (职业学院 or 职业技术学院) and 行指委 are left as they are.
 * Sources: the names of bodies in 国务院机构设置 (国发〔2023〕5号) and 《党政机关公文处理工作条例》 usage.
 */
export interface Abbreviation {
  readonly short: RegExp;
  readonly full: string;
  /** Why the short form is unambiguous where it is replaced. */
  readonly reason: string;
}

/** Applied in this order to a name without blanks, quotes and brackets. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  { short: /有限责任公司/g, full: "有限公司", reason: "公司法 第七条: one form, two spellings" },
  { short: /股份公司$/, full: "股份有限公司", reason: "公司法 第七条: one form, two spellings" },
  {
    short: /^(?:中共|中国共产党)(?!中央)(.+[省市区县州盟旗镇乡])委(?:员会)?/,
    full: "$1委",
    reason: "the party committee",
  },
  { short: /^(?:中共|中国共产党)(?!中央)/, full: "", reason: "the prefix of party committees" },
  {
    short: /^(?:中国人民政治协商会议|政协)(.+[省市区县州盟旗])委员会/,
    full: "$1政协",
    reason: "the conference of that place",
  },
  { short: /(?<=[省市区县州盟旗镇乡])政府/g, full: "人民政府", reason: "宪法 第九十五条" },
  { short: /(?<=[省市区县州盟旗团京津沪渝])教委/g, full: "教育委员会", reason: "after a place only" },
  {
    short: /(?<=教育[部厅]|教育委员会)职成教?(?=[司处])/g,
    full: "职业教育与成人教育",
    reason: "the one department of that sort, behind an office of education only",
  },
  { short: /发展改革委(?:员会)?|发改委/g, full: "发展和改革委员会", reason: "one body of that name at each level" },
  { short: /发展和改革委(?!员会)/g, full: "发展和改革委员会", reason: "clipped" },
  { short: /发改(?=局)/g, full: "发展和改革", reason: "before 局 only" },
  { short: /经信委/g, full: "经济和信息化委员会", reason: "one body of that name at each level" },
  { short: /经信(?=[局厅])/g, full: "经济和信息化", reason: "before 局 or 厅 only" },
  { short: /工业与信息化/g, full: "工业和信息化", reason: "no body is called so: a slip for the other" },
  { short: /工信(?=[局厅部])/g, full: "工业和信息化", reason: "before 局, 厅 or 部 only" },
  {
    short: /(?:人社|人力社保|人力资源社会保障)(?=[局厅部])/g,
    full: "人力资源和社会保障",
    reason: "before 局, 厅, 部 only",
  },
  { short: /教体(?=局)/g, full: "教育体育", reason: "before 局 only" },
  { short: /科技(?=[局厅])/g, full: "科学技术", reason: "before 局 or 厅 only: 科技部 may be a department of a firm" },
  { short: /^科技部/, full: "科学技术部", reason: "the ministry, where nothing stands before it" },
  { short: /^文旅部/, full: "文化和旅游部", reason: "the ministry, where nothing stands before it" },
  { short: /文旅(?=[局厅])/g, full: "文化和旅游", reason: "before 局 or 厅 only" },
  { short: /住建(?=[局厅部])/g, full: "住房和城乡建设", reason: "before 局, 厅 or 部 only" },
  { short: /卫健委/g, full: "卫生健康委员会", reason: "one body of that name at each level" },
  { short: /国资委/g, full: "国有资产监督管理委员会", reason: "one body of that name at each level" },
  { short: /退役军人局/g, full: "退役军人事务局", reason: "one body of that name at each level" },
  { short: /市场监管局/g, full: "市场监督管理局", reason: "one body of that name at each level" },
  { short: /管委会/g, full: "管理委员会", reason: "clipped" },
  { short: /人大常委会/g, full: "人民代表大会常务委员会", reason: "clipped" },
  { short: /(?<=全国|[省市区县州盟旗])人大$/, full: "人民代表大会", reason: "at the end, after a place" },
  { short: /教育工委/g, full: "教育工作委员会", reason: "clipped" },
  { short: /科协$/, full: "科学技术协会", reason: "clipped" },
  { short: /工商联$/, full: "工商业联合会", reason: "clipped" },
  { short: /职教社/g, full: "职业教育社", reason: "clipped" },
  { short: /职教(?=集团|联盟|中心)/g, full: "职业教育", reason: "before 集团, 联盟 or 中心 only" },
  { short: /新疆自治区/g, full: "新疆维吾尔自治区", reason: "GB/T 2260" },
  { short: /广西自治区/g, full: "广西壮族自治区", reason: "GB/T 2260" },
  { short: /宁夏自治区/g, full: "宁夏回族自治区", reason: "GB/T 2260" },
  { short: /^国办/, full: "国务院办公厅", reason: "the one body of that name" },
  { short: /^中办/, full: "中共中央办公厅", reason: "the one body of that name" },
  { short: /^中组部/, full: "中共中央组织部", reason: "the one body of that name" },
  { short: /^中宣部/, full: "中共中央宣传部", reason: "the one body of that name" },
];

/** Provinces by short name; the value completes the official name (GB/T 2260). */
export const PROVINCES: Readonly<Record<string, string>> = {
  北京: "市",
  天津: "市",
  上海: "市",
  重庆: "市",
  河北: "省",
  山西: "省",
  辽宁: "省",
  吉林: "省",
  黑龙江: "省",
  江苏: "省",
  浙江: "省",
  安徽: "省",
  福建: "省",
  江西: "省",
  山东: "省",
  河南: "省",
  湖北: "省",
  湖南: "省",
  广东: "省",
  海南: "省",
  四川: "省",
  贵州: "省",
  云南: "省",
  陕西: "省",
  甘肃: "省",
  青海: "省",
  台湾: "省",
  内蒙古: "自治区",
  广西: "壮族自治区",
  西藏: "自治区",
  宁夏: "回族自治区",
  新疆: "维吾尔自治区",
  香港: "特别行政区",
  澳门: "特别行政区",
};

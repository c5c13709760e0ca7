import { SHORT_FACULTY } from "./faculties.ts";
import type { Kind } from "../model/ontology.ts";
import { PUBLIC_CENTRES } from "./lexicon/bodies.ts";
import { INDUSTRY_WORDS } from "./lexicon/words.ts";
import type { OrganizationMention } from "./organizations.ts";
import type { Token } from "./tokens.ts";
import { tagWords } from "./words.ts";

const DEICTIC: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:我校|我院|本校|本院|学校|学院|该校|该院)$/, "School"],
  [/^(?:产教)?联合体$|^(?:产教融合)?共同体$|^(?:职教|职业教育)?集团$|^联盟$/, "Consortium"],
  [/^(?:公司|该公司|企业)$/, "Enterprise"],
  [/^(?:园区|新区|高新区|经开区|开发区|示范区)$/, "Park"],
  [/^(?:理事会|专家委员会|筹备组|秘书处|专委会|促进会|协会|学会|联合会|研究会)$/, "Association"],
];

export const ELLIPTIC = /^(?:自治区|自治州|省|市|州|区|县|镇|乡|旗|盟|地)(?!域)/;

export const BARE_OFFICE =
  /^(?:政府|人民政府|统战部|宣传部|组织部|总工会|党委|党工委|管委会|政协|纪委|团委|工会|人大|(?:教育|教体|教育体育|教育\(教体\)|财政|科技|科学技术|人力资源和?社会保障|人力社保|人社|工业和信息化|经济和信息化|工信|经信|发展和?改革|发改|商务|农业农村|住房和城乡建设|住建|交通运输|水利|文化和旅游|文旅|卫生健康|卫健|市场监督管理|市场监管|民政|司法|公安|审计|统计|税务|林业|林业和草原|自然资源|生态环境|应急管理|退役军人事务|国资|大数据|乡村振兴|体育|投资促进|招商|科工|地方金融监管|城市管理)(?:管理)?(?:局|厅|委|委员会|办公室))$/;

const CENTRE_ENDS = new Set(PUBLIC_CENTRES.map((word) => word.at(-1)!));
/** What a bare office (政府, 教育局, 管委会) may end with. */
const OFFICE_ENDS = "府部会委协大局厅室心";

export function kindOf(
  text: string,
  suffix: Kind | undefined,
  parents: readonly { kind: Kind }[],
  anchored: boolean,
): Kind {
  const parent = (parents.find(({ kind }) => kind === "Government") ?? parents.at(-1))?.kind;
  if (CENTRE_ENDS.has(text.at(-1)!) && PUBLIC_CENTRES.some((word) => text.endsWith(word))) {
    if (parents.some(({ kind }) => kind === "Government" || kind === "Park")) return "Government";
    return /^(?:中国|全国|国家)/.test(text)
      ? "ResearchInstitute"
      : anchored || ELLIPTIC.test(text)
        ? "Government"
        : "ResearchInstitute";
  }
  if (suffix === "Association" && /(?:理事会|专家委员会|筹备组)$/.test(text)) return "Association";
  if (text.endsWith("委员会") && suffix === "Association") {
    if (parents.some((p) => p.kind === "Association" || p.kind === "Consortium" || p.kind === "School"))
      return "Association";
    if (
      /(?:管理|发展和改革|改革|教育|经济和信息化|卫生健康|科学技术|机构编制|城乡|国有资产|体育|旅游|商务|农业|政法|健康)委员会$/.test(
        text,
      ) &&
      (anchored || ELLIPTIC.test(text))
    )
      return "Government";
    return parent === "Government" && !/(?:专业|合作|学术|指导|专家)委员会$/.test(text) ? "Government" : "Association";
  }
  // An alliance of schools, or of schools and firms, is a consortium; one of a trade is an association.
  if (suffix === "Association" && /联盟$/.test(text) && /产教|职业|职教|校企|共建共享|高职|中职|教育|院校/.test(text))
    return "Consortium";
  if (suffix === "School" && /(?:研修学院|干部学院|党校)$/.test(text)) return "School";
  if (suffix) return suffix;
  // An office of a development zone is no zone.
  if (parent === "Park") return "Government";
  if (parent && parent !== "Consortium") return parent;
  if (/中心$/.test(text)) return "ResearchInstitute";
  if (/[委办局厅司处科室]$/.test(text)) return "Government";
  if (/(?:系|部|学部|书院|教研室|教务处|校区|院)$/.test(text)) return "School";
  return "Government";
}

const SHORT_SCHOOL =
  /^[^高中各我该本全省市县区在为与和对从到由每某他其向及两几多一二三四五六七八九十](?:职院|职大|职校)$/;

export function formOf(
  line: string,
  text: string,
  tokens: readonly Token[],
  kind: Kind,
  counted: boolean,
  before: string,
): OrganizationMention["form"] {
  // 两所学校 counts schools, and points at none.
  if (counted && !tokens[0]!.place) return "generic";
  if (DEICTIC.some(([pattern, of]) => of === kind && pattern.test(text))) return "deictic";
  if (kind === "Government" && /(?:大厦|酒店|宾馆|会堂|礼堂|饭店|会议中心|楼|\d).*厅$/.test(text)) return "generic";
  // 全国县级职教中心联盟: whose members are a county's; 省级职教集团 and 四川省省级职教集团 name a sort.
  const ofCounties = kind === "Consortium" && Boolean(tokens[0]!.place) && /县级/.test(text);
  if (!["Government", "Park"].includes(kind) && !ofCounties && /(?:省|市|区|县|国家)级/.test(text)) return "generic";
  if (ofCounties) return "name";
  if (
    text.endsWith("中心") &&
    /(?:行政管理中心|行政中心|会展中心|会议中心|活动中心|体育中心|文化中心|商务中心|市民中心|展览中心|学术交流中心|游客中心)$/.test(
      text,
    )
  )
    return "generic";
  if (
    OFFICE_ENDS.includes(text.at(-1)!) &&
    (BARE_OFFICE.test(text) || /^(?:委员会|管理中心|服务中心|发展中心|信息中心)$/.test(text))
  )
    return "generic";
  if (kind === "Government" && ELLIPTIC.test(text))
    return /(?:直|各|有关|相关|部门|\(|地方)/.test(text) ? "generic" : "elliptic";
  if (tokens.some(({ body }) => body)) return "name";
  const industry = kind === "Consortium" || (kind === "Association" && Boolean(tokens[0]!.place));
  let specific = 0;
  let places = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.place) places++;
    if (index === tokens.length - 1 || token.stop || token.shape === "punct" || token.suffix) continue;
    if (!token.generic || (industry && INDUSTRY_WORDS.has(line.slice(token.start, token.end))))
      specific += token.end - token.start;
  }
  const inPark =
    kind === "Government" &&
    /^(?:高新技术产业开发区|经济技术开发区|高新区|经开区|开发区|新区|园区|示范区|保税区|工业园区)(.+)$/.exec(text)?.[1];
  if (inPark && (/^(?:管委会|党工委|管理委员会)$/.test(inPark) || BARE_OFFICE.test(inPark))) return "elliptic";
  // 这件事学校: words that point and count stand in no school's name.
  if (
    places === 0 &&
    kind === "School" &&
    /学校$/.test(text) &&
    tagWords(text).some(({ tag }) => /^(?:r|q|f|u[a-z]?|p)$/.test(tag))
  )
    return "generic";
  // 工学院, 商学院: a faculty, named by what is taught there.
  if (kind === "School" && SHORT_FACULTY.test(text)) return "name";
  // 温职院: a place's first character and what sort of school it is.
  if (kind === "School" && SHORT_SCHOOL.test(text)) return "name";
  if (specific === 0) return ELLIPTIC.test(text) && kind !== "Consortium" ? "elliptic" : "generic";
  if (kind === "Consortium") {
    const anchoredName = Boolean(tokens[0]!.place);
    // 利益共同体, 命运共同体: what they want to be, no body's name.
    if (
      !anchoredName &&
      /^(?:.{2}、?)?(?:利益|命运|战略|行动|情感|责任|价值|事业|学习|发展)(?:共同体|联合体)$/.test(text)
    )
      return "generic";
    if (/(?:骨干|示范性?|重点|特色|优质)(?:职业教育|职教)集团$/.test(text)) return "generic";
    if (/市市域|[省市]级|(?:国家|省|市)级?市域/.test(text)) return "generic";
    // 首批…市域产教联合体, 首家…的汽车产业市域产教联合体: one of a kind, not its name.
    if (/(?:首批|首家|首个|第[一二三四五]批|一批|唯一的?)$/.test(before) && /市域|行业产教融合共同体/.test(text))
      return "generic";
    // A city's consortium begins with its place.
    if (!anchoredName && (/市域产教联合体$/.test(text) || /^.{0,3}产教联合体$/.test(text))) return "generic";
    if (specific > 0) return "name";
  }
  if (
    kind === "Park" &&
    (/企业(?:产业)?园区$/.test(text) || /^(?:世界级|国家级|省级|市级)/.test(text) || (places === 0 && specific < 2))
  )
    return "generic";
  if (
    places === 0 &&
    specific < 2 &&
    !((kind === "Enterprise" || kind === "School") && text.length >= 4 && specific > 0)
  )
    return "generic";
  return "name";
}

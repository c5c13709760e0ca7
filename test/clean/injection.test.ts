import toTraditional from "opencc-js/dict/STCharacters";
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { cleaned } from "./page.ts";

/** Clean pages; each noise below is put into them at random places (fixed seed) and must come out again. */
const PAGES = [
  `临海新区市域产教联合体成立大会召开
3月18日上午,临海新区市域产教联合体成立大会在临海职业技术学院举行。省教育厅党组成员、副厅长陈立新,市委常委、副市长周海燕,临海职业技术学院党委书记王建国、校长李红梅出席并致辞。
联合体由临海新区管委会、临海职业技术学院、东海重工集团股份有限公司共同牵头,成员单位共126家,其中院校28所、企业76家、科研机构12家。
大会审议通过了《临海新区市域产教联合体章程》,选举产生第一届理事会。陈立新说,要“把论文写在车间里”,走出一条协同的新路。
图为揭牌现场`,
  `关于公布第二批省级行业产教融合共同体名单的通知
各市教育局、有关高校:
根据《教育部办公厅关于加快推进现代职业教育体系建设改革重点任务的通知》(教职成厅函〔2023〕20号)要求,现将名单予以公布。
序号	单位	职务	姓名
1	东海重工集团股份有限公司	总经理	刘强
2	临海市机械行业协会	会长	赵敏
省教育厅
2024年5月20日`,
  `古丽娜·肉孜、买买提江·依米提代表学校与企业签约,欧阳武、司马青青、于成分别担任副秘书长。
共同体理事长单位为临海职业技术学院,秘书处设在东海大学,执行理事长由宋钟书担任。`,
];

type Random = () => number;
/** mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

const isHan = (char: string | undefined): boolean => char !== undefined && /\p{Script=Han}/u.test(char);
/** Puts `make()` at about every n-th place between two characters that `fits`. */
function between(
  page: string,
  random: Random,
  n: number,
  fits: (a: string, b: string) => boolean,
  make: () => string,
): string {
  let out = page.charAt(0);
  for (let i = 1; i < page.length; i++) {
    if (fits(page[i - 1]!, page[i]!) && random() < 1 / n) out += make();
    out += page[i];
  }
  return out;
}
const inWords = (a: string, b: string): boolean => isHan(a) && isHan(b);
const anywhereInLine = (a: string, b: string): boolean => a !== "\n" && b !== "\n" && a !== "\t" && b !== "\t";
const lines = (page: string, random: Random, extra: readonly string[]): string =>
  page
    .split("\n")
    .flatMap((line) => (random() < 0.5 ? [pick(random, extra), line] : [line]))
    .join("\n");

const SIMPLE_TO_TRADITIONAL = new Map(toTraditional.split("|").map((pair) => pair.split(" ") as [string, string]));
/** Character by character, as the worst of converters do: 机制 becomes 機製 where the table says so. */
const overconverted = (page: string): string =>
  Array.from(page, (char) => SIMPLE_TO_TRADITIONAL.get(char) ?? char).join("");

const NOISES: Readonly<Record<string, (page: string, random: Random) => string>> = {
  "emoji inside words": (page, random) =>
    between(page, random, 12, anywhereInLine, () => pick(random, ["🚜", "👩🏽‍🦳", "🂠", "⚃", "🧑🏻‍🏫", "〽️", "❦", "🇨🇳", "🏃‍♀️‍➡️"])),
  "pictures with a space before them": (page, random) =>
    between(page, random, 15, inWords, () => ` ${pick(random, ["⛄", "❦", "➨", "🍁"])}`),
  "zero-width, private and soft characters": (page, random) =>
    between(page, random, 6, anywhereInLine, () =>
      pick(random, ["\u200b", "\u200c", "\ufeff", "\ue5e5", "\u00ad", "\u2060"]),
    ),
  "traditional script": (page) => overconverted(page),
  "traditional script with emoji": (page, random) => NOISES["emoji inside words"]!(overconverted(page), random),
  "pinyin in brackets": (page, random) =>
    Array.from(page, (char) =>
      isHan(char) && random() < 0.3 && /[\u0304\u0301\u030c\u0300]/.test(pinyin(char).normalize("NFD"))
        ? `${char}(${pinyin(char)}${random() < 0.3 ? " " : ""})`
        : char,
    ).join(""),
  "full-width punctuation": (page) =>
    page.replace(/[,:;()!?]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  "commas doubled and before other marks": (page, random) =>
    page.replace(/[,、。]/g, (mark) => (random() < 0.6 ? `,${mark}` : mark)),
  "images and their names": (page, random) =>
    lines(page, random, [
      "图片",
      "![图片](/__local/a.jpg)",
      "3c7be19a04d2f6e5.jpg",
      "<image>data:image/png;base64,AA==</image>",
      "[图片]",
    ]).replace(/^\n/gm, ""),
  "page furniture between the lines": (page, random) =>
    lines(page, random, [
      "分享到:",
      "二维码",
      "【打印本页】 【关闭窗口】",
      "上一篇:走访侧记",
      "您的位置:首页 > 新闻 > 正文",
      "登录 注册",
      "浏览次数:63",
      "责任编辑:张三 审核:李四",
    ]),
  "a link farm at the foot": (page) =>
    `${page}\n主站蜘蛛池模板: 免费小说阅读网 | 手机靓号大全 | 二手车交易市场 | 天天特价包邮`,
  "a brand inside words": (page, random) => {
    const places = ["产教融合", "产教联合体", "职业教育", "联合体", "共同体", "理事会"].flatMap((word) =>
      [...page.matchAll(new RegExp(word, "g"))].map(({ index }) => index + 1),
    );
    if (places.length === 0) return page;
    const at = pick(random, places);
    return (
      page.slice(0, at) +
      pick(random, ["《xka886苹果ios下载》", "wty77官网登录", "《飞鹰体育app下载》"]) +
      page.slice(at)
    );
  },
  "dots of other kinds": (page, random) => page.replaceAll("·", () => pick(random, ["•", "・", "‧", "∙"])),
  "line ends of other systems": (page) => page.replaceAll("\n", "\r\n"),
};

/** Blank lines that a removed image leaves are no part of the comparison. */
const squeezed = (text: string): string => text.replace(/\n{2,}/g, "\n").replace(/^\n|\n$/g, "");

/** What a page must hold for a noise to find a place in it. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  "dots of other kinds": /·/,
  "a brand inside words": /产教融合|联合体|共同体|职业教育|理事会/,
};

describe.each(Object.entries(NOISES))("%s", (noise, inject) => {
  test.each(PAGES.map((page, n) => [n, page] as const))("come out of page %i again", (n, page) => {
    const noisy = Array.from({ length: 40 }, (_, seed) => inject(page, randomFrom(seed * 1000 + n)));
    // Not every page has every place: the page of names has no dots but its own, the notice none at all.
    if (noisy.every((text) => text === page)) expect(page).not.toMatch(NEEDS[noise] ?? /./);
    for (const [seed, text] of noisy.entries()) expect(squeezed(cleaned(text).text), `seed ${seed}`).toBe(page);
  });
});

test("all of them at once", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(seed);
    let noisy = PAGES[0]!;
    for (const name of [
      "commas doubled and before other marks",
      "a brand inside words",
      "traditional script",
      "pinyin in brackets",
      "emoji inside words",
      "page furniture between the lines",
      "a link farm at the foot",
    ]) {
      noisy = NOISES[name]!(noisy, random);
    }
    expect(squeezed(cleaned(noisy).text), `seed ${seed}`).toBe(PAGES[0]);
  }
});

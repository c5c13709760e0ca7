import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { readDocument } from "../src/read-document.ts";
import { documentsOf, foldersOf, nameOf, readGold } from "../src/score/corpus.ts";
import { type Reading, readingLine } from "../src/score/reading.ts";
import { score } from "../src/score/score.ts";
import { numbersOf } from "../test/extract/mutate.ts";
import type { Figure } from "./figure.ts";

/** Gold names the noise of a page: with none of these, its text is as it was written. */
const SPOILED = /traditional|pinyin|mojibake|brand|emoji|commas/;
const EMOJI = ["🚜", "👩🏽‍🦳", "❦", "🧵", "★", "🫶🏾", "⚂", "🚏", "\u200b"];
const HEAD = ["首页 > 新闻中心 > 正文", "字体:大 中 小", "浏览次数:631", "二维码", "分享到:"];
const FOOT = ["上一篇:放假通知", "下一篇:招聘启事", "打印本页 关闭窗口"];
const LINKS =
  "主站蜘蛛池模板: 免费小说阅读网 | 手机靓号大全 | 同城二手车交易市场 | 高清壁纸图片大全 | 搬家公司电话附近 | 家常菜做法视频教程 |";
const traditional = Converter({ from: "cn", to: "tw" });

type Noise = (text: string, random: () => number) => string;

/** The noise that pages of this kind have, each as it is found on them. */
const NOISES: Readonly<Record<string, Noise>> = {
  emoji: (text, random) => between(text, 0.02, random, () => EMOJI[Math.floor(random() * EMOJI.length)]!),
  furniture: (text) => [...HEAD, text, ...FOOT].join("\n"),
  links: (text) => `${text}\n${LINKS}`,
  pictures: (text) => text.replaceAll("\n", "\n图片\n"),
  traditional: (text) => traditional(text),
  pinyin: (text, random) => between(text, 0.03, random, (char) => `(${pinyin(char)})`),
};

/** Something put behind some of the Han characters. */
const between = (text: string, share: number, random: () => number, put: (char: string) => string): string =>
  text.replace(/\p{Script=Han}/gu, (char) => (random() < share ? char + put(char) : char));

/** What noise that is put into clean pages costs the reading of them. */
export async function noise(): Promise<Figure[]> {
  const folders = foldersOf("dev");
  const paths = (await documentsOf(folders)).filter((path) => path.endsWith(".txt"));
  const clean = new Map<string, string>();
  for (const path of paths) {
    const gold = JSON.parse(await readFile(path.replace(/\.txt$/, ".json"), "utf8")) as { noise: string[] };
    if (!gold.noise.some((kind) => SPOILED.test(kind))) clean.set(nameOf(path), await readFile(path, "utf8"));
  }
  const golds = (await readGold(folders)).filter(({ name }) => clean.has(name));
  const macroF1 = (spoil: Noise): number => {
    const random = numbersOf(20240618);
    const readings = new Map<string, Reading>();
    for (const [name, text] of clean) {
      const document = {
        id: "d_noise",
        source: `${basename(name)}.txt`,
        raw: spoil(text, random),
        sha256: "",
        encoding: "utf-8",
      };
      readings.set(name, readingLine.parse(readDocument(document)));
    }
    return score(golds, readings).macroF1;
  };
  const before = macroF1((text) => text);
  const each = Object.entries(NOISES).map(([kind, spoil]) => `${kind} ${(before - macroF1(spoil)).toFixed(3)}`);
  const after = macroF1((text, random) => Object.values(NOISES).reduce((now, spoil) => spoil(now, random), text));
  return [
    {
      name: "macro F1 that noise in clean pages costs",
      measured: before - after,
      asked: 0.02,
      bound: "at most",
      unit: "",
      detail: `${before.toFixed(3)} clean, ${after.toFixed(3)} with all of it, ${clean.size} pages; alone: ${each.join(", ")}`,
    },
  ];
}

import { readdirSync, readFileSync } from "node:fs";

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The pages of the development corpus as text, sorted by name. */
export function devPages(): string[] {
  const folder = new URL("../corpus/dev/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => readFileSync(new URL(name, folder), "utf8"));
}

/** What stands in pages that were saved badly, and what the passes look for. */
const NOISE = [
  "🚜",
  "👩🏽‍🦳",
  "❦",
  "★",
  "\u200b",
  "\ufeff",
  "\ud83d",
  "\udc00",
  "(chǎn)",
  "（huì）",
  ",",
  "、",
  "。",
  "\n",
  "\n\n",
  "\t",
  " | ",
  " ",
  "\u3000",
  "图片",
  "二维码",
  "分享到:",
  "上一篇:",
  "浏览次数:63",
  "来源:",
  "安信8平台",
  "官网",
  "<br>",
  "&nbsp;",
  "![](/a.jpg)",
  "《",
  "》",
  "“",
  "”",
  "(",
  ")",
  "·",
  "由",
  "的",
  "等",
  "和",
  "与",
  "在",
  "为",
  "任",
  "原",
  "副",
  "理事长",
  "院长",
  "书记",
  "教授",
  "市",
  "委",
  "公司",
  "有限公司",
  "学院",
  "联合体",
  "共同体",
  "教育局",
  "张",
  "欧阳",
  "2024年6月18日",
  "21家",
  "一",
  "100",
  "A",
  "其中",
  "共",
  "出席",
  "揭牌",
  "?",
  "學",
  "機製",
  "𠮷",
  "\u0000",
] as const;

/**
 * One page, cut out and spoiled in up to twelve places: characters left out, doubled or swapped, noise put in, another
 * page joined on.
 */
export function mutant(pages: readonly string[], random: () => number): string {
  const below = (n: number): number => Math.floor(random() * n);
  const page = pages[below(pages.length)]!;
  const length = 40 + below(random() < 0.03 ? page.length : 400);
  const from = below(Math.max(1, page.length - length));
  let text = page.slice(from, from + length);
  for (let times = below(12); times >= 0; times--) {
    const at = below(text.length + 1);
    const size = 1 + below(random() < 0.2 ? 40 : 3);
    const [before, here, after] = [text.slice(0, at), text.slice(at, at + size), text.slice(at + size)];
    const next = after.slice(0, size);
    switch (below(6)) {
      case 0:
        text = before + after;
        break;
      case 1:
        text = before + here + here + after;
        break;
      case 2:
        text = before + next + here + after.slice(next.length);
        break;
      case 3: {
        const other = pages[below(pages.length)]!;
        const start = below(other.length);
        text = before + other.slice(start, start + size * 10) + here + after;
        break;
      }
      default:
        text = before + NOISE[below(NOISE.length)]! + here + after;
    }
  }
  return text;
}

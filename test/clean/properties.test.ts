import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rawSpan } from "../../src/model/text.ts";
import { cleaned } from "./page.ts";
import { rawEndOf, rawStartOf } from "../../src/model/offsets.ts";

/** Pieces that one pass or another knows, to be put together in any order. */
const PIECES = [
  "产教融合",
  "产教联合体成立大会",
  "职业技术学院",
  "党委书记李明",
  "、",
  ",",
  ",,",
  ",、",
  "。",
  "\n",
  "\r\n",
  " ",
  "\u3000",
  "\t",
  "|",
  " | ",
  "(chǎn)",
  "(huì )",
  "（yè）",
  "(men)",
  "?qū)W",
  "?",
  "學",
  "會",
  "機製",
  "註意",
  "於",
  "著",
  "乾",
  "🚜",
  "👩🏽‍🦳",
  "1️⃣",
  "🇨🇳",
  "❦",
  "➨",
  "★",
  "•",
  "·",
  "\u200b",
  "\ufeff",
  "\ud83d",
  "\udc00",
  "\ufe0f",
  "\u200d",
  "![图片](/a.jpg)",
  "![",
  "](",
  "<img src=x>",
  "<image>",
  "</image>",
  "<br>",
  "<",
  ">",
  "&nbsp;",
  "&amp;",
  "&#8203;",
  "&",
  ";",
  "data:image/png;base64,AAAA",
  "1.jpg",
  "图片",
  "二维码",
  "分享到:",
  "上一篇:",
  "首页",
  " > ",
  "正文",
  "当前位置:",
  "发布时间:2024-06-25",
  "来源:",
  "作者:张三",
  "浏览次数:63",
  "2024-06-18",
  "09:30",
  "安信8平台",
  "官网",
  "永利官网",
  "hga010苹果ios下载",
  "《",
  "》",
  "(",
  ")",
  "（中国）",
  "集团61999",
  "校长",
  "在",
  "由",
  "召开",
  "主站蜘蛛池模板:",
  "免费小说",
  "开 发区",
  "姓 名",
  "綠 色 農 業",
  "abc",
  "18",
  "𠮷",
  "𝟏",
  "鍾",
  "⼀",
  "，",
  "：",
  "！",
  "「",
  "」",
  "…",
  "—",
  "①",
  "℃",
  "×",
];
const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 40, size: "max" }).map((parts) => parts.join(""));
const anything = fc.oneof(
  { weight: 3, arbitrary: page },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
      .map((units) => String.fromCharCode(...units)),
  },
);

const RUNS = { numRuns: 1500, seed: 20240618 };

describe("any text at all", () => {
  test("the map is as long as the text, inside the raw text, and never goes back", () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const { text, offsets, noise } = cleaned(raw);
        expect(offsets).toHaveLength(text.length);
        let [lastStart, lastEnd] = [0, 0];
        for (let i = 0; i < text.length; i++) {
          const [start, end] = [rawStartOf(offsets, i), rawEndOf(offsets, i)];
          if (!(start < end && end <= raw.length)) throw new Error(`unit ${i} stands for nothing`);
          if (start < lastStart || end < lastEnd) throw new Error(`the map goes back at ${i}`);
          [lastStart, lastEnd] = [start, end];
        }
        for (const { start, end, kind } of noise) {
          if (!(0 <= start && start < end && end <= raw.length))
            throw new Error(`${kind} ${start}..${end} is outside the raw text`);
        }
        if (text.length > 0)
          expect(rawSpan({ text, offsets, noise }, { start: 0, end: text.length }).end).toBeLessThanOrEqual(raw.length);
      }),
      RUNS,
    );
  });

  test("cleaning a cleaned text changes nothing", () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const once = cleaned(raw).text;
        expect(cleaned(once).text).toBe(once);
      }),
      RUNS,
    );
  });

  test("what comes out is well-formed and has no invisible characters", () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const { text } = cleaned(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\u200b-\u200f\ufeff\ue000-\uf8ff\r]/);
      }),
      RUNS,
    );
  });
});

describe("long lines", () => {
  // A pass that looked at the rest of the line from each character would take hours: the test's own limit is the check.
  test.each([
    "a",
    "学",
    "(",
    "学(",
    "&",
    "<",
    "![",
    "!",
    "|",
    "a|",
    ":",
    "学?",
    " ",
    "学 ",
    ",",
    "★",
    "😀",
    "\n",
    "·",
    "1",
    "平台",
    "来源:",
    "首页",
    "data:",
    "A8平台、",
    "官网",
    "(chǎn",
    "当前位置:",
    "《",
  ])("half a megabyte of %j", { timeout: 20_000 }, (piece) => {
    const { text, offsets } = cleaned(piece.repeat(Math.ceil(500_000 / piece.length)));
    expect(offsets).toHaveLength(text.length);
  });
});

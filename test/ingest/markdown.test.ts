import { expect, it } from "vitest";
import { take } from "./made.ts";

it("Markdown gives headings, paragraphs, items and rows, and what its front matter states", async () => {
  const file = `---
title: "联合体成立"
date: 2024/6/18
source: 某学院
---
# 联合体**成立**

6月18日，**“某联合体”**在京成立，[学院](https://a.example/)书记*周海琦*
出席。![图](a.jpg)

- 理事长单位：甲学院
- 副理事长单位：乙公司

2. 丙

| 单位 | 角色 |
|:--|--:|
| **甲学院** | 牵头 |
`;
  const lines = [
    "联合体成立",
    "6月18日，“某联合体”在京成立，学院书记周海琦出席。",
    "理事长单位：甲学院",
    "副理事长单位：乙公司",
    "1. 丙",
    "单位 | 角色",
    "甲学院 | 牵头",
  ];
  expect(await take(file, "a.md")).toEqual({
    text: lines.join("\n"),
    encoding: "utf-8",
    title: "联合体成立",
    published: "2024-06-18",
    site: "某学院",
  });
});

it("a rule at its head is no front matter", async () => {
  expect((await take("---\n\n正文在这里。\n", "a.md")).text).toBe("正文在这里。");
});

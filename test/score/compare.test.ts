import { describe, expect, it } from "vitest";
import { camelCase, isAnswer, isSameDate, isSameName, normalized, titlesIn } from "../../src/score/compare.ts";

describe("normalized", () => {
  it.each([
    ["阿依古丽·买买提", "阿依古丽买买提"],
    ["“两高四新” 产教联合体", "两高四新产教联合体"],
    ["(试行)", "(试行)"],
    ["《通知》", "通知"],
    [undefined, ""],
  ])("%s → %s", (text, expected) => {
    expect(normalized(text)).toBe(expected);
  });
});

describe("titlesIn", () => {
  it.each([
    ["党委副书记、校长", ["党委副书记", "校长"]],
    ["副会长兼秘书长", ["副会长", "秘书长"]],
    ["兼职教授", ["兼职教授"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(titlesIn(text)).toEqual(expected);
  });
});

it("writes roles as the gold does", () => {
  expect(camelCase("EXECUTIVE_CHAIR")).toBe("executiveChair");
  expect(camelCase(undefined)).toBe("");
});

describe("isSameName", () => {
  it.each([
    ["株洲市委", "市委"],
    ["湖南省教育厅", "省教育厅"],
    ["湖南汽车职业学院", "我院"],
    ["德州学院", "我校"],
  ])("%s answers %s", (read, gold) => {
    expect(isSameName(read, gold)).toBe(true);
  });
  it.each([
    ["株洲市委", "株洲市政府"],
    ["委", "市委"],
    ["市委", "株洲市委"],
    ["中国石油大学研究院", "石油大学研究院"],
    ["教育部", "我校"],
  ])("%s does not answer %s", (read, gold) => {
    expect(isSameName(read, gold)).toBe(false);
  });
});

describe("isAnswer", () => {
  it("takes resolved names in a post, not in a person", () => {
    expect(isAnswer("post", ["甲", "株洲市委", "书记"], ["甲", "市委", "书记"])).toBe(true);
    expect(isAnswer("person", ["株洲市委"], ["市委"])).toBe(false);
  });
  it("does not take a school for 我校 as an organisation", () => {
    expect(isAnswer("organization", ["德州学院"], ["我校"])).toBe(false);
    expect(isAnswer("post", ["甲", "德州学院", "校长"], ["甲", "我校", "校长"])).toBe(true);
  });
  it("leaves the date of an event aside", () => {
    expect(isAnswer("event", ["founding", "某联合体", "2024-01-01"], ["founding", "某联合体", "06-18"])).toBe(true);
    expect(isAnswer("event", ["meeting", "某联合体", "06-18"], ["founding", "某联合体", "06-18"])).toBe(false);
  });
});

it("takes a date that states more than the gold", () => {
  expect(isSameDate("2024-06-18", "06-18")).toBe(true);
  expect(isSameDate("06-18", "2024-06-18")).toBe(false);
});

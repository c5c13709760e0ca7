import { describe, expect, test } from "vitest";
import { likeness, looseKey, scoreOf, type Traits } from "../../src/resolve/index.ts";

describe("looseKey", () => {
  test.each([
    ["滨海经济技术开发区", "滨海经开区"],
    ["滨海经济开发区管委会", "滨海经开区管理委员会"],
    ["德州职业技术学院", "德州职院"],
    ["德州职业学院", "德州职院"],
    ["苏州高新技术产业开发区", "苏州高新区"],
    ["南京市江北中等职业学校", "南京江北职业学校"],
    ["滨海汽车（集团）股份有限公司", "滨海汽车"],
    ["江苏省教育厅", "江苏教育厅"],
  ])("%s and %s are worth a look", (one, other) => {
    expect(looseKey(one)).toBe(looseKey(other));
  });

  test.each([
    ["江苏信息职业技术学院", "江西信息职业技术学院"],
    ["滨海经济技术开发区", "滨海高新技术产业开发区"],
    ["滨海经济技术开发区", "滨海经济技术开发区管委会"],
    ["第一职业学校", "第二职业学校"],
    ["南京工业职业技术大学", "南京工业职业技术学院"],
    ["滨海汽车销售有限公司", "滨海汽车有限公司"],
  ])("%s and %s are not", (one, other) => {
    expect(looseKey(one)).not.toBe(looseKey(other));
  });
});

describe("likeness", () => {
  const person: Traits = {
    ...{ kind: "Person", name: "张伟", bodies: [{ kind: "Government" }], titles: ["处长"], consortia: ["l"] },
    places: ["南京", "江苏"],
    ...{ firstSeen: "2024-06", lastSeen: "2024-06-18" },
  };
  const body: Traits = {
    ...{ kind: "School", name: "德州职业技术学院", key: "德州职业技术学院", block: "德州职院" },
    ...{ bodies: [], consortia: [], aliases: ["德州职院"], places: [] },
  };
  test.each<[string, Traits, Traits, readonly string[], number]>([
    [
      "namesakes with nothing in common",
      person,
      { ...person, bodies: [], titles: ["副处长"], consortia: [], places: [], firstSeen: undefined },
      ["SAME_NAME"],
      0.1,
    ],
    [
      "namesakes with all",
      person,
      person,
      ["SHARED_CONSORTIUM", "SHARED_PLACE", "SAME_POST", "SAME_SORT_OF_BODY", "SAME_NAME", "SAME_TIME"],
      0.795,
    ],
    [
      "a long name, later",
      { ...person, name: "欧阳文武" },
      {
        ...person,
        name: "欧阳文武",
        places: ["上海"],
        bodies: [],
        titles: [],
        consortia: [],
        firstSeen: "2024-07",
        lastSeen: "2025",
      },
      ["LONG_NAME", "SAME_NAME"],
      0.19,
    ],
    [
      "a body called by the other's name",
      body,
      { ...body, key: "德州职院", name: "德州职院", aliases: [] },
      ["STATED_ALIAS", "LOOSE_NAME", "SAME_SORT_OF_BODY"],
      0.745,
    ],
    [
      "bodies called by one other name",
      body,
      { ...body, kind: "Enterprise", key: "x", block: "x", name: "滨海厂" },
      ["SHARED_ALIAS"],
      0.25,
    ],
  ])("%s", (_, one, other, reasons, score) => {
    expect(likeness(one, other)).toEqual(reasons);
    expect(likeness(other, one)).toEqual(reasons);
    expect(scoreOf(likeness(one, other))).toBeCloseTo(score, 2);
  });
});
